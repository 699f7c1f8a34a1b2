#pragma once

#include "diagram/Body.h"

namespace portolan {

/// Whether there are few enough sites to see every component of each at once.
bool fitsPorts(const TopologyIndex &index);

/// Sites with their components, the firewalls between them, and every flow as a line with its ports.
Body buildPorts(const DiagramInput &input);

} // namespace portolan
