#pragma once

#include "exports/report/ReportBlocks.h"

#include <QSizeF>
#include <optional>

namespace portolan {

/// A4, lying, in points: tables are wide, and so are drawings.
inline constexpr QSizeF reportPaper{842, 595};

struct PlacedDrawing {
    Diagram diagram;
    QPointF at; ///< of its sheet's corner, in points
    double scale = 1;
};
struct ReportPage {
    QList<Shape> shapes; ///< in points from the page's corner
    std::optional<PlacedDrawing> drawing;
};
struct ReportBookmark {
    QString title;
    int level = 1;
    qsizetype page = 0; ///< from 0
    double top = 0;     ///< in points from the page's upper edge
};
struct ReportPages {
    QList<ReportPage> pages; ///< without feet, see addFeet()
    QList<ReportBookmark> bookmarks;
};

/// Puts blocks on pages: tables are cut between rows, and rows that are longer than a page between lines; no
/// heading stands alone at the foot of a page.
ReportPages layOut(const QList<ReportBlock> &blocks);
/// Writes `left` and "3 of 12" at the foot of every page.
void addFeet(ReportPages &pages, const QString &left);
/// The scale at which layOut() would draw a diagram under a heading.
double drawingScale(const Diagram &diagram);

} // namespace portolan
