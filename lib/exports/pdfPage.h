#pragma once

#include "diagram/Diagram.h"

#include <QPointF>
#include <QSizeF>

namespace portolan {

/// Smallest text on paper, in points; a page that would make text smaller is not taken.
inline constexpr double smallestPrintedText = 7;

/// Where a drawing stands on its page, in points.
struct PdfPage {
    QSizeF size;
    QPointF origin;   ///< of the drawing's top left corner
    double scale = 1; ///< points for each drawing unit
};

/// A4 or A3, lying or standing as the drawing does, when its text can still be read on it; otherwise a page
/// of the drawing's own size.
PdfPage pdfPageFor(const Diagram &diagram);

} // namespace portolan
