#include "exports/workbook/WorkbookFile.h"

#include "exports/words.h"
#include "exports/workbook/workbookProof.h"
#include "exports/workbook/workbookText.h"

#include <QDir>
#include <QFile>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <xlsxwriter.h>
#include <xlsxwriter/utility.h>

namespace portolan {
namespace {

constexpr lxw_color_t ink = 0x1f2933;
constexpr lxw_color_t headerFill = 0x2f3e4e;
constexpr lxw_color_t frame = 0xd5dbe1;
constexpr lxw_color_t confirmInk = 0x7a3600;
constexpr lxw_color_t paleInk = 0x5b6772;
constexpr lxw_color_t linkInk = 0x0d3584;
constexpr lxw_color_t bandFill = 0xe3e9ef;
constexpr lxw_color_t newFill = 0xdcefe3;
constexpr lxw_color_t changedFill = 0xfdf1cf;
constexpr lxw_color_t goneFill = 0xf8ddd3;
constexpr lxw_color_t waitingFill = 0xe6e0ee;

/// How the cells of one style look; what is left out is as usual.
struct CellLook {
    CellStyle style;
    enum Frame { Open, Framed, FramedText } frame = Open; ///< text stays text when it is edited
    bool wraps = false;
    bool bold = false;
    int across = LXW_ALIGN_NONE;
    int down = LXW_ALIGN_VERTICAL_TOP;
    lxw_color_t color = ink;
    lxw_color_t fill = LXW_COLOR_UNSET;
    double size = 0; ///< 0: as usual
    bool italic = false;
    bool struck = false;
    bool underlined = false;
};

constexpr auto none = LXW_ALIGN_NONE;
constexpr auto centre = LXW_ALIGN_CENTER;
constexpr auto top = LXW_ALIGN_VERTICAL_TOP;
constexpr auto middle = LXW_ALIGN_VERTICAL_CENTER;
constexpr auto white = LXW_COLOR_WHITE;
constexpr auto clear = LXW_COLOR_UNSET;

constexpr CellLook looks[] = {
    {CellStyle::Plain, CellLook::FramedText},
    {CellStyle::Wrapped, CellLook::FramedText, true},
    {CellStyle::Number, CellLook::Framed, false, false, centre},
    {CellStyle::Port, CellLook::Framed, false, true, centre},
    {CellStyle::Assumed, CellLook::FramedText, true, false, none, top, confirmInk, clear, 0, true},
    {CellStyle::Unknown, CellLook::FramedText, false, true, centre, top, confirmInk},
    {CellStyle::Own, CellLook::FramedText, true, true},
    {CellStyle::Header, CellLook::Framed, true, true, none, middle, white, headerFill},
    {CellStyle::Title, CellLook::Open, false, true, none, none, ink, clear, 18},
    {CellStyle::Heading, CellLook::Open, false, true, none, none, ink, clear, 13},
    {CellStyle::Label, CellLook::Open, false, true},
    {CellStyle::Open, CellLook::Open, true, false, LXW_ALIGN_LEFT},
    {CellStyle::Line, CellLook::Open, false, false, none, none},
    {CellStyle::Band, CellLook::Open, false, true, none, middle, ink, bandFill},
    {CellStyle::Repeated, CellLook::FramedText, true, false, none, top, paleInk},
    {CellStyle::Struck, CellLook::Framed, true, false, none, top, paleInk, clear, 0, false, true},
    {CellStyle::Link, CellLook::Open, false, false, none, top, linkInk, clear, 0, false, false, true},
    {CellStyle::New, CellLook::FramedText, false, true, none, top, ink, newFill},
    {CellStyle::Changed, CellLook::FramedText, false, true, none, top, ink, changedFill},
    {CellStyle::Gone, CellLook::FramedText, false, true, none, top, ink, goneFill},
    {CellStyle::Waiting, CellLook::FramedText, false, true, none, top, confirmInk, waitingFill},
};
static_assert([] {
    for (size_t i = 0; i < std::size(looks); ++i)
        if (looks[i].style != CellStyle(i))
            return false;
    return std::size(looks) == size_t(CellStyle::Count_);
}());

void setFrame(lxw_format *format, const CellLook &look) {
    if (look.frame == CellLook::Open)
        return;
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, frame);
    if (look.frame == CellLook::FramedText)
        format_set_num_format(format, "@");
}

/// Columns are as wide as so many digits of the usual font. This one, or one that is as wide, is everywhere;
/// where the library's own is not, columns grow by a third and pages no longer hold them.
void setUsualFont(lxw_format *format) {
    format_set_font_name(format, "Arial");
    format_set_font_size(format, 10);
}

void setFont(lxw_format *format, const CellLook &look) {
    setUsualFont(format);
    format_set_font_color(format, look.color);
    if (look.size > 0)
        format_set_font_size(format, look.size);
    if (look.bold)
        format_set_bold(format);
    if (look.italic)
        format_set_italic(format);
    if (look.struck)
        format_set_font_strikeout(format);
    if (look.underlined)
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
}

void setPlace(lxw_format *format, const CellLook &look) {
    for (const int align : {look.down, look.across})
        if (align != LXW_ALIGN_NONE)
            format_set_align(format, uint8_t(align));
    if (look.wraps)
        format_set_text_wrap(format);
    if (look.fill != LXW_COLOR_UNSET)
        format_set_bg_color(format, look.fill);
}

} // namespace

