#pragma once

#include "base/Result.h"
#include "exports/drawing/PageSetup.h"

#include <QList>
#include <QPoint>
#include <QRectF>
#include <QSize>

namespace portolan {

/// One page of a drawing.
struct Page {
    QPoint tile; ///< column and row, from 0
    QRectF part; ///< of the diagram that it shows, in drawing units
    bool operator==(const Page &) const = default;
};

/// A drawing on pages; lengths on paper in points.
struct Pages {
    QSizeF paper;        ///< as it lies
    double scale = 1;    ///< points for each drawing unit
    QPointF origin;      ///< where the part stands, the same on each page
    QSize grid = {1, 1}; ///< columns and rows of tiles
    double overlap = 0;  ///< that neighbouring parts share
    double margin = 0;
    bool headers = false;
    QList<Page> pages; ///< row by row
    bool operator==(const Pages &) const = default;
};

/// Smallest text on paper, in points; PaperSize::Automatic takes no page that would make text smaller.
inline constexpr double smallestPrintedText = 7;
/// Pages that one setup may take.
inline constexpr int mostPages = 400;

/// Puts a drawing on pages. An error when it is empty, when margins and overlap leave no room, when numbers
/// are out of their limits, or when it would take more than mostPages.
Result<Pages> pagesFor(const Diagram &diagram, const PageSetup &setup);
/// The same on paper of that size in points, as it lies, whatever `setup` says of size and orientation: a
/// printer has its own.
Result<Pages> pagesOn(const Diagram &diagram, const PageSetup &setup, QSizeF paper);

/// Paper of a printer, given as it stands, turned as the setup asks, or as the drawing fits better.
QSizeF turnedPaper(const Diagram &diagram, const PageSetup &setup, QSizeF standing);

/// "B2": column B, row 2.
QString tileName(QPoint tile);
/// Height of the smallest text of a drawing in drawing units; times `Pages::scale` it is that on paper.
double smallestText(const Diagram &diagram);

} // namespace portolan
