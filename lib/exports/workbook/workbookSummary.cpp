#include "exports/handover/planWords.h"
#include "exports/words.h"
#include "exports/workbook/bookPicture.h"
#include "exports/workbook/workbookRules.h"
#include "exports/workbook/workbookText.h"

#include <cmath>
#include <xlsxwriter.h>

namespace portolan {
namespace {

constexpr double wordsWidth = 110;

/// Writes the Summary sheet from top to bottom: a name on the left, words on the right.
class SummarySheet {
public:
    SummarySheet(WorkbookFile &book, const BookInput &input)
        : m_book(&book), m_input(&input), m_sheet(book.addSheet(sheetName(BookSheet::Summary))) {}

    void write();

private:
    void title();
    void plan();
    void counts();
    void toConfirm();
    void findingCounts();
    void drawing();
    void openFindings();
    void acceptedFindings();
    void sheets();
    void bases();
    void statements();

    void heading(const QString &words);
    void line(const QString &name, const QString &value);
    void line(const QString &name, qint64 value);
    void link(BookSheet sheet, const QString &words);
    void picture(const BookPicture &picture);
    void beginPage() { m_breaks.push_back(lxw_row_t(m_row)); }

    WorkbookFile *m_book;
    const BookInput *m_input;
    lxw_worksheet *m_sheet;
    qint64 m_row = 0;
    std::vector<lxw_row_t> m_breaks;
};

void SummarySheet::write() {
    if (!m_sheet)
        return;
    setUpPages(m_sheet, m_input->footer);
    worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    m_book->check(worksheet_set_column(m_sheet, 0, 0, 26, nullptr));
    m_book->check(worksheet_set_column(m_sheet, 1, 1, wordsWidth, nullptr));
    title();
    plan();
    counts();
    toConfirm();
    findingCounts();
    drawing();
    openFindings();
    acceptedFindings();
    sheets();
    bases();
    statements();
    m_breaks.push_back(0); // the end of the list
    m_book->check(worksheet_set_h_pagebreaks(m_sheet, m_breaks.data()));
}

void SummarySheet::heading(const QString &words) {
    ++m_row;
    m_book->put(m_sheet, m_row++, 0, words, CellStyle::Heading);
}

void SummarySheet::line(const QString &name, const QString &value) {
    const QByteArray words = workbookText(value);
    const int lines = lineCount(words.constData(), wordsWidth);
    m_book->check(worksheet_set_row(m_sheet, lxw_row_t(m_row), rowHeight(lines), nullptr));
    m_book->put(m_sheet, m_row, 0, name, CellStyle::Label);
    m_book->put(m_sheet, m_row++, 1, words.constData(), CellStyle::Open);
}

void SummarySheet::line(const QString &name, qint64 value) {
    m_book->put(m_sheet, m_row, 0, name, CellStyle::Label);
    m_book->put(m_sheet, m_row++, 1, double(value), CellStyle::Open);
}

void SummarySheet::title() {
    const QString title = bandName(m_input->plan.title);
    m_book->put(m_sheet, m_row++, 0, title.isEmpty() ? RuleExports::tr("Firewall rules") : title,
                CellStyle::Title);
    m_book->put(m_sheet, m_row++, 0, RuleExports::tr("Firewall rules of a disaster-recovery plan"),
                CellStyle::Label);
    m_book->put(m_sheet, m_row++, 0, summaryWords(m_input->plan, m_input->index, m_input->derived),
                CellStyle::Line);
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

void SummarySheet::counts() {
    const Derived &derived = m_input->derived;
    heading(RuleExports::tr("Counts"));
    line(RuleExports::tr("Rules"), derived.counts.grouped);
    line(RuleExports::tr("for pairs of machines"), derived.counts.expanded);
    line(RuleExports::tr("of these between sites"), derived.counts.crossing);
    line(RuleExports::tr("Nothing to open"),
         derived.rules.insideMachine.size() + derived.rules.notUsed.size());
}

void SummarySheet::toConfirm() {
    heading(RuleExports::tr("Open to confirm"));
    QMap<AssumptionKind, qint64> counts;
    for (const Assumption &assumption : m_input->assumed)
        ++counts[assumption.kind];
    for (auto it = counts.begin(); it != counts.end(); ++it)
        line(assumptionLabel(it.key()), *it);
    if (counts.isEmpty())
        line(RuleExports::tr("None"), RuleExports::tr("There is nothing to confirm."));
}

void SummarySheet::findingCounts() {
    const auto open = [&](Severity severity) { return countOpen(m_input->plan, m_input->derived, severity); };
    heading(RuleExports::tr("Findings"));
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
        line(severityLabel(severity), open(severity));
    line(RuleExports::tr("Accepted"),
         std::count_if(m_input->derived.findings.begin(), m_input->derived.findings.end(),
                       [&](const Finding &finding) { return isAccepted(m_input->plan, finding); }));
}

/// On a page of its own, on rows that hold nothing else.
void SummarySheet::drawing() {
    beginPage();
    heading(RuleExports::tr("Drawing"));
    const Result<BookPicture> made = bookPicture(*m_input);
    if (made)
        picture(*made);
    else
        line(RuleExports::tr("Missing"), made.error().message);
    beginPage();
}

void SummarySheet::picture(const BookPicture &picture) {
    constexpr double height = 15;
    QByteArray words = workbookText(summaryWords(m_input->plan, m_input->index, m_input->derived));
    lxw_image_options options{};
    options.x_scale = picture.scale;
    options.y_scale = picture.scale;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = words.data();
    m_book->check(worksheet_insert_image_buffer_opt(
        m_sheet, lxw_row_t(m_row), 0, reinterpret_cast<const unsigned char *>(picture.png.constData()),
        size_t(picture.png.size()), &options));
    const auto rows = qint64(std::ceil(picture.height / height)) + 1;
    for (qint64 i = 0; i < rows; ++i)
        m_book->check(worksheet_set_row(m_sheet, lxw_row_t(m_row++), height, nullptr));
}

void SummarySheet::openFindings() {
    heading(RuleExports::tr("Open findings"));
    bool isAny = false;
    for (const Finding &finding : m_input->derived.findings) {
        if (isAccepted(m_input->plan, finding))
            continue;
        isAny = true;
        QStringList lines = {finding.what, finding.why, finding.todo};
        lines.removeAll(QString());
        line(severityLabel(finding.severity), lines.join(QLatin1Char('\n')));
    }
    if (!isAny)
        line(RuleExports::tr("None"), RuleExports::tr("No problems found by %1 checks.").arg(checkCount()));
}

void SummarySheet::acceptedFindings() {
    bool isAny = false;
    for (const Finding &finding : m_input->derived.findings) {
        if (!isAccepted(m_input->plan, finding))
            continue;
        if (!isAny)
            heading(RuleExports::tr("Accepted, with the reason"));
        isAny = true;
        line(severityLabel(finding.severity),
             finding.what + QLatin1Char('\n') +
                 RuleExports::tr("Accepted: %1").arg(m_input->plan.accepted.value(finding.id)));
    }
}

void SummarySheet::link(BookSheet sheet, const QString &words) {
    const QByteArray target = "internal:'" + sheetName(sheet).toUtf8() + "'!A1";
    const QByteArray name = workbookText(sheetName(sheet));
    line({}, words);
    m_book->check(worksheet_write_url_opt(m_sheet, lxw_row_t(m_row - 1), 0, target.constData(),
                                          m_book->format(CellStyle::Link), name.constData(), nullptr));
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
    link(BookSheet::Rules, rowsText(m_input->options.grouping));
    link(BookSheet::Machines, RuleExports::tr("What each machine must accept and open, port by port."));
    link(BookSheet::Gates, RuleExports::tr("For each pair of sites, what crosses between them, and what is "
                                           "not used there, with the reason."));
    link(BookSheet::Groups, RuleExports::tr("The members of every group, with their addresses."));
    link(BookSheet::Inside, RuleExports::tr("Connections inside one machine, and ports that the source says "
                                            "are not used here: nothing to open."));
    link(BookSheet::Confirm,
         RuleExports::tr("What is missing, and everything that is derived or assumed, with the reason and "
                         "the rules that it touches. No row that waits may be read as \"any\"."));
    link(BookSheet::PortTable, RuleExports::tr("The port table that the rules follow, in the source's words, "
                                               "with what this plan changed."));
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
