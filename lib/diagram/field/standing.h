#pragma once

#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// Plans the sites from top to bottom and lets them stand in two columns whose rows are shared; the only site
/// of a column stands beside the middle of the other. What the user dragged up or down keeps its height;
/// others make room for it.
void standSites(Sheet &sheet, const DiagramInput &input);

} // namespace portolan::ports
