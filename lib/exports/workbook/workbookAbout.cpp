#include "exports/words.h"
#include "exports/workbook/workbookRules.h"
#include "exports/workbook/workbookSheets.h"
#include "exports/workbook/workbookText.h"
#include "plan/planFile.h"

#include <xlsxwriter.h>

namespace portolan {
namespace {

constexpr double wordsWidth = 110;

/// Writes the About sheet from top to bottom: a name on the left, words on the right.
class AboutSheet {
public:
    AboutSheet(WorkbookFile &book, const BookInput &input)
        : m_book(&book), m_input(&input), m_sheet(book.addSheet(RuleExports::tr("About"))) {}

    void write();

private:
    void title();
    void plan();
    void counts();
    void sheets();
    void bases();
    void findings();
    void statements();

    void heading(const QString &words);
    void line(const QString &name, const QString &value);
    void line(const QString &name, qint64 value);
    void findingLine(const Finding &finding);

    WorkbookFile *m_book;
    const BookInput *m_input;
    lxw_worksheet *m_sheet;
    qint64 m_row = 0;
};

void AboutSheet::write() {
    if (!m_sheet)
        return;
    setUpPages(m_sheet, footerText(m_input->plan.title, m_input->plan.revision, planChecksum(m_input->plan)));
    worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    m_book->check(worksheet_set_column(m_sheet, 0, 0, 26, nullptr));
    m_book->check(worksheet_set_column(m_sheet, 1, 1, wordsWidth, nullptr));
    title();
    plan();
    counts();
    sheets();
    bases();
    findings();
    statements();
}

void AboutSheet::heading(const QString &words) {
    ++m_row;
    m_book->put(m_sheet, m_row++, 0, words, CellStyle::Heading);
}

void AboutSheet::line(const QString &name, const QString &value) {
    m_book->put(m_sheet, m_row, 0, name, CellStyle::Label);
    const QByteArray words = workbookText(value);
    m_book->check(worksheet_set_row(m_sheet, lxw_row_t(m_row),
                                    rowHeight(lineCount(words.constData(), wordsWidth)), nullptr));
    m_book->put(m_sheet, m_row++, 1, words.constData(), CellStyle::Open);
}

void AboutSheet::line(const QString &name, qint64 value) {
    m_book->put(m_sheet, m_row, 0, name, CellStyle::Label);
    m_book->put(m_sheet, m_row++, 1, double(value), CellStyle::Open);
}

void AboutSheet::title() {
    const QString title = m_input->plan.title;
    m_book->put(m_sheet, m_row++, 0, title.isEmpty() ? RuleExports::tr("Firewall rules") : title,
                CellStyle::Title);
    m_book->put(m_sheet, m_row++, 0, RuleExports::tr("Firewall rules of a disaster-recovery plan"),
                CellStyle::Label);
}

QString rowsText(Grouping grouping) {
    switch (grouping) {
    case Grouping::Expanded:
        return RuleExports::tr("One row for each pair of machines, direction and port.");
    case Grouping::Grouped:
        return RuleExports::tr("One row for each pair of groups, direction and port. Groups are listed with "
                               "their members on the sheet Groups.");
    case Grouping::Compact:
        break;
    }
    return RuleExports::tr("One row for each pair of groups, with all the ports that are open between them. "
                           "Groups are listed with their members on the sheet Groups.");
}

void AboutSheet::plan() {
    heading(RuleExports::tr("Plan"));
    if (!m_input->options.file.isEmpty())
        line(RuleExports::tr("File"), m_input->options.file);
    line(RuleExports::tr("Revision"), m_input->plan.revision);
    line(RuleExports::tr("Checksum"), planChecksum(m_input->plan));
    line(RuleExports::tr("Port table"), m_input->derived.catalogue.id);
    line(RuleExports::tr("Product"), m_input->derived.catalogue.product);
    line(RuleExports::tr("Source"), m_input->derived.catalogue.source);
}

void AboutSheet::counts() {
    const Derived &derived = m_input->derived;
    const Grouping grouping = m_input->options.grouping;
    heading(RuleExports::tr("Counts"));
    line(RuleExports::tr("Rules"), derived.counts.expanded);
    line(RuleExports::tr("of these between sites"), derived.counts.crossing);
    line(RuleExports::tr("Rules, grouped"), derived.counts.grouped);
    line(RuleExports::tr("Rows to confirm"), exportedRows(derived.rules.toConfirm, grouping));
    line(RuleExports::tr("Rows with nothing to open"),
         exportedRows(derived.rules.insideMachine, grouping) + exportedRows(derived.rules.notUsed, grouping));
}

void AboutSheet::sheets() {
    heading(RuleExports::tr("Sheets"));
    line(RuleExports::tr("Rules"), rowsText(m_input->options.grouping));
    line(
        RuleExports::tr("To confirm"),
        RuleExports::tr("What is needed but cannot be opened yet, with the reason: a port, a direction or an "
                        "address is missing. None of these rows may be read as \"any\"."));
    line(
        RuleExports::tr("Nothing to open"),
        RuleExports::tr("Connections inside one machine, and ports that the source says are not used here."));
    if (m_input->options.grouping != Grouping::Expanded)
        line(RuleExports::tr("Groups"), RuleExports::tr("The members of every group, with their addresses."));
    line(RuleExports::tr("Port table"),
         RuleExports::tr("The port table that the rules follow, in the source's words, with what this "
                         "plan changed."));
}

void AboutSheet::bases() {
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

void AboutSheet::findingLine(const Finding &finding) {
    const bool accepted = isAccepted(m_input->plan, finding);
    const QString severity = severityLabel(finding.severity);
    const QString reason = m_input->plan.accepted.value(finding.id);
    QStringList lines = {finding.what, finding.why, finding.todo};
    if (accepted)
        lines = {finding.what, RuleExports::tr("Accepted: %1").arg(reason)};
    lines.removeAll(QString());
    line(accepted ? RuleExports::tr("%1, accepted").arg(severity) : severity, lines.join(QLatin1Char('\n')));
}

void AboutSheet::findings() {
    const auto open = [&](Severity severity) { return countOpen(m_input->plan, m_input->derived, severity); };
    heading(RuleExports::tr("Findings"));
    line(RuleExports::tr("Open"), RuleExports::tr("errors: %1, warnings: %2, notes: %3")
                                      .arg(open(Severity::Error))
                                      .arg(open(Severity::Warning))
                                      .arg(open(Severity::Note)));
    for (const Finding &finding : m_input->derived.findings)
        findingLine(finding);
}

void AboutSheet::statements() {
    const QList<Statement> &statements = m_input->derived.catalogue.statements;
    if (statements.isEmpty())
        return;
    heading(RuleExports::tr("What else the source says"));
    for (const Statement &statement : statements)
        line(QString(), statement.text);
}

} // namespace

void writeAboutSheet(WorkbookFile &book, const BookInput &input) {
    AboutSheet(book, input).write();
}

} // namespace portolan