WorkbookFile::WorkbookFile(const QString &path, SheetMode mode, bool wide)
    : m_path(QFile::encodeName(path)), m_temporary(QFile::encodeName(QDir::tempPath())), m_mode(mode) {
    lxw_workbook_options options{};
    options.tmpdir = m_temporary.data();
    options.use_zip64 = wide;
    m_book = workbook_new_opt(m_path.constData(), &options);
    if (!m_book) {
        check(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    setUsualFont(STAILQ_FIRST(m_book->formats)); // that of cells without a style
    for (size_t style = 0; style < m_formats.size(); ++style)
        m_formats[style] = makeFormat(CellStyle(style));
}

WorkbookFile::~WorkbookFile() {
    if (!m_book)
        return;
    // The library forgets these when a workbook is given up.
    for (const Sheet &of : m_sheets)
        if (of.sheet->optimize_tmpfile)
            std::fclose(of.sheet->optimize_tmpfile);
    lxw_workbook_free(m_book);
}

lxw_format *WorkbookFile::makeFormat(CellStyle style) {
    const CellLook &look = looks[size_t(style)];
    lxw_format *format = workbook_add_format(m_book);
    setFont(format, look);
    setFrame(format, look);
    setPlace(format, look);
    return format;
}

lxw_worksheet *WorkbookFile::addSheet(const QString &name, SheetMode mode) {
    if (failed())
        return nullptr;
    // The library looks at this whenever a sheet is added, so each can have its own way.
    m_book->options.constant_memory = mode == SheetMode::Streaming;
    if (mode == SheetMode::Streaming && !canMakeTemporaryFiles(1))
        return nullptr;
    lxw_worksheet *sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
    if (!sheet)
        check(LXW_ERROR_PARAMETER_VALIDATION);
    else
        m_sheets.push_back({sheet, mode});
    return sheet;
}

void WorkbookFile::put(lxw_worksheet *sheet, qint64 row, int column, const char *text, CellStyle style) {
    if (!sheet)
        return;
    if (const lxw_error code =
            worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text, format(style)))
        check(code);
}

void WorkbookFile::put(lxw_worksheet *sheet, qint64 row, int column, const QString &text, CellStyle style) {
    put(sheet, row, column, workbookText(text).constData(), style);
}

void WorkbookFile::put(lxw_worksheet *sheet, qint64 row, int column, double number, CellStyle style) {
    if (!sheet || !std::isfinite(number))
        return;
    if (const lxw_error code =
            worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, format(style)))
        check(code);
}

namespace {

/// The library's own words for files that cannot be written are about the library. To be asked at once, while
/// the system still knows what was wrong.
QString wordsFor(lxw_error code) {
    const QString why = qt_error_string(); // before any other call
    if (code == LXW_ERROR_CREATING_TMPFILE)
        return RuleExports::tr("No temporary file can be made in %1: %2")
            .arg(QDir::toNativeSeparators(QDir::tempPath()), why);
    const bool isAboutFiles = code >= LXW_ERROR_CREATING_XLSX_FILE && code <= LXW_ERROR_ZIP_CLOSE;
    return isAboutFiles ? RuleExports::tr("The workbook could not be written; perhaps the disk is full.")
                        : QString::fromUtf8(lxw_strerror(code));
}

} // namespace

void WorkbookFile::check(int code) {
    if (code != LXW_NO_ERROR && m_error.isEmpty())
        m_error = wordsFor(lxw_error(code));
}

/// Asked before the library makes some: where it cannot, it tells standard error and leaves others open.
bool WorkbookFile::canMakeTemporaryFiles(size_t count) {
    std::vector<FILE *> made;
    FILE *file = nullptr;
    while (made.size() < count && (file = lxw_tmpfile(m_temporary.data())))
        made.push_back(file);
    if (made.size() < count)
        check(LXW_ERROR_CREATING_TMPFILE);
    for (FILE *one : made)
        std::fclose(one);
    return made.size() == count;
}

/// Rows that are streamed go through a file that the library never asks for errors.
bool WorkbookFile::temporaryFilesAreWhole() {
    for (Sheet &of : m_sheets) {
        if (of.mode == SheetMode::Table)
            continue;
        FILE *rows = of.sheet->optimize_tmpfile;
        if (!rows || std::fflush(rows) != 0 || std::ferror(rows))
            return false;
        of.leastSize = std::ftell(rows);
    }
    return true;
}

/// A workbook that cannot be written makes the library forget the files of the sheets that were still to
/// come.
std::vector<LentFile> WorkbookFile::lendTemporaryFiles() {
    std::vector<LentFile> lent;
    for (const Sheet &of : m_sheets)
        if (of.sheet->optimize_tmpfile)
            of.sheet->optimize_tmpfile = lent.emplace_back(of.sheet->optimize_tmpfile).handle();
    return lent;
}

Result<Done> WorkbookFile::close() {
    constexpr size_t filesAtOnce = 2; // the workbook, and what is put into it
    if (!failed() && !temporaryFilesAreWhole())
        check(LXW_ERROR_READING_TMPFILE);
    if (failed() || !canMakeTemporaryFiles(filesAtOnce))
        return Error{m_error, {}};
    const std::vector<LentFile> lent = lendTemporaryFiles();
    check(workbook_close(std::exchange(m_book, nullptr)));
    if (failed())
        return Error{m_error, {}};
    LeastSizes sizes;
    for (size_t i = 0; i < m_sheets.size(); ++i)
        if (m_sheets[i].mode == SheetMode::Streaming)
            sizes.insert("xl/worksheets/sheet" + QByteArray::number(qsizetype(i) + 1) + ".xml",
                         m_sheets[i].leastSize);
    return proveWorkbook(QFile::decodeName(m_path), sizes);
}

} // namespace portolan
