#pragma once

#include <QLineF>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <optional>
#include <vector>

namespace portolan {

/// A bundle of parallel lines that joins two cards of the ring.
struct RingLink {
    int first = 0;
    int second = 0;
    double width = 0; ///< of the whole bundle
    QSizeF letter;    ///< what its letter needs; empty when it has none
};

/// Cards around an inner circle that none of them touches, and links across it. Both ends of a link lie in
/// front of their cards and the circle is convex, so no link can cross a card.
struct Ring {
    QList<QRectF> cards;
    std::vector<QPolygonF> links; ///< the middle of each bundle; its ends are a little inside their cards
    std::vector<std::optional<QPointF>> letters; ///< nothing where no place is free
    QRectF bounds;                               ///< its top left corner is at the origin
};

/// Cards stand in their order, clockwise from the top. `reach` is how far a link goes on below the edge of
/// its card, where the card hides it.
Ring layOutRing(int cards, QSizeF card, const std::vector<RingLink> &links, double reach);

/// The line `by` to the right of `line`, seen along it.
QPolygonF beside(const QPolygonF &line, double by);

} // namespace portolan
