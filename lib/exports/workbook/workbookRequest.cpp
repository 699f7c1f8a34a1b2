#include "compare/MergedPlan.h"
#include "exports/carried/PlanMark.h"
#include "exports/words.h"
#include "exports/workbook/SummaryPage.h"
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
    void counts();
    void drawing();
    void sheets();
    void steps();

    SummaryPage m_page;
    const BookInput *m_input;
    const EarlierPlan *m_earlier;
};

void RequestSummary::write() {
    title();
    plans();
    form();
    counts();
    sheets();
    drawing();
    steps();
    m_page.finish();
}

void RequestSummary::title() {
    const QString title = bandName(m_input->plan.title);
    m_page.title(title.isEmpty() ? RuleExports::tr("Change request")
                                 : RuleExports::tr("Change request: %1").arg(title));
    m_page.label(RuleExports::tr("Changes to the firewall rules of a disaster-recovery plan"));
    m_page.sentence(changesSummary(m_input->since->changes));
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

void RequestSummary::counts() {
    m_page.heading(RuleExports::tr("Rules, machine by machine"));
    for (const FirewallStep step : firewallSteps)
        m_page.line(stepLabel(step), m_input->since->rows.countPairs(step));
}

void RequestSummary::drawing() {
    const Plan &plan = m_input->plan;
    const PlanState after{plan, m_input->derived};
    const MergedPlan merged =
        mergePlans(m_earlier->state(), after, planName(m_earlier->file, m_earlier->plan.revision));
    const Diagram diagram =
        drawPlan(merged.plan, TopologyIndex(merged.plan.topology), merged.derived, m_input->options.file,
                 m_input->checksum, DetailLevel::Automatic, {}, &merged.marks);
    m_page.drawing(RuleExports::tr("Drawing of both plans"), bookPicture(diagram, planMark(plan)),
                   merged.marks.summary);
}

void RequestSummary::sheets() {
    m_page.heading(RuleExports::tr("Sheets"));
    m_page.link(BookSheet::Changes, RuleExports::tr("What differs between the two plans, value by value."));
    m_page.link(BookSheet::Rules,
                RuleExports::tr("The rules that a firewall team opens, changes or closes, and no others."));
    if (m_input->listsTwice())
        m_page.link(BookSheet::Expanded, RuleExports::tr("The same for each pair of machines and port."));
    if (namesChangedGroups(*m_input))
        m_page.link(BookSheet::Groups, RuleExports::tr("The members of every group that these rules name."));
}

void RequestSummary::steps() {
    m_page.heading(RuleExports::tr("How to read a change"));
    for (const FirewallStep step : firewallSteps)
        m_page.line(stepLabel(step), stepMeaning(step));
}

} // namespace

void writeRequestSummary(WorkbookFile &book, const BookInput &input) {
    RequestSummary(book, input).write();
}

} // namespace portolan
