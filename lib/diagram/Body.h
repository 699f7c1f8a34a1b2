#pragma once

#include "diagram/Diagram.h"
#include "diagram/buildDiagram.h"

namespace portolan {

/// The sites of a drawing without title, key and notes: what a level of detail hands to the frame.
struct Body {
    QRectF rect; ///< of everything in `items`
    QList<DiagramItem> items;
};

} // namespace portolan
