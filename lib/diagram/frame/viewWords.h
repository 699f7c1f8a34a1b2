#pragma once

#include "diagram/buildDiagram.h"

namespace portolan {

/// The summary of a view: what it shows, and how many of the plan's rules these are. `shown` is the part of
/// `whole` that `whole.view` leaves.
QString viewSummary(const DiagramInput &shown, const DiagramInput &whole);
/// What a view leaves out, as a sentence; empty where that is nothing.
QString viewRemark(const DiagramInput &shown, const DiagramInput &whole);
/// "Overview", "Ports" or "Full".
QString levelName(DetailLevel level);

} // namespace portolan
