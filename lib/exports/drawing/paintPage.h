#pragma once

#include "exports/drawing/drawingExports.h"
#include "exports/drawing/pages.h"

class QPainter;

namespace portolan {

/// Paints one page, for PDF, print and preview alike: the part of the drawing, headers, and on tiles where to
/// cut and which page comes next. The painter counts in points from the page's corner; `index` is a page of
/// `pages`.
void paintPage(QPainter &painter, const Diagram &diagram, const Pages &pages, qsizetype index,
               const DrawingMeta &meta, Paper colors);

} // namespace portolan
