#pragma once

#include "base/Result.h"
#include "exports/rules/RowProgress.h"
#include "exports/workbook/LentFile.h"

#include <QByteArray>
#include <QString>
#include <array>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace portolan {

enum class CellStyle {
    Plain,   ///< text that stays text when it is edited
    Wrapped, ///< several lines
    Number,
    Port,
    Assumed, ///< a basis that somebody must confirm
    Unknown, ///< "?" where a number is to come
    Own,     ///< a value of the user's
    Header,
    Title,
    Heading,
    Label,    ///< what stands left of a value
    Open,     ///< text without a frame
    Line,     ///< as Open, running on over the next cells
    Band,     ///< begins a block of rows
    Repeated, ///< said again in every row, for filters
    Struck,   ///< text or number of what is not used
    Link,     ///< to another sheet
    New,      ///< says what is new since an earlier plan
    Changed,  ///< says what differs since then
    Gone,     ///< says what is gone since then
    Waiting,  ///< says what is gone since then and may still be needed
    Count_,
};

/// Says how a sheet is kept while it is written.
enum class SheetMode {
    Table,    ///< in memory, about 130 bytes a cell; it can hold a table
    Streaming ///< row after row on disk, from top to bottom; memory does not grow
};

/// An .xlsx file that is being written. The first failure is kept and told by `close`; what follows it is
/// passed over.
class WorkbookFile {
public:
    /// `mode` is that of sheets that do not ask for another; `wide` when a sheet may pass 4 GB.
    WorkbookFile(const QString &path, SheetMode mode, bool wide);
    ~WorkbookFile(); ///< leaves no valid workbook behind unless `close` succeeded
    WorkbookFile(const WorkbookFile &) = delete;
    WorkbookFile &operator=(const WorkbookFile &) = delete;

    /// Rows of lists are counted from now on; `progress` outlives this.
    void countRows(RowProgress &progress) { m_progress = &progress; }
    void countRow() {
        if (m_progress)
            m_progress->step();
    }
    /// Whether the user cancelled while rows were counted: no list takes more of them.
    bool cancelled() const { return m_progress && m_progress->cancelled(); }

    SheetMode mode() const { return m_mode; }
    lxw_workbook *handle() { return m_book; }
    lxw_format *format(CellStyle style) const { return m_formats[size_t(style)]; }
    /// Nothing when the workbook could not be begun, the name does not do, or no temporary file can be made.
    lxw_worksheet *addSheet(const QString &name) { return addSheet(name, m_mode); }
    lxw_worksheet *addSheet(const QString &name, SheetMode mode);

    /// `text` is a workbookText and ends with 0. Nothing is put on a sheet that could not be added.
    void put(lxw_worksheet *sheet, qint64 row, int column, const char *text, CellStyle style);
    void put(lxw_worksheet *sheet, qint64 row, int column, const QString &text, CellStyle style);
    void put(lxw_worksheet *sheet, qint64 row, int column, double number, CellStyle style);
    /// Takes an error code of the library; 0 is none.
    void check(int code);
    bool failed() const { return !m_error.isEmpty(); }

    /// Completes the file and proves it.
    Result<Done> close();

private:
    lxw_format *makeFormat(CellStyle style);
    bool canMakeTemporaryFiles(size_t count);
    bool temporaryFilesAreWhole();
    std::vector<LentFile> lendTemporaryFiles();

    QByteArray m_path;
    QByteArray m_temporary; ///< folder for the library's own files
    SheetMode m_mode;
    lxw_workbook *m_book = nullptr;
    std::array<lxw_format *, size_t(CellStyle::Count_)> m_formats{};
    struct Sheet {
        lxw_worksheet *sheet;
        SheetMode mode;
        long leastSize = 0; ///< in bytes, known at the end when streaming
    };
    std::vector<Sheet> m_sheets;
    RowProgress *m_progress = nullptr;
    QString m_error;
};

} // namespace portolan
