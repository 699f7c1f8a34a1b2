#pragma once

#include "exports/workbook/BookInput.h"
#include "exports/workbook/PageBreaks.h"
#include "exports/workbook/bookPicture.h"

namespace portolan {

/// The first sheet of a workbook, written from top to bottom: a name on the left, words on the right.
class SummaryWriter {
public:
    SummaryWriter(WorkbookFile &book, const QString &footer);

    void title(const QString &words);
    void label(const QString &words);    ///< in bold, across the page
    void sentence(const QString &words); ///< across the page
    void heading(const QString &words);
    void line(const QString &name, const QString &value);
    void line(const QString &name, qint64 value);
    /// A line with a link to another sheet.
    void link(BookSheet sheet, const QString &words);
    /// On rows that hold nothing else; `words` say it to who cannot see it. Says why there is none where it
    /// could not be made.
    void drawing(const QString &heading, const Result<BookPicture> &picture, const QString &words);
    void finish();

private:
    void picture(const BookPicture &picture, const QString &words);
    /// The row under way takes so many points.
    void nextRow(double height = usualHeight);

    static constexpr double usualHeight = 15;

    WorkbookFile *m_book;
    lxw_worksheet *m_sheet;
    qint64 m_row = 0;
    PageBreaks m_breaks; ///< a heading stands on one page with all that it is about
};

} // namespace portolan
