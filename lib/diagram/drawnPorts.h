#pragma once

#include "diagram/buildDiagram.h"
#include "diagram/portMarks.h"

namespace portolan {

/// The ports of a flow as a drawing shows them: with what its marks say of each, and whether it is to be
/// opened.
QList<PortMark> drawnPorts(const DiagramInput &input, const Flow &flow);

} // namespace portolan
