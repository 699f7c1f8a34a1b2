#include "exports/workbook/WorkbookFile.h"

#include "exports/words.h"
#include "exports/workbook/workbookProof.h"
#include "exports/workbook/workbookText.h"

#include <QDir>
#include <QFile>
#include <cmath>
#include <cstdio>
#include <xlsxwriter.h>

namespace portolan {
namespace {

constexpr lxw_color_t ink = 0x1f2933;
constexpr lxw_color_t headerFill = 0x2f3e4e;
constexpr lxw_color_t frame = 0xd5dbe1;
constexpr lxw_color_t confirmInk = 0x7a3600;
constexpr lxw_color_t paleInk = 0x5b6772;
constexpr lxw_color_t linkInk = 0x0d3584;
constexpr lxw_color_t bandFill = 0xe3e9ef;

void setFrame(lxw_format *format) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, frame);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
}

void setTextFrame(lxw_format *format) {
    setFrame(format);
    format_set_num_format(format, "@");
}

void setHeader(lxw_format *format) {
    setFrame(format);
    format_set_bold(format);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_font_color(format, LXW_COLOR_WHITE);
    format_set_bg_color(format, headerFill);
}

} // namespace

WorkbookFile::WorkbookFile(const QString &path, BookMode mode, bool wide)
    : m_path(QFile::encodeName(path)), m_temporary(QFile::encodeName(QDir::tempPath())), m_mode(mode) {
    lxw_workbook_options options{};
    options.constant_memory = mode == BookMode::Streaming;
    options.tmpdir = m_temporary.data();
    options.use_zip64 = wide;
    m_book = workbook_new_opt(m_path.constData(), &options);
    if (!m_book) {
        check(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    for (size_t style = 0; style < m_formats.size(); ++style)
        m_formats[style] = makeFormat(CellStyle(style));
}

WorkbookFile::~WorkbookFile() {
    if (!m_book)
        return;
    // The library forgets these when a workbook is given up.
    for (lxw_worksheet *sheet : m_sheets)
        if (sheet->optimize_tmpfile)
            std::fclose(sheet->optimize_tmpfile);
    lxw_workbook_free(m_book);
}

lxw_format *WorkbookFile::makeFormat(CellStyle style) {
    lxw_format *format = workbook_add_format(m_book);
    format_set_font_color(format, ink);
    switch (style) {
    case CellStyle::Plain:
        setTextFrame(format);
        break;
    case CellStyle::Wrapped:
        setTextFrame(format);
        format_set_text_wrap(format);
        break;
    case CellStyle::Number:
        setFrame(format);
        format_set_align(format, LXW_ALIGN_CENTER);
        break;
    case CellStyle::Port:
        setFrame(format);
        format_set_bold(format);
        format_set_align(format, LXW_ALIGN_CENTER);
        break;
    case CellStyle::Assumed:
        setTextFrame(format);
        format_set_text_wrap(format);
        format_set_italic(format);
        format_set_font_color(format, confirmInk);
        break;
    case CellStyle::Unknown:
        setTextFrame(format);
        format_set_bold(format);
        format_set_align(format, LXW_ALIGN_CENTER);
        format_set_font_color(format, confirmInk);
        break;
    case CellStyle::Own:
        setTextFrame(format);
        format_set_bold(format);
        break;
    case CellStyle::Header:
        setHeader(format);
        break;
    case CellStyle::Title:
        format_set_bold(format);
        format_set_font_size(format, 18);
        break;
    case CellStyle::Heading:
        format_set_bold(format);
        format_set_font_size(format, 13);
        break;
    case CellStyle::Label:
        format_set_bold(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        break;
    case CellStyle::Line:
        break;
    case CellStyle::Band:
        format_set_bold(format);
        format_set_bg_color(format, bandFill);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        break;
    case CellStyle::Repeated:
        setTextFrame(format);
        format_set_text_wrap(format);
        format_set_font_color(format, paleInk);
        break;
    case CellStyle::Struck:
        setFrame(format);
        format_set_text_wrap(format);
        format_set_font_strikeout(format);
        format_set_font_color(format, paleInk);
        break;
    case CellStyle::Link:
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
        format_set_font_color(format, linkInk);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        break;
    case CellStyle::Open:
    case CellStyle::Count_:
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_align(format, LXW_ALIGN_LEFT);
        break;
    }
    return format;
}

lxw_worksheet *WorkbookFile::addSheet(const QString &name) {
    if (failed())
        return nullptr;
    lxw_worksheet *sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
    if (!sheet)
        check(LXW_ERROR_PARAMETER_VALIDATION);
    else
        m_sheets.push_back(sheet);
    return sheet;
}

void WorkbookFile::put(lxw_worksheet *sheet, qint64 row, int column, const char *text, CellStyle style) {
    if (const lxw_error code =
            worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text, format(style)))
        check(code);
}

void WorkbookFile::put(lxw_worksheet *sheet, qint64 row, int column, const QString &text, CellStyle style) {
    put(sheet, row, column, workbookText(text).constData(), style);
}

void WorkbookFile::put(lxw_worksheet *sheet, qint64 row, int column, double number, CellStyle style) {
    if (!std::isfinite(number))
        return;
    if (const lxw_error code =
            worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, format(style)))
        check(code);
}

namespace {

/// The library's own words for files that cannot be written are about the library.
QString wordsFor(lxw_error code) {
    const bool isAboutFiles = code >= LXW_ERROR_CREATING_XLSX_FILE && code <= LXW_ERROR_ZIP_CLOSE;
    return isAboutFiles ? RuleExports::tr("The workbook could not be written; perhaps the disk is full.")
                        : QString::fromUtf8(lxw_strerror(code));
}

} // namespace

void WorkbookFile::check(int code) {
    if (code != LXW_NO_ERROR && m_error.isEmpty())
        m_error = wordsFor(lxw_error(code));
}

/// Rows that are streamed go through a file that the library never asks for errors.
bool WorkbookFile::temporaryFilesAreWhole() {
    for (lxw_worksheet *sheet : m_sheets) {
        FILE *rows = sheet->optimize_tmpfile;
        if (!rows)
            return m_mode == BookMode::Tables;
        if (std::fflush(rows) != 0 || std::ferror(rows))
            return false;
        m_leastSizes.push_back(std::ftell(rows));
    }
    return true;
}

Result<Done> WorkbookFile::close() {
    if (!failed() && !temporaryFilesAreWhole())
        check(LXW_ERROR_CREATING_TMPFILE);
    if (failed())
        return Error{m_error, {}};
    check(workbook_close(std::exchange(m_book, nullptr)));
    if (failed())
        return Error{m_error, {}};
    LeastSizes sizes;
    for (size_t i = 0; i < m_leastSizes.size(); ++i)
        sizes.insert("xl/worksheets/sheet" + QByteArray::number(qsizetype(i) + 1) + ".xml", m_leastSizes[i]);
    return proveWorkbook(QFile::decodeName(m_path), sizes);
}

} // namespace portolan
