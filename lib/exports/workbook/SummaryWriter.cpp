#include "exports/workbook/SummaryWriter.h"

#include "exports/words.h"
#include "exports/workbook/workbookText.h"

#include <cmath>
#include <xlsxwriter.h>

namespace portolan {
namespace {

constexpr double namesWidth = 26;
constexpr double wordsWidth = 110;

} // namespace

SummaryWriter::SummaryWriter(WorkbookFile &book, const QString &footer)
    : m_book(&book), m_sheet(book.addSheet(sheetName(BookSheet::Summary))) {
    if (!m_sheet)
        return;
    setUpPages(m_sheet, footer);
    worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    m_book->check(worksheet_set_column(m_sheet, 0, 0, namesWidth, nullptr));
    m_book->check(worksheet_set_column(m_sheet, 1, 1, wordsWidth, nullptr));
}

void SummaryWriter::title(const QString &words) {
    m_book->put(m_sheet, m_row++, 0, words, CellStyle::Title);
}

void SummaryWriter::label(const QString &words) {
    m_book->put(m_sheet, m_row++, 0, words, CellStyle::Label);
}

void SummaryWriter::sentence(const QString &words) {
    m_book->put(m_sheet, m_row++, 0, words, CellStyle::Line);
}

void SummaryWriter::heading(const QString &words) {
    ++m_row;
    m_book->put(m_sheet, m_row++, 0, words, CellStyle::Heading);
}

void SummaryWriter::line(const QString &name, const QString &value) {
    if (!m_sheet)
        return;
    const QByteArray words = workbookText(value);
    const int lines = lineCount(words.constData(), wordsWidth);
    m_book->check(worksheet_set_row(m_sheet, lxw_row_t(m_row), rowHeight(lines), nullptr));
    m_book->put(m_sheet, m_row, 0, name, CellStyle::Label);
    m_book->put(m_sheet, m_row++, 1, words.constData(), CellStyle::Open);
}

void SummaryWriter::line(const QString &name, qint64 value) {
    m_book->put(m_sheet, m_row, 0, name, CellStyle::Label);
    m_book->put(m_sheet, m_row++, 1, double(value), CellStyle::Open);
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
    beginPage();
    this->heading(heading);
    if (picture)
        this->picture(*picture, words);
    else
        line(RuleExports::tr("Missing"), picture.error().message);
    beginPage();
}

void SummaryWriter::picture(const BookPicture &picture, const QString &words) {
    if (!m_sheet)
        return;
    constexpr double height = 15;
    QByteArray description = workbookText(words);
    lxw_image_options options{};
    options.x_scale = picture.scale;
    options.y_scale = picture.scale;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = description.data();
    m_book->check(worksheet_insert_image_buffer_opt(
        m_sheet, lxw_row_t(m_row), 0, reinterpret_cast<const unsigned char *>(picture.png.constData()),
        size_t(picture.png.size()), &options));
    const auto rows = qint64(std::ceil(picture.height / height)) + 1;
    for (qint64 i = 0; i < rows; ++i)
        m_book->check(worksheet_set_row(m_sheet, lxw_row_t(m_row++), height, nullptr));
}

void SummaryWriter::finish() {
    if (!m_sheet)
        return;
    m_breaks.push_back(0); // the end of the list
    m_book->check(worksheet_set_h_pagebreaks(m_sheet, m_breaks.data()));
}

} // namespace portolan
