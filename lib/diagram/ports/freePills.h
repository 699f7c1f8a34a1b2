#pragma once

#include "diagram/ports/Model.h"
#include "diagram/ports/RouteGrid.h"

#include <QPolygonF>
#include <optional>

namespace portolan::ports {

/// A place for the pills of a line that was not planned.
struct PillsPlace {
    QPointF middle;
    bool row = true;           ///< side by side; else one above the other
    std::optional<QLineF> tie; ///< from a pill to the line, where they do not stand on it
};

/// A place on the line where pills cover nothing, along it; else the nearest one beside it. `obstacles` do
/// not hold the line itself.
PillsPlace placePills(const std::vector<Pill> &pills, const QPolygonF &line, const Obstacles &obstacles,
                      const QRectF &area);

} // namespace portolan::ports
