#include "exports/workbook/workbookSheets.h"

#include "exports/words.h"
#include "exports/workbook/workbookText.h"

#include <algorithm>
#include <cmath>
#include <xlsxwriter.h>

namespace portolan {

QString footerText(const QString &title, int revision, const QString &checksum) {
    return RuleExports::tr("%1, revision %2, checksum %3")
        .arg(bandName(title), QString::number(revision), checksum.left(12));
}

void setUpPages(lxw_worksheet *sheet, const QString &footer) {
    constexpr uint8_t a4 = 9;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
    const QByteArray line =
        "&L" + headerText(footer, 110) + "&C&A&R" + headerText(RuleExports::tr("page"), 20) + " &P / &N";
    worksheet_set_footer(sheet, line.constData());
}

namespace {

/// Breaks a text into lines as a spreadsheet does: between words, and inside those that are longer than a
/// line.
class LineBreaker {
public:
    explicit LineBreaker(double width) : m_fits(std::max(1, int(width / letterWidth))) {}

    void letter() { ++m_word; }
    void space() {
        endWord();
        ++m_used;
    }
    void lineBreak() {
        endWord();
        ++m_lines;
        m_used = 0;
    }
    int lines() {
        endWord();
        return m_lines;
    }

private:
    /// In units of a column's width, which is that of a digit; rather too wide.
    static constexpr double letterWidth = 0.95;

    void endWord() {
        if (m_used > 0 && m_used + m_word > m_fits) {
            ++m_lines;
            m_used = 0;
        }
        m_used += m_word;
        m_word = 0;
        for (; m_used > m_fits; m_used -= m_fits)
            ++m_lines;
    }

