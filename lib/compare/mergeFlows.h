#pragma once

#include "compare/PlanChanges.h"
#include "diagram/Marks.h"

namespace portolan {

/// A plan with an index of its elements.
struct IndexedPlan {
    const PlanState &state;
    TopologyIndex index{state.plan.topology};

    QList<PortMark> portsOf(const Flow &flow) const {
        return portMarks(index, state.derived.catalogue, flow);
    }
};

/// A flow that both plans have, with its ports in each.
struct KeptFlow {
    const Flow &was;
    const Flow &is;
    QList<PortMark> portsBefore;
    QList<PortMark> ports;
    QSet<quint16> touched; ///< ports of rules that differ
};

/// Whether a flow needs rules, or would need them if it were complete.
bool asksForRules(const Flow &flow);
/// The ports of both plans with what is to be said of each, those that are gone last. Nothing where nothing
/// is to be said of any.
QList<PortMark> comparePorts(const KeptFlow &flow);

/// Adds to the flows of the later plan what only the earlier one has, and says of each flow what changed of
/// it. `derived` is the later plan's.
void mergeFlows(Derived &derived, Marks &marks, const IndexedPlan &before, const IndexedPlan &after,
                const QHash<QString, FlowChanges> &changes);

} // namespace portolan
