#pragma once

#include "diagram/Body.h"

namespace portolan {

/// Whether the sites can stand in two columns so that every flow between two sites crosses the gate.
bool canStandInColumns(const TopologyIndex &index, const QList<Flow> &flows);

/// Whether the sites can stand in two columns so that every flow between two sites crosses the gate, and
/// there are few enough of them.
bool fitsPorts(const TopologyIndex &index, const QList<Flow> &flows);

/// Sites with their components, a gate between the columns, and every flow as a line with its ports.
Body buildPorts(const DiagramInput &input);

} // namespace portolan
