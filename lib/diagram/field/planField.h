#pragma once

#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// Places three and more sites in two columns that face a field. In the field every pair of sites has a gate
/// of its own, in front of one of the two. From there every lane runs straight to the other site, or to a bus
/// between the gates of the left and those of the right that joins it to others of that site. Rows belong to
/// one column or the other, so no two lines share a height.
void planField(Sheet &sheet, const DiagramInput &input);

} // namespace portolan::ports
