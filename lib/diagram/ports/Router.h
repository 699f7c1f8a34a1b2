#pragma once

#include <QLineF>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <optional>
#include <vector>

namespace portolan::ports {

/// An end of a free line: anywhere on the outline of a box, or a point that is left in one direction.
struct Terminal {
    QRectF box;
    std::optional<QPointF> point;
    QPointF direction; ///< from the point outwards, a unit vector; only with a point
};

/// Finds orthogonal ways round boxes, for lines whose ends the user dragged. It keeps away from other lines
/// where it can and crosses few of them.
class Router {
public:
    explicit Router(const QRectF &area) : m_area(area) {}

    void addBox(const QRectF &box) { m_boxes.push_back(box); }
    void addLine(const QPolygonF &points);

    /// A line from one end to the other. There is always one: where boxes leave no way, it passes them.
    QPolygonF route(const Terminal &from, const Terminal &to) const;

private:
    QRectF m_area;
    std::vector<QRectF> m_boxes;
    std::vector<QLineF> m_segments;
};

} // namespace portolan::ports
