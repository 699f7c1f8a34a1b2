#include "exports/workbook/SummaryWriter.h"

#include "exports/words.h"
#include "exports/workbook/workbookText.h"

#include <cmath>
#include <xlsxwriter.h>

namespace portolan {
namespace {

constexpr double namesWidth = 26;
constexpr double wordsWidth = 110;
constexpr double titleHeight = 24;
constexpr double ofPage = 495; ///< points that a page holds, and some to spare

} // namespace

SummaryWriter::SummaryWriter(WorkbookFile &book, const QString &footer)
    : m_book(&book), m_sheet(book.addSheet(sheetName(BookSheet::Summary))), m_breaks(ofPage) {
    if (!m_sheet)
        return;
    setUpPages(m_sheet, footer);
    worksheet_set_print_scale(m_sheet, 100); // fitted pages have no breaks of their own
    worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    m_book->check(worksheet_set_column(m_sheet, 0, 0, namesWidth, nullptr));
    m_book->check(worksheet_set_column(m_sheet, 1, 1, wordsWidth, nullptr));
}

void SummaryWriter::nextRow(double height) {
    ++m_row;
    m_breaks.addRow(height);
}

void SummaryWriter::title(const QString &words) {
    m_book->put(m_sheet, m_row, 0, words, CellStyle::Title);
    nextRow(titleHeight);
}

void SummaryWriter::label(const QString &words) {
    m_book->put(m_sheet, m_row, 0, words, CellStyle::Label);
    nextRow();
}

void SummaryWriter::sentence(const QString &words) {
    m_book->put(m_sheet, m_row, 0, words, CellStyle::Line);
    nextRow();
}

void SummaryWriter::heading(const QString &words) {
    m_breaks.beginBlock(uint32_t(m_row));
    nextRow();
    m_book->put(m_sheet, m_row, 0, words, CellStyle::Heading);
    nextRow(rowHeight(1) + 3);
}

void SummaryWriter::line(const QString &name, const QString &value) {
    if (!m_sheet)
        return;
    const QByteArray words = workbookText(value);
    const double height = rowHeight(lineCount(words.constData(), wordsWidth));
    m_book->check(worksheet_set_row(m_sheet, lxw_row_t(m_row), height, nullptr));
    m_book->put(m_sheet, m_row, 0, name, CellStyle::Label);
    m_book->put(m_sheet, m_row, 1, words.constData(), CellStyle::Open);
    nextRow(height);
}

void SummaryWriter::line(const QString &name, qint64 value) {
    m_book->put(m_sheet, m_row, 0, name, CellStyle::Label);
    m_book->put(m_sheet, m_row, 1, double(value), CellStyle::Open);
    nextRow();
}

void SummaryWriter::link(BookSheet sheet, const QString &words) {
    if (!m_sheet)
        return;
    const QByteArray target = "internal:'" + sheetName(sheet).toUtf8() + "'!A1";
    const QByteArray name = workbookText(sheetName(sheet));
    line({}, words);
    m_book->check(worksheet_write_url_opt(m_sheet, lxw_row_t(m_row - 1), 0, target.constData(),
                                          m_book->format(CellStyle::Link), name.constData(), nullptr));
}

void SummaryWriter::drawing(const QString &heading, const Result<BookPicture> &picture,
                            const QString &words) {
    this->heading(heading);
    if (picture)
        this->picture(*picture, words);
    else
        line(RuleExports::tr("Missing"), picture.error().message);
}

void SummaryWriter::picture(const BookPicture &picture, const QString &words) {
    if (!m_sheet)
        return;
    QByteArray description = workbookText(words);
    lxw_image_options options{};
    options.x_scale = picture.scale;
    options.y_scale = picture.scale;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = description.data();
    m_book->check(worksheet_insert_image_buffer_opt(
        m_sheet, lxw_row_t(m_row), 0, reinterpret_cast<const unsigned char *>(picture.png.constData()),
        size_t(picture.png.size()), &options));
    const auto rows = qint64(std::ceil(picture.height / usualHeight)) + 1;
    for (qint64 i = 0; i < rows; ++i) {
        m_book->check(worksheet_set_row(m_sheet, lxw_row_t(m_row), usualHeight, nullptr));
        nextRow();
    }
}

void SummaryWriter::finish() {
    if (!m_sheet)
        return;
    m_breaks.endBlock();
    std::vector<uint32_t> breaks = m_breaks.rows();
    if (breaks.empty())
        return;
    breaks.push_back(0); // the end of the list
    m_book->check(worksheet_set_h_pagebreaks(m_sheet, breaks.data()));
}

} // namespace portolan
