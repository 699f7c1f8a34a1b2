#include "exports/workbookSheets.h"

#include "exports/workbookText.h"

#include <QCoreApplication>
#include <xlsxwriter.h>

namespace portolan {

QString footerText(const QString &title, int revision, const QString &checksum) {
    return QCoreApplication::translate("RuleExports", "%1, revision %2, checksum %3")
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
    const QByteArray line = "&L" + headerText(footer, 110) + "&R" +
                            headerText(QCoreApplication::translate("RuleExports", "page"), 20) + " &P / &N";
    worksheet_set_footer(sheet, line.constData());
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
    m_book->check(worksheet_set_row(m_sheet, 0, 30, nullptr));
    // Rows of the port table and addresses are text on purpose.
    worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:Z1048576");
}

void ListSheet::finish(const QString &whenEmpty) {
    if (!m_sheet)
        return;
    if (m_rows == 0)
        m_book->put(m_sheet, 1, 0, whenEmpty, CellStyle::Plain);
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
