#pragma once

#include "diagram/Body.h"
#include "diagram/viewed.h"

namespace portolan {

/// Sites as cards, one bundle of lines per pair of sites, and a table of the pairs.
Body buildOverview(const DiagramInput &input);
/// The same sheet with the bundles, counts and tables of `part`: what `scope` shows of the plan.
Body buildOverviewOf(const DiagramInput &part, const ViewScope &scope, const DiagramInput &plan);

} // namespace portolan
