#pragma once

#include "exports/workbook/WorkbookFile.h"

#include <QList>

namespace portolan {

struct SheetColumn {
    QString header;
    double width;
};

/// A sheet with a header line that stays in view, filters, and a page set-up for printing. In a workbook that
/// is streamed its rows are written from top to bottom.
class ListSheet {
public:
    ListSheet(WorkbookFile &book, const QString &name, const QList<SheetColumn> &columns,
              const QString &footer);

    bool isOpen() const { return m_sheet != nullptr; }
    /// A cell of the row under way; `text` is a workbookText and ends with 0.
    void put(int column, const char *text, CellStyle style);
    void put(int column, const QString &text, CellStyle style);
    void put(int column, double number, CellStyle style);
    /// Ends the row, which becomes as high as its texts need. A streamed sheet is too long for that: its rows
    /// are one line high.
    void endRow();
    qint64 rows() const { return m_rows; }
    /// Adds the filters, as a table where the workbook can hold one.
    void finish(const QString &whenEmpty);

private:
    void setUpPage(const QString &footer);
    void addTable();

    WorkbookFile *m_book;
    QList<SheetColumn> m_columns;
    lxw_worksheet *m_sheet;
    qint64 m_rows = 0;
    int m_lines = 1; ///< of the row under way
};

/// How many lines a text needs in a column of that width; a guess that is rather too high.
int lineCount(const char *text, double width);
/// The height of a row of so many lines, in points.
double rowHeight(int lines);

/// "Plan, revision 3, checksum 0123456789ab": what every printed page says.
QString footerText(const QString &title, int revision, const QString &checksum);
/// Landscape A4, as wide as the page, the footer and page numbers.
void setUpPages(lxw_worksheet *sheet, const QString &footer);

} // namespace portolan
