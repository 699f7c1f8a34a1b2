#pragma once

#include "exports/workbook/PageBreaks.h"
#include "exports/workbook/WorkbookFile.h"

#include <QList>

namespace portolan {

struct SheetColumn {
    QString header;
    double width; ///< in letters
};

/// How a list is laid out.
struct ListLayout {
    QString name;         ///< of the sheet; further ones are "Rules 2"
    QString footer;       ///< see footerText()
    qint64 sheetRows = 0; ///< rows below the header that a sheet may hold
    /// Rows are as high as their texts even where the list is streamed, which is for short lists.
    bool alwaysFitsTexts = false;
    /// Has bands. Such a list is always streamed: it cannot be a table, which would have to be of one piece.
    bool inBlocks = false;
    int fixedColumns = 0; ///< from the left; they stay in view, and are printed on pages beside others too
    int firstPage = 0;    ///< how many columns are to stand on one page beside each other, those included
};

/// A list with a header line that stays in view, filters, and a page set-up for printing, on as many sheets
/// as it needs. A list that is streamed is written from top to bottom.
class ListSheet {
public:
    ListSheet(WorkbookFile &book, const ListLayout &layout, const QList<SheetColumn> &columns);

    int columnCount() const { return int(m_columns.size()); }
    /// Begins a row, on a further sheet when this one is full; false when the file cannot take it or the user
    /// cancelled.
    bool beginRow();
    /// A cell of the row under way; `text` is a workbookText and ends with 0.
    void put(int column, const char *text, CellStyle style);
    void put(int column, const QString &text, CellStyle style);
    void put(int column, double number, CellStyle style);
    /// Ends the row, which becomes as high as its texts need. A long streamed list has rows of one line.
    void endRow();
    /// A line across all columns that begins a block of rows; blocks are kept together on a page. For
    /// lists in blocks.
    void band(const QString &words);
    /// Adds the filters, as a table where the workbook can hold one.
    void finish(const QString &whenEmpty);

private:
    void beginSheet();
    void finishSheet();
    void addTable();
    SheetMode mode() const { return m_layout.inBlocks ? SheetMode::Streaming : m_book->mode(); }
    bool fitsTexts() const { return m_layout.alwaysFitsTexts || mode() == SheetMode::Table; }

    WorkbookFile *m_book;
    ListLayout m_layout;
    QList<SheetColumn> m_columns;
    lxw_worksheet *m_sheet = nullptr;
    int m_sheets = 0;
    qint64 m_rows = 0; ///< of this sheet, below the header
    int m_lines = 1;   ///< of the row under way
    PageBreaks m_breaks;
};

/// How many lines a text needs in a column of that width; a guess that is rather too high.
int lineCount(const char *text, double width);
/// The height of a row of so many lines, in points.
double rowHeight(int lines);

/// "Plan, revision 3, checksum 0123456789ab": what every printed page says.
QString footerText(const QString &title, int revision, const QString &checksum);
/// Landscape A4, one page wide, the footer, the sheet's name and page numbers.
void setUpPages(lxw_worksheet *sheet, const QString &footer);

} // namespace portolan
