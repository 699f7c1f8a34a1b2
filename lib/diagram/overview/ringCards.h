#pragma once

#include <QList>
#include <QRectF>
#include <vector>

namespace portolan {

/// Directions from the middle of a ring, clockwise from its top.
struct RingDirection {
    double angle = 0;
    QPointF out() const;
    QPointF clockwise() const;
};

/// Cards around an inner circle whose middle is the origin; none touches it or another card.
struct RingCards {
    double radius = 0; ///< of the inner circle
    std::vector<double> angles;
    QList<QRectF> cards;
};

/// Cards stand in their order, clockwise from the top. The circle is `wider` than it must be by that factor.
RingCards placeRingCards(int count, QSizeF card, double wider);
/// Cards round another one of their size in the middle, at equal angles and as far from it along the lines
/// that join them; each of these lines is clear, and so are those between the spokes named in `joined`.
QList<QRectF> placeSpokeCards(int count, QSizeF card, double fromHub, double gap,
                              const std::vector<std::pair<int, int>> &joined);
/// The same as a ring at equal angles and `gap` apart, around a circle that is at least so large.
RingCards placeEvenRingCards(int count, QSizeF card, double leastRadius, double gap);

} // namespace portolan
