#pragma once

#include "diagram/Marks.h"
#include "results/RuleResults.h"

namespace portolan {

/// What a drawing says of flows that were tried: open, partly open or closed; all else is pale.
Marks testMarks(const Derived &derived, const RuleResults &results);

} // namespace portolan
