#pragma once

#include "diagram/Body.h"
#include "diagram/viewed.h"

namespace portolan {

/// Whether there are few enough sites to see every component of each at once.
bool fitsPorts(const TopologyIndex &index);

/// Sites with their components, the firewalls between them, and every flow as a line with its ports. With a
/// `scope`, lines end at the firewalls of its partners, and headings count what it shows; what else it leaves
/// out is still there.
Body buildPorts(const DiagramInput &input, DrawingMemory &memory, const ViewScope *scope = nullptr);

} // namespace portolan
