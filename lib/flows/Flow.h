#pragma once

#include "catalogue/PortCatalogue.h"
#include "topology/ElementKey.h"
#include "topology/TopologyIndex.h"

#include <QList>
#include <QString>

namespace portolan {

/// Components of one kind in one site that stand together at one end of a flow. Members are shared, never
/// copied per pair.
struct Group {
    /// Stable name: "c12" one component, "s1-vra" all VRAs of a site, "r7-source-vra" those of chosen hosts.
    /// In one plan a key stands for the same members wherever it is.
    QString key;
    SiteId site;
    ComponentKind kind = ComponentKind::Zvm;
    QList<ComponentId> members; ///< in plan order, never empty in a derived flow

    bool operator==(const Group &) const = default;
};

/// Which members of the two groups of a flow are joined.
enum class Pairs {
    EachWithEach, ///< the groups are disjoint
    OthersOnly,   ///< both groups are the same: each member with every other
    SelfOnly,     ///< both groups are the same: each member with itself
};

enum class FlowState {
    Needed,        ///< becomes firewall rules
    InsideMachine, ///< both ends are on one machine: nothing to open
    WaitsForPort,  ///< the source gives no port and the user has not given one
    NotUsed,       ///< the source says that this port is not needed here; drawn once, with the reason
};

/// One requirement of the port table between two groups, with who opens the connection.
struct Flow {
    QString id;                ///< requirement, first and second group key: survives unrelated edits
    qsizetype requirement = 0; ///< index into the catalogue's requirements
    Group first;
    Group second;
    Pairs pairs = Pairs::EachWithEach;
    Opens opens = Opens::NotStated;
    FlowState state = FlowState::Needed;
    QString reason;                    ///< why it is kept apart; empty when needed
    QList<ReplicationId> replications; ///< the replications that ask for it

    bool crossesSites() const { return first.site != second.site; }
    bool operator==(const Flow &) const = default;
};

/// Every flow that the topology asks for, in catalogue order and then in plan order; nothing is guessed and
/// nothing dropped. Cost grows with components plus groups, never with machine pairs. `catalogue` is the
/// effective one (own values applied).
QList<Flow> deriveFlows(const TopologyIndex &index, const PortCatalogue &catalogue);

} // namespace portolan