    int m_fits;
    int m_lines = 1;
    int m_used = 0; ///< letters of the line under way
    int m_word = 0; ///< letters of the word under way
};

} // namespace

int lineCount(const char *text, double width) {
    LineBreaker breaker(width);
    for (; *text; ++text) {
        if (*text == '\n')
            breaker.lineBreak();
        else if (*text == ' ')
            breaker.space();
        else if ((uchar(*text) & 0xc0) != 0x80) // the first byte of a character
            breaker.letter();
    }
    return breaker.lines();
}

double rowHeight(int lines) {
    constexpr double highest = 409; // what the format allows
    constexpr double ofLine = 12.75;
    return std::min(highest, ofLine * lines + 2.25);
}

namespace {

constexpr double headerHeight = 30;
constexpr double bandHeight = 21;
/// More breaks than this a sheet cannot hold.
constexpr size_t mostBreaks = 1023;

/// In points: a letter is 7 pixels wide, and a column has 5 more.
double widthOf(const QList<SheetColumn> &columns) {
    constexpr double pointsPerPixel = 0.75;
    double pixels = 0;
    for (const SheetColumn &column : columns)
        pixels += 7 * column.width + 5;
    return pixels * pointsPerPixel;
}

/// How a list is printed.
struct PrintWidth {
    double widest = 0;             ///< of the pages beside each other, in points of the sheet
    std::vector<lxw_col_t> breaks; ///< the columns that begin a further page
};

constexpr double mostOnPage = 1'500; // points: just over half size

/// Spreads the columns from `begin` on evenly over further pages.
void spread(PrintWidth &print, const QList<SheetColumn> &columns, qsizetype begin, double fixed) {
    const double rest = widthOf(columns.mid(begin));
    const double each = rest / std::ceil(rest / (mostOnPage - fixed));
    double done = 0;
    double used = fixed;
    int page = print.widest > 0 ? -1 : 0;
    for (qsizetype i = begin; i < columns.size(); ++i) {
        const double width = widthOf({columns[i]});
        if (const int next = int((done + width / 2) / each); next > page) {
            print.breaks.push_back(lxw_col_t(i));
            used = fixed;
            page = next;
        }
        done += width;
        used += width;
        print.widest = std::max(print.widest, used);
    }
}

/// A list is made as narrow as a page where that leaves it to be read; else it goes on beside the first page,
/// where each page has the columns that stay in view.
PrintWidth printWidth(const QList<SheetColumn> &columns, const ListLayout &layout) {
    const double fixed = widthOf(columns.first(layout.fixedColumns));
    if (const double all = widthOf(columns); all <= mostOnPage || fixed >= mostOnPage / 2)
        return {all, {}};
    const double first = widthOf(columns.first(layout.firstPage));
    const bool fits = first <= mostOnPage;
    PrintWidth print{fits ? first : 0, {}};
    spread(print, columns, fits ? layout.firstPage : layout.fixedColumns, fixed);
    return print;
}

/// A sheet that is fitted to its pages has no breaks of its own, so that of several pages is given a size.
void setUpWidth(lxw_worksheet *sheet, PrintWidth print, int fixedColumns, WorkbookFile &book) {
    if (print.breaks.empty())
        return;
    constexpr double margin = 0.92; // fonts differ in width
    worksheet_set_print_scale(sheet, uint16_t(100 * margin / pageShrink(print.widest)));
    print.breaks.push_back(0); // the end of the list
    book.check(worksheet_set_v_pagebreaks(sheet, print.breaks.data()));
    if (fixedColumns > 0)
        book.check(worksheet_repeat_columns(sheet, 0, lxw_col_t(fixedColumns - 1)));
}

} // namespace

ListSheet::ListSheet(WorkbookFile &book, const ListLayout &layout, const QList<SheetColumn> &columns)
    : m_book(&book), m_layout(layout), m_columns(columns) {
    beginSheet();
}

void ListSheet::beginSheet() {
    ++m_sheets;
    m_rows = 0;
    const PrintWidth print = printWidth(m_columns, m_layout);
    m_breaks = PageBreaks(pageHeight(print.widest) - headerHeight);
    m_sheet = m_book->addSheet(
        m_sheets == 1 ? m_layout.name : QStringLiteral("%1 %2").arg(m_layout.name, QString::number(m_sheets)),
        mode());
    if (!m_sheet)
        return;
    worksheet_freeze_panes(m_sheet, 1, lxw_col_t(m_layout.fixedColumns));
    setUpPages(m_sheet, m_layout.footer);
    worksheet_repeat_rows(m_sheet, 0, 0);
    setUpWidth(m_sheet, print, m_layout.fixedColumns, *m_book);
    m_book->check(worksheet_set_row(m_sheet, 0, headerHeight, nullptr));
    // Rows of the port table and addresses are text on purpose.
    worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:AZ1048576");
    for (int column = 0; column < m_columns.size(); ++column) {
        m_book->check(worksheet_set_column(m_sheet, lxw_col_t(column), lxw_col_t(column),
                                           m_columns[column].width, nullptr));
        m_book->put(m_sheet, 0, column, m_columns[column].header, CellStyle::Header);
    }
}

bool ListSheet::beginRow() {
    if (m_rows >= m_layout.sheetRows) {
        finishSheet();
        beginSheet();
    }
    return m_sheet && !m_book->failed() && !m_book->cancelled();
}

void ListSheet::put(int column, const char *text, CellStyle style) {
    m_book->put(m_sheet, m_rows + 1, column, text, style);
    if (fitsTexts())
        m_lines = std::max(m_lines, lineCount(text, m_columns[column].width));
}

void ListSheet::put(int column, const QString &text, CellStyle style) {
    put(column, workbookText(text).constData(), style);
}

void ListSheet::put(int column, double number, CellStyle style) {
    m_book->put(m_sheet, m_rows + 1, column, number, style);
}

void ListSheet::endRow() {
    ++m_rows;
    m_book->countRow();
    m_breaks.addRow(rowHeight(m_lines));
    if (m_lines > 1)
        m_book->check(worksheet_set_row(m_sheet, lxw_row_t(m_rows), rowHeight(m_lines), nullptr));
    m_lines = 1;
}

void ListSheet::band(const QString &words) {
    if (!beginRow())
        return;
    const lxw_row_t row = lxw_row_t(m_rows + 1);
    m_breaks.beginBlock(row);
    m_breaks.addRow(bandHeight);
    m_book->put(m_sheet, row, 0, words, CellStyle::Band);
    for (int column = 1; column < m_columns.size(); ++column)
        m_book->check(
            worksheet_write_blank(m_sheet, row, lxw_col_t(column), m_book->format(CellStyle::Band)));
    m_book->check(worksheet_set_row(m_sheet, row, bandHeight, nullptr));
    ++m_rows;
    m_book->countRow();
}

void ListSheet::finish(const QString &whenEmpty) {
    if (!m_sheet)
        return;
    if (m_rows == 0)
        m_book->put(m_sheet, 1, 0, whenEmpty, CellStyle::Open);
    else
        finishSheet();
}

void ListSheet::finishSheet() {
    if (!m_sheet)
        return;
    if (mode() == SheetMode::Table)
        addTable();
    else
        m_book->check(
            worksheet_autofilter(m_sheet, 0, 0, lxw_row_t(m_rows), lxw_col_t(m_columns.size() - 1)));
    m_breaks.endBlock();
    std::vector<uint32_t> breaks = m_breaks.rows();
    if (breaks.empty())
        return;
    breaks.resize(std::min(breaks.size(), mostBreaks));
    breaks.push_back(0); // the end of the list
    m_book->check(worksheet_set_h_pagebreaks(m_sheet, breaks.data()));
}

void ListSheet::addTable() {
    std::vector<QByteArray> headers;
    for (const SheetColumn &column : m_columns)
        headers.push_back(workbookText(column.header));
    std::vector<lxw_table_column> columns(headers.size());
    std::vector<lxw_table_column *> pointers;
    for (size_t i = 0; i < columns.size(); ++i) {
        columns[i].header = headers[i].data();
        columns[i].header_format = m_book->format(CellStyle::Header);
        pointers.push_back(&columns[i]);
    }
    pointers.push_back(nullptr);
    lxw_table_options options{};
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    options.columns = pointers.data();
    m_book->check(
        worksheet_add_table(m_sheet, 0, 0, lxw_row_t(m_rows), lxw_col_t(m_columns.size() - 1), &options));
}

} // namespace portolan
