#pragma once

#include "plan/Plan.h"

namespace portolan::test {

/// A plan as an architect draws one: 1 to 20 sites with 1 to 40 hosts each, complete more often than not,
/// with replications in a chain, a ring, around a hub, between all or by chance, of whole sites and of chosen
/// hosts. Names are plain, longer than any box, or hostile; ports, protocols and directions are changed,
/// stacks opened and closed. The same seed gives the same plan everywhere.
Plan randomDesign(quint32 seed);
/// As if the user had dragged some components of the plan.
Plan withDraggedComponents(Plan plan, quint32 seed);
/// As if the user had dragged some sites.
Plan withDraggedSites(Plan plan, quint32 seed);

} // namespace portolan::test
