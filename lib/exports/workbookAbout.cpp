#include "exports/workbookRules.h"
#include "exports/workbookSheets.h"
#include "exports/workbookText.h"
#include "plan/planFile.h"

#include <QCoreApplication>
#include <xlsxwriter.h>

namespace portolan {
namespace {

QString text(const char *source) {
    return QCoreApplication::translate("RuleExports", source);
}

constexpr double wordsWidth = 110;

/// Writes the About sheet from top to bottom: a name on the left, words on the right.
class AboutSheet {
public:
    AboutSheet(WorkbookFile &book, const BookInput &input)
        : m_book(&book), m_input(&input), m_sheet(book.addSheet(text("About"))) {}

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
    m_book->put(m_sheet, m_row++, 0, title.isEmpty() ? text("Firewall rules") : title, CellStyle::Title);
    m_book->put(m_sheet, m_row++, 0, text("Firewall rules of a disaster-recovery plan"), CellStyle::Label);
}

void AboutSheet::plan() {
    heading(text("Plan"));
    if (!m_input->options.file.isEmpty())
        line(text("File"), m_input->options.file);
    line(text("Revision"), m_input->plan.revision);
    line(text("Checksum"), planChecksum(m_input->plan));
    line(text("Port table"), m_input->derived.catalogue.id);
    line(text("Product"), m_input->derived.catalogue.product);
    line(text("Source"), m_input->derived.catalogue.source);
}

void AboutSheet::counts() {
    const Derived &derived = m_input->derived;
    const Grouping grouping = m_input->options.grouping;
    heading(text("Counts"));
    line(text("Rules"), derived.counts.expanded);
    line(text("of these between sites"), derived.counts.crossing);
    line(text("Rules, grouped"), derived.counts.grouped);
    line(text("Rows to confirm"), exportedRows(derived.rules.toConfirm, grouping));
    line(text("Rows with nothing to open"),
         exportedRows(derived.rules.insideMachine, grouping) + exportedRows(derived.rules.notUsed, grouping));
}

void AboutSheet::sheets() {
    heading(text("Sheets"));
    line(text("Rules"),
         m_input->options.grouping == Grouping::Grouped
             ? text("One row for each pair of groups, direction and port. Groups are listed with their "
                    "members on the sheet Groups.")
             : text("One row for each pair of machines, direction and port."));
    line(text("To confirm"),
         text("What is needed but cannot be opened yet, with the reason: a port, a direction or an "
              "address is missing. None of these rows may be read as \"any\"."));
    line(text("Nothing to open"),
         text("Connections inside one machine, and ports that the source says are not used here."));
    if (m_input->options.grouping == Grouping::Grouped)
        line(text("Groups"), text("The members of every group, with their addresses."));
    line(text("Port table"),
         text("The port table that the rules follow, in the source's words, with what this "
              "plan changed."));
}

void AboutSheet::bases() {
    heading(text("How to read a basis"));
    line(basisLabel(Basis::Stated), text("The source says so, word for word."));
    line(basisLabel(Basis::Derived),
         text("It follows from the source. Pairs are derived where two ZVMs are paired, because sites of "
              "different SCVMMs replicate to each other, and where a ZVM reaches machines of another site, "
              "because its SCVMM manages that site too: confirm them."));
    line(basisLabel(Basis::Documented), text("Another document says so."));
    line(basisLabel(Basis::Assumed), text("A default that somebody must confirm before it is relied on."));
    line(basisLabel(Basis::Own), text("Decided in this plan."));
    line(basisLabel(Basis::None), text("Nobody has said it yet."));
}

void AboutSheet::findingLine(const Finding &finding) {
    const bool accepted = isAccepted(m_input->plan, finding);
    const QString severity = severityLabel(finding.severity);
    const QString reason = m_input->plan.accepted.value(finding.id);
    QStringList lines = {finding.what, finding.why, finding.todo};
    if (accepted)
        lines = {finding.what, text("Accepted: %1").arg(reason)};
    lines.removeAll(QString());
    line(accepted ? text("%1, accepted").arg(severity) : severity, lines.join(QLatin1Char('\n')));
}

void AboutSheet::findings() {
    const auto open = [&](Severity severity) { return countOpen(m_input->plan, m_input->derived, severity); };
    heading(text("Findings"));
    line(text("Open"), text("errors: %1, warnings: %2, notes: %3")
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
    heading(text("What else the source says"));
    for (const Statement &statement : statements)
        line(QString(), statement.text);
}

} // namespace

void writeAboutSheet(WorkbookFile &book, const BookInput &input) {
    AboutSheet(book, input).write();
}

} // namespace portolan
