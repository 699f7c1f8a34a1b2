#pragma once

#include "diagram/overview/bundles.h"

namespace portolan {

/// Moves the cards that the user dragged, one offset for each site. Those in their way make room by as little
/// as they must; links that lead to what has moved, or that it stands on, are led anew past every card.
void dragCards(Arrangement &arrangement, const std::vector<Bundle> &links, double reach,
               const std::vector<QPointF> &offsets);

} // namespace portolan
