#pragma once

#include "diagram/overview/ring.h"

namespace portolan {

/// A place for the letter of each link on its line, where it covers no card, no other letter and no other
/// link; nothing where there is none. `lines` are the middles of the links.
std::vector<std::optional<QPointF>> placeRingLetters(const std::vector<RingLink> &links,
                                                     const std::vector<QPolygonF> &lines,
                                                     const QList<QRectF> &cards);

} // namespace portolan
