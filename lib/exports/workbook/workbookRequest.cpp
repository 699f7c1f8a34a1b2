#include "compare/MergedPlan.h"
#include "exports/carried/PlanMark.h"
#include "exports/words.h"
#include "exports/workbook/summaryParts.h"
#include "exports/workbook/workbookRules.h"
#include "exports/workbook/workbookText.h"

#include <algorithm>

namespace portolan {
namespace {

/// Writes the Summary sheet of a change request.
class RequestSummary {
public:
    RequestSummary(WorkbookFile &book, const BookInput &input)
        : m_page(book, input.footer), m_input(&input), m_earlier(input.options.since.get()) {}

    void write();

private:
    void title();
    void plans();
    void planLines(const QString &heading, const Plan &plan, const QString &file);
    void form();
    void waiting();
    void drawing();
    void sheets();

    SummaryWriter m_page;
    const BookInput *m_input;
    const EarlierPlan *m_earlier;
};

void RequestSummary::write() {
    title();
    plans();
    form();
    writeStepCounts(m_page, *m_input);
    waiting();
    writeFindingCounts(m_page, *m_input);
    sheets();
    writeOpenFindings(m_page, *m_input);
    writeAcceptedFindings(m_page, *m_input);
    drawing();
    m_page.finish();
}

void RequestSummary::title() {
    const QString title = bandName(m_input->plan.title);
    m_page.title(title.isEmpty() ? RuleExports::tr("Change request")
                                 : RuleExports::tr("Change request: %1").arg(title));
    m_page.label(RuleExports::tr("Changes to the firewall rules of a disaster-recovery plan"));
    m_page.sentence(sinceSummary(*m_input));
    writeRevisionDoubt(m_page, *m_input);
}

void RequestSummary::planLines(const QString &heading, const Plan &plan, const QString &file) {
    m_page.heading(heading);
    m_page.line(RuleExports::tr("Title"), plan.title);
    if (!file.isEmpty())
        m_page.line(RuleExports::tr("File"), file);
    m_page.line(RuleExports::tr("Revision"), plan.revision);
    m_page.line(RuleExports::tr("Checksum"), planChecksum(plan));
}

void RequestSummary::plans() {
    planLines(RuleExports::tr("From"), m_earlier->plan, m_earlier->file);
    planLines(RuleExports::tr("To"), m_input->plan, m_input->options.file);
}

/// What the form of the later plan says, where it says something.
void RequestSummary::form() {
    bool isAny = false;
    for (const RuleColumn &column : allRuleColumns()) {
        const auto fields = changeFormFields();
        const auto field = std::find_if(fields.begin(), fields.end(), [&](const ChangeFormField &one) {
            return column.key == QLatin1String(one.key);
        });
        const QString text = field == fields.end() ? QString() : m_input->plan.forms.plan.*field->text;
        if (text.isEmpty())
            continue;
        if (!isAny)
            m_page.heading(RuleExports::tr("Form"));
        isAny = true;
        m_page.line(columnHeader(column), text);
    }
}

/// What nobody may take for decided because it is in no row.
void RequestSummary::waiting() {
    const QList<FirewallRule> &rows = m_input->derived.rules.toConfirm;
    m_page.heading(RuleExports::tr("Not in this request"));
    if (rows.isEmpty()) {
        m_page.line(RuleExports::tr("None"), RuleExports::tr("The later plan needs nothing that waits."));
        return;
    }
    m_page.line(RuleExports::tr("Waiting rows"), rows.size());
    m_page.line(
        RuleExports::tr("Waiting connections"),
        RuleExports::tr(
            "%1 · The later plan needs them, and nobody can ask for them yet: a port, the side that "
            "opens or an address is missing, or an error holds them back. See the sheet %2.")
            .arg(QString::number(exportedRows(rows, Grouping::Expanded)), sheetName(BookSheet::Confirm)));
}

void RequestSummary::drawing() {
    const Plan &plan = m_input->plan;
    const PlanState after{plan, m_input->derived};
    MergedPlan merged =
        mergePlans(m_earlier->state(), after, planName(m_earlier->file, m_earlier->plan.revision));
    // One page counts rules in one way.
    merged.marks.summary = sinceSummary(*m_input);
    const auto draw = [&](DetailLevel level) {
        return drawPlan(merged.plan, TopologyIndex(merged.plan.topology), merged.derived,
                        m_input->options.file, m_input->checksum, level, {}, &merged.marks);
    };
    m_page.drawing(RuleExports::tr("Drawing of both plans"), bookPicture(draw, planMark(plan)),
                   merged.marks.summary);
}

void RequestSummary::sheets() {
    m_page.heading(RuleExports::tr("Sheets"));
    m_page.link(BookSheet::Rules,
                RuleExports::tr("Every rule that differs, with what is to be done about it. Where that is "
                                "\"keep\", nothing is."));
    if (m_input->listsTwice())
        m_page.link(BookSheet::Expanded, RuleExports::tr("The same for each pair of machines and port."));
    if (namesChangedGroups(*m_input))
        m_page.link(BookSheet::Groups,
                    RuleExports::tr("The members of every group that the request names, and its services."));
    m_page.link(BookSheet::Confirm,
                RuleExports::tr("What waits and is not in this request, and everything that is derived or "
                                "assumed, with the reason and the rules that it touches. No row that waits "
                                "may be read as \"any\"."));
    m_page.link(BookSheet::Changes,
                RuleExports::tr("What else differs between the two plans, value by value."));
}

} // namespace

void writeRequestSummary(WorkbookFile &book, const BookInput &input) {
    RequestSummary(book, input).write();
}

} // namespace portolan
