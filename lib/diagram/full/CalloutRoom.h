#pragma once

#include "diagram/Body.h"
#include "diagram/RectGrid.h"

#include <vector>

namespace portolan {

/// Finds free places in the sites and gates of a drawing.
class CalloutRoom {
public:
    explicit CalloutRoom(const Body &body);

    /// The site or gate that a pill stands in; empty where it stands in none.
    QRectF around(const QRectF &pill) const;
    /// Whether nothing is on `rect`.
    bool isFree(const QRectF &rect) const;
    /// The free place for a size that is nearest to a pill, inside `area` and no farther from the pill than a
    /// reader can follow; empty where there is none.
    QRectF near(const QRectF &pill, QSizeF size, const QRectF &area) const;
    /// From now on `rect` is taken.
    void take(const QRectF &rect) { m_taken.add(rect); }

private:
    void addItem(const DiagramItem &item);
    void addShape(const DiagramItem &item, qsizetype at);
    void addEdges(const QRectF &rect);
    std::vector<QRectF> takenIn(const QRectF &window) const;

    RectGrid m_areas;
    RectGrid m_taken;
};

} // namespace portolan
