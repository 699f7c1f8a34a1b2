#pragma once

#include <QPointF>
#include <cmath>

namespace portolan {

/// The grid on which components move, in drawing units.
inline constexpr double gridUnit = 10;

/// The nearest point of the grid.
inline QPointF onGrid(QPointF point) {
    return {std::round(point.x() / gridUnit) * gridUnit, std::round(point.y() / gridUnit) * gridUnit};
}

} // namespace portolan
