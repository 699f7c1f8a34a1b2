#pragma once

#include "exports/drawing/pdfBytes.h"

#include <QByteArray>
#include <map>

namespace portolan {

/// Texts of PDF objects by their number.
using PdfTexts = std::map<int, QByteArray>;

/// The objects that make `bookmarks` the outline of a document whose pages have the numbers `pages`, numbered
/// from `first`, which is the outline itself. Bookmarks of level 2 stand below the one of level 1 before
/// them.
PdfTexts pdfOutline(const QList<PdfBookmark> &bookmarks, const QList<int> &pages, int first);

} // namespace portolan
