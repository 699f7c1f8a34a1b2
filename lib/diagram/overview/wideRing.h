#pragma once

#include "diagram/overview/bundles.h"

namespace portolan {

/// A ring that is wide enough for every letter, however many cards are linked with each other: between its
/// card and the circle each bundle runs alone, and there its letter stands. Cards in their order, clockwise
/// from the top.
Arrangement layOutWideRing(int cards, QSizeF card, const std::vector<Bundle> &links, double reach);

} // namespace portolan
