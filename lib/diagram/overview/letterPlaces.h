#pragma once

#include "diagram/overview/bundles.h"

namespace portolan {

/// A place for the letter of each link on its line, where it covers no card, no other letter and no other
/// link; nothing where there is none. `lines` are the middles of the links.
/// `wanted` are the places to try first.
std::vector<std::optional<QPointF>> placeLetters(const std::vector<Bundle> &links,
                                                 const std::vector<QPolygonF> &lines,
                                                 const QList<QRectF> &cards,
                                                 const std::vector<std::optional<QPointF>> &wanted = {});

/// Finds places for the letters that have none: anywhere on their links, else beside them, tied to a point of
/// the link. Those that have one keep it. What is left without lies where all is covered.
void placeLettersLeft(Arrangement &arrangement, const std::vector<Bundle> &links);

} // namespace portolan
