#pragma once

#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// Plans the sites from top to bottom and lets them stand in two columns of equal height: rows are shared by
/// both, and a site of the shorter column spans several. What the user dragged up or down keeps its height;
/// others make room for it.
void standSites(Sheet &sheet, const DiagramInput &input);

} // namespace portolan::ports
