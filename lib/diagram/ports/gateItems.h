#pragma once

#include "diagram/ports/Layers.h"
#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// The gate between the columns: walls, one lane per port, and what joins the lanes to their ends.
void addGateItems(Layers &layers, const TopologyIndex &index, const Sheet &sheet);

} // namespace portolan::ports
