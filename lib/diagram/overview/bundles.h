#pragma once

#include <QLineF>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <optional>
#include <vector>

namespace portolan {

/// Parallel lines that join the cards of two sites.
struct Bundle {
    int first = 0;
    int second = 0;
    double width = 0; ///< of all its lines together
    QSizeF letter;    ///< what its letter needs; empty when it has none
};

/// Where the cards of sites stand and how bundles run between them.
struct Arrangement {
    QList<QRectF> cards;
    std::vector<QPolygonF> links; ///< the middle of each bundle; its ends are a little inside their cards
    std::vector<std::optional<QPointF>> letters; ///< nothing where no place is free
    std::vector<std::optional<QPointF>> ties;    ///< of letters beside their bundles: where they belong
    QRectF bounds;                               ///< of the cards and links
};

/// The line `by` to the right of `line`, seen along it.
QPolygonF beside(const QPolygonF &line, double by);
/// The line that goes on for `by` beyond both its ends.
QPolygonF extended(QPointF from, QPointF to, double by);
/// Where the ray from `at` towards `out` meets a card; nothing when it misses.
std::optional<double> distanceToCard(QPointF at, QPointF out, const QRectF &card);
/// From the middle of one card to that of another, as far as `reach` inside their edges.
QPolygonF middleLine(const QRectF &one, const QRectF &other, double reach);
/// Whether a line passes through the inside of a rectangle.
bool passesThrough(const QPolygonF &line, const QRectF &rect);

void moveBy(Arrangement &arrangement, QPointF by);
/// Around all cards and links, and the letters beside these.
QRectF boundsOf(const Arrangement &arrangement);

} // namespace portolan
