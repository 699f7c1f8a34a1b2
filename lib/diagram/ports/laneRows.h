#pragma once

#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// Plans one site, or two sites side by side, from top to bottom and gives every lane between them its
/// height: one row for each.
void planLaneRows(Sheet &sheet, const DiagramInput &input);

} // namespace portolan::ports
