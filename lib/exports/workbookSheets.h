#pragma once

#include "exports/WorkbookFile.h"

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

    lxw_worksheet *handle() const { return m_sheet; }
    /// The row below the last one; the header is row 0.
    qint64 nextRow() const { return m_rows + 1; }
    void rowDone() { ++m_rows; }
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
};

/// "Plan, revision 3, checksum 0123456789ab": what every printed page says.
QString footerText(const QString &title, int revision, const QString &checksum);
/// Landscape A4, as wide as the page, the footer and page numbers.
void setUpPages(lxw_worksheet *sheet, const QString &footer);

} // namespace portolan
