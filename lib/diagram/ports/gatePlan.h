#pragma once

#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// Places one site, or two sites with a gate that has a lane for every port.
void planGate(Sheet &sheet, const DiagramInput &input);

} // namespace portolan::ports
