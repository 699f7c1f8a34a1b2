#pragma once

#include "topology/Topology.h"

#include <QPoint>

namespace portolan {

class Canvas;
struct Part;

/// What a drop at a point would meet.
struct DropPlace {
    SiteId site;
    ComponentId target;
    QString itemKey; ///< of the site's item, to be marked
    QString whyNot;  ///< empty when the part can be put there
};
/// What the part would meet there. `viewportPoint` in pixels of the canvas's viewport.
DropPlace dropPlaceAt(Canvas &canvas, QPoint viewportPoint, const Part &part);
/// The site whose box holds the point, whatever lies over it; none where there is none.
SiteId siteAt(Canvas &canvas, QPoint viewportPoint);

} // namespace portolan
