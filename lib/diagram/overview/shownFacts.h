#pragma once

#include "diagram/overview/facts.h"

namespace portolan {

/// What a view shows of the facts of a plan. `part` are the facts of the flows that the view shows, of the
/// same sites. Its link types keep the letters that they have in the plan.
OverviewFacts shownFacts(const OverviewFacts &plan, const OverviewFacts &part);

} // namespace portolan
