#pragma once

#include <QRectF>
#include <vector>

namespace portolan::ports {

/// One card of a row, from side to side.
struct CardPlace {
    double wanted = 0; ///< its left edge
    bool dragged = false;
};

/// The left edges of the cards of one row within [low, high], at least `pitch` apart. A card that was dragged
/// stands where it was dragged to as far as there is room; the others make way by as little as they must.
/// Cards that were dragged past each other change places.
std::vector<double> placeCardRow(const std::vector<CardPlace> &cards, double pitch, double low, double high);

} // namespace portolan::ports
