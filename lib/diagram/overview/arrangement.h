#pragma once

#include "diagram/overview/bundles.h"

namespace portolan {

/// Places the cards of sites by how they are linked: a chain in rows, spokes round their hub, the others in a
/// ring; parts without a link between them side by side, sites without any in rows below. The same links give
/// the same places, and a card that the user dragged by `offsets` (one for each site, in units of the
/// overview) stands there; what is in its way makes room. `reach` is how far a link goes on below the edge of
/// its card, where the card hides it. The top left corner is at the origin.
Arrangement arrangeSites(int count, QSizeF card, const std::vector<Bundle> &links, double reach,
                         const std::vector<QPointF> &offsets);

} // namespace portolan
