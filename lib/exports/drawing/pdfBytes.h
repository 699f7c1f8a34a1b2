#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace portolan {

/// An entry of a document's outline.
struct PdfBookmark {
    QString title;
    int level = 1;      ///< 1, or 2 below the one of level 1 before it
    qsizetype page = 0; ///< from 0
    double top = 0;     ///< where it points to, in points from the page's lower edge
};

/// The same PDF without what differs from run to run: the creation date is left out, objects are numbered in
/// the order in which they refer to one another (Qt numbers fonts in hash order), font subsets are named
/// after that number, and the file's /ID is made from its content. The table of offsets is written anew.
/// Understands what QPdfWriter writes: one cross-reference table, objects of generation 0. Nothing when `pdf`
/// is not that, or has no such page. `bookmarks` become its outline, which readers then show at once.
std::optional<QByteArray> reproduciblePdf(const QByteArray &pdf, const QList<PdfBookmark> &bookmarks = {});

} // namespace portolan
