#pragma once

#include "diagram/ports/Layers.h"
#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// The field between three and more sites: its ground, the gate of each pair, and every lane.
void addFieldItems(Layers &layers, const Sheet &sheet);

} // namespace portolan::ports
