#pragma once

#include "diagram/field/berths.h"

namespace portolan::ports {

/// Gives every lane its heights at both of its sites. A lane between the columns runs straight where the
/// other site has its height free; of those of a bus, one.
void placeLanes(Sheet &sheet, const std::vector<SiteBerths> &berths);

} // namespace portolan::ports
