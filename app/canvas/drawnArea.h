#pragma once

#include "diagram/Diagram.h"

namespace portolan {

/// What a drawing covers on the screen, with a little paper around it, in drawing units.
struct DrawnArea {
    QRectF sheet; ///< all of it; the margins of a printed sheet would only cost room
    QRectF sites; ///< the sites and what is between them
};

DrawnArea areaOf(const Diagram &diagram);

/// What stays in view through edits and new sizes of the window.
enum class KeptInView { Nothing, Sheet, Sites };

/// What of a drawing is in view.
struct Fit {
    DrawnArea area;
    KeptInView kept = KeptInView::Nothing;
    bool sheetWanted = false; ///< by the user, however small
};

/// How much a view can show, in pixels.
struct ViewRoom {
    QSizeF size;      ///< without scroll bars
    double scrollBar; ///< the width of one
};

/// The scale at which an area fits into `size`, never enlarged.
double fittingScale(const QRectF &area, QSizeF size);
/// The scale for what is kept in view. Beside sites that are shown alone there is more to scroll to.
double scaleFor(const DrawnArea &area, KeptInView kept, const ViewRoom &room);
/// The sheet where all its words can be read, or where it is `sheetWanted`; else the sites alone, if that
/// makes them larger.
KeptInView bestFor(const DrawnArea &area, const ViewRoom &room, bool sheetWanted);

} // namespace portolan
