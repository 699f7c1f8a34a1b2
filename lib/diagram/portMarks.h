#pragma once

#include "diagram/shapes.h"
#include "flows/Flow.h"

namespace portolan {

/// One port of a flow and the sides that listen on it.
struct PortMark {
    std::optional<quint16> port; ///< nothing where neither source nor user gives one
    PillText pill;
    qsizetype firstListeners = 0; ///< members of the first group that listen on this port
    qsizetype secondListeners = 0;

    bool firstListens() const { return firstListeners > 0; }
    bool secondListens() const { return secondListeners > 0; }
};

/// The ports that a flow needs, one mark per number: the requirement's own and those that listening members
/// override. Lowest number first; never empty.
QList<PortMark> portMarks(const TopologyIndex &index, const PortCatalogue &catalogue, const Flow &flow);

/// Whether a member of a flow's groups listens on this port, as a listening side of a mark does.
bool listensOn(const TopologyIndex &index, const PortRequirement &requirement, ComponentId member,
               const PortMark &mark);

/// How the arrow at a listening side is drawn: hollow when the direction is assumed, none where it is not
/// stated.
Arrow listeningArrow(const PortRequirement &requirement, const Flow &flow);

} // namespace portolan
