#include "exports/workbook/workbookSheets.h"

#include "exports/words.h"
#include "exports/workbook/workbookText.h"

#include <algorithm>
#include <cmath>
#include <xlsxwriter.h>

namespace portolan {

QString footerText(const QString &title, int revision, const QString &checksum) {
    return RuleExports::tr("%1, revision %2, checksum %3")
        .arg(title.left(60))
        .arg(revision)
        .arg(checksum.left(12));
}

void setUpPages(lxw_worksheet *sheet, const QString &footer) {
    constexpr uint8_t a4 = 9;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
    const QByteArray line =
        "&L" + headerText(footer, 110) + "&R" + headerText(RuleExports::tr("page"), 20) + " &P / &N";
    worksheet_set_footer(sheet, line.constData());
}

int lineCount(const char *text, double width) {
    constexpr double letterWidth = 0.95; // in units of a column's width, which is that of a digit
    const double lettersInLine = std::max(1.0, std::floor(width / letterWidth));
    int lines = 0;
    int letters = 0;
    for (;; ++text) {
        if (*text == '\n' || *text == 0) {
            lines += std::max(1, int(std::ceil(letters / lettersInLine)));
            letters = 0;
        } else if ((uchar(*text) & 0xc0) != 0x80) { // counts the first byte of a character
            ++letters;
        }
        if (*text == 0)
            return lines;
    }
}

double rowHeight(int lines) {
    constexpr double highest = 409; // what the format allows
    return std::min(highest, 15.0 * lines);
}

ListSheet::ListSheet(WorkbookFile &book, const QString &name, const QList<SheetColumn> &columns,
                     const QString &footer)
    : m_book(&book), m_columns(columns), m_sheet(book.addSheet(name)) {
    if (!m_sheet)
        return;
    setUpPage(footer);
    for (int column = 0; column < m_columns.size(); ++column) {
        book.check(worksheet_set_column(m_sheet, lxw_col_t(column), lxw_col_t(column),
                                        m_columns[column].width, nullptr));
        book.put(m_sheet, 0, column, m_columns[column].header, CellStyle::Header);
    }
}

void ListSheet::setUpPage(const QString &footer) {
    worksheet_freeze_panes(m_sheet, 1, 0);
    setUpPages(m_sheet, footer);
    worksheet_repeat_rows(m_sheet, 0, 0);
    m_book->check(worksheet_set_row(m_sheet, 0, rowHeight(2), nullptr));
    // Rows of the port table and addresses are text on purpose.
    worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:Z1048576");
}

void ListSheet::put(int column, const char *text, CellStyle style) {
    m_book->put(m_sheet, m_rows + 1, column, text, style);
    if (m_book->mode() == BookMode::Tables)
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
    if (m_lines > 1)
        m_book->check(worksheet_set_row(m_sheet, lxw_row_t(m_rows), rowHeight(m_lines), nullptr));
    m_lines = 1;
}

void ListSheet::finish(const QString &whenEmpty) {
    if (!m_sheet)
        return;
    if (m_rows == 0)
        m_book->put(m_sheet, 1, 0, whenEmpty, CellStyle::Open);
    else if (m_book->mode() == BookMode::Tables)
        addTable();
    else
        m_book->check(
            worksheet_autofilter(m_sheet, 0, 0, lxw_row_t(m_rows), lxw_col_t(m_columns.size() - 1)));
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
