#pragma once

#include "diagram/overview/bundles.h"

namespace portolan {

/// Cards around an inner circle that none of them touches, and links across it. Both ends of a link lie in
/// front of their cards and the circle is convex, so no link can cross a card. Cards stand in their order,
/// clockwise from the top. `reach` is how far a link goes on below the edge of its card, where the card hides
/// it. The circle is `wider` than it must be by that factor.
Arrangement layOutRing(int cards, QSizeF card, const std::vector<Bundle> &links, double reach,
                       double wider = 1);

} // namespace portolan
