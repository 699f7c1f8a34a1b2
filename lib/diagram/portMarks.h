#pragma once

#include "diagram/shapes.h"
#include "flows/Flow.h"

namespace portolan {

/// One port of a flow and the sides that listen on it.
struct PortMark {
    std::optional<quint16> port; ///< nothing where neither source nor user gives one
    PillText pill;
    bool firstListens = false;
    bool secondListens = false;
};

/// The ports that a flow needs, one mark per number: the requirement's own and those that listening members
/// override. Lowest number first; never empty.
QList<PortMark> portMarks(const TopologyIndex &index, const PortCatalogue &catalogue, const Flow &flow);

/// How the arrow at a listening side is drawn: hollow when the direction is assumed, none where it is not
/// stated.
Arrow listeningArrow(const PortRequirement &requirement, const Flow &flow);

} // namespace portolan
