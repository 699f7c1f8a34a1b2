#pragma once

#include "diagram/Diagram.h"

namespace portolan {

/// What is drawn of some elements, and all that lies wholly between them, on a sheet of its own: two sites
/// with their gate, a site with its components. The whole drawing when none of them is drawn.
Diagram cutout(const Diagram &diagram, const QList<ElementKey> &elements);

} // namespace portolan
