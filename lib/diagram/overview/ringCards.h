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

/// Cards stand in their order, clockwise from the top.
RingCards placeRingCards(int count, QSizeF card);

} // namespace portolan
