#include "compare/MergedPlan.h"
#include "compare/revisionDoubt.h"
#include "exports/carried/PlanMark.h"
#include "exports/handover/planWords.h"
#include "exports/words.h"
#include "exports/workbook/summaryParts.h"
#include "exports/workbook/workbookRules.h"
#include "exports/workbook/workbookText.h"
#include "rules/DeniedPorts.h"

#include <algorithm>

namespace portolan {
namespace {

/// Writes the Summary sheet of the whole plan.
class SummarySheet {
public:
    SummarySheet(WorkbookFile &book, const BookInput &input) : m_page(book, input.footer), m_input(&input) {}

    void write();

private:
    void title();
    void plan();
    void since();
    void counts();
    void drawing();
    void sheets();
    void bases();
    void statements();

    void heading(const QString &words) { m_page.heading(words); }
    template <class Value>
    void line(const QString &name, const Value &value) {
        m_page.line(name, value);
    }

    SummaryWriter m_page;
    const BookInput *m_input;
};

void SummarySheet::write() {
    title();
    plan();
    since();
    counts();
    if (m_input->since)
        writeStepCounts(m_page, *m_input);
    writeConfirmCounts(m_page, *m_input);
    writeFindingCounts(m_page, *m_input);
    // What is told of an earlier plan leaves the first page no room before the drawing.
    if (!m_input->since)
        drawing();
    writeOpenFindings(m_page, *m_input);
    writeAcceptedFindings(m_page, *m_input);
    sheets();
    bases();
    statements();
    if (m_input->since)
        drawing();
    m_page.finish();
}

void SummarySheet::title() {
    const QString title = bandName(m_input->plan.title);
    m_page.title(title.isEmpty() ? RuleExports::tr("Firewall rules") : title);
    m_page.label(RuleExports::tr("Firewall rules of a disaster-recovery plan"));
    m_page.sentence(summaryWords(m_input->plan, m_input->index, m_input->derived));
}

void SummarySheet::plan() {
    heading(RuleExports::tr("Plan"));
    if (m_input->plan.title.size() > bandName(m_input->plan.title).size())
        line(RuleExports::tr("Title"), m_input->plan.title);
    if (!m_input->options.file.isEmpty())
        line(RuleExports::tr("File"), m_input->options.file);
    line(RuleExports::tr("Revision"), m_input->plan.revision);
    line(RuleExports::tr("Checksum"), m_input->checksum);
    line(RuleExports::tr("Mode"), modeWords(m_input->derived).join(QLatin1Char('\n')));
    line(RuleExports::tr("Port table"), m_input->derived.catalogue.id);
    line(RuleExports::tr("Product"), m_input->derived.catalogue.product);
    line(RuleExports::tr("Source"), m_input->derived.catalogue.source);
}

/// What the column "Change" compares with: in two lines, so that the plan's own values stay on one page.
void SummarySheet::since() {
    if (!m_input->since)
        return;
    const EarlierPlan &earlier = *m_input->options.since;
    line(RuleExports::tr("Compared with"),
         RuleExports::tr("%1, %2, checksum %3")
             .arg(bandName(earlier.plan.title), planName(earlier.file, earlier.plan.revision),
                  planChecksum(earlier.plan)));
    line(RuleExports::tr("Changes"), sinceSummary(*m_input));
    if (const QString doubt = revisionDoubt(earlier.plan, m_input->plan); !doubt.isEmpty())
        line(RuleExports::tr("Revisions"), doubt);
}

void SummarySheet::counts() {
    const Derived &derived = m_input->derived;
    heading(RuleExports::tr("Counts"));
    line(RuleExports::tr("Rules"), derived.counts.grouped);
    const qsizetype rows = m_input->rows.rows.size();
    if (m_input->options.grouping != Grouping::Expanded && rows != derived.counts.grouped)
        line(RuleExports::tr("in rows of the sheet Rules"), rows);
    line(RuleExports::tr("for pairs of machines"), derived.counts.expanded);
    line(RuleExports::tr("of these between sites"), derived.counts.crossing);
    if (const qsizetype denied = deniedCount(m_input->plan.forms, derived.rules); denied > 0)
        line(RuleExports::tr("not to be opened"), denied);
    line(RuleExports::tr("Nothing to open"),
         derived.rules.insideMachine.size() + derived.rules.notUsed.size());
}

void SummarySheet::drawing() {
    const auto draw = [this](DetailLevel level) {
        return drawPlan(m_input->plan, m_input->index, m_input->derived, m_input->options.file,
                        m_input->checksum, level);
    };
    m_page.drawing(RuleExports::tr("Drawing"), bookPicture(draw, planMark(m_input->plan)),
                   summaryWords(m_input->plan, m_input->index, m_input->derived));
}

QString rowsText(Grouping grouping) {
    switch (grouping) {
    case Grouping::Expanded:
        return RuleExports::tr("One row for each pair of machines, direction and port.");
    case Grouping::Grouped:
        return RuleExports::tr("One row for each pair of groups, direction and port.");
    case Grouping::Compact:
        break;
    }
    return RuleExports::tr("One row for each pair of groups, with all the ports that are open between them.");
}

void SummarySheet::sheets() {
    heading(RuleExports::tr("Sheets"));
    m_page.link(BookSheet::Rules, rowsText(m_input->options.grouping));
    if (m_input->listsTwice())
        m_page.link(BookSheet::Expanded, rowsText(Grouping::Expanded));
    m_page.link(BookSheet::Machines,
                RuleExports::tr("What each machine must accept and open, port by port."));
    m_page.link(BookSheet::Gates,
                RuleExports::tr("For each pair of sites, what crosses between them, and what is "
                                "not used there, with the reason."));
    m_page.link(BookSheet::Groups, RuleExports::tr("The members of every group, with their addresses."));
    m_page.link(BookSheet::Inside,
                RuleExports::tr("Connections inside one machine, and ports that the source says "
                                "are not used here: nothing to open."));
    m_page.link(
        BookSheet::Confirm,
        RuleExports::tr("What is missing, and everything that is derived or assumed, with the reason and "
                        "the rules that it touches. No row that waits may be read as \"any\"."));
    m_page.link(BookSheet::PortTable,
                RuleExports::tr("The port table that the rules follow, in the source's words, "
                                "with what this plan changed."));
    if (m_input->since)
        m_page.link(BookSheet::Changes,
                    RuleExports::tr("What else differs since the earlier plan, value by value."));
}

void SummarySheet::bases() {
    heading(RuleExports::tr("How to read a basis"));
    line(basisLabel(Basis::Stated), RuleExports::tr("The source says so, word for word."));
    line(basisLabel(Basis::Derived),
         RuleExports::tr(
             "It follows from the source. Pairs are derived where two ZVMs are paired, because sites of "
             "different SCVMMs replicate to each other, and where a ZVM reaches machines of another site, "
             "because its SCVMM manages that site too: confirm them."));
    line(basisLabel(Basis::Documented), RuleExports::tr("Another document says so."));
    line(basisLabel(Basis::Assumed),
         RuleExports::tr("A default that somebody must confirm before it is relied on."));
    line(basisLabel(Basis::Own), RuleExports::tr("Decided in this plan."));
    line(basisLabel(Basis::None), RuleExports::tr("Nobody has said it yet."));
}

void SummarySheet::statements() {
    const QList<Statement> &statements = m_input->derived.catalogue.statements;
    if (statements.isEmpty())
        return;
    heading(RuleExports::tr("What else the source says"));
    for (const Statement &statement : statements)
        line({}, statement.text);
}

} // namespace

void writeSummarySheet(WorkbookFile &book, const BookInput &input) {
    SummarySheet(book, input).write();
}

} // namespace portolan
