#pragma once

#include "diagram/ports/RouteGrid.h"

#include <QPolygonF>

namespace portolan::ports {

/// An end of a free line: anywhere on the outline of a box, or one of some points that are left in one
/// direction.
struct Terminal {
    QRectF box;
    std::vector<QPointF> points;
    QPointF direction; ///< from the points outwards, a unit vector; only with points
};

/// The cheapest orthogonal line from one end to the other within an area: short, with few bends and few
/// crossings, round boxes and at a distance from other lines. There is always one: where obstacles leave no
/// way, it passes them.
QPolygonF route(const QRectF &area, const Obstacles &obstacles, const Terminal &from, const Terminal &to);

} // namespace portolan::ports
