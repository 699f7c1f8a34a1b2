#pragma once

#include "plan/Plan.h"

#include <QSet>

// What the edits share: finding places without detaching anything, and the rules that references must obey.
// Every function that changes a topology detaches only the sites that it changes.

namespace portolan {

/// Where a component stands; both are indices, -1 when there is none.
struct Place {
    qsizetype site = -1;
    qsizetype item = -1;
    explicit operator bool() const { return site >= 0; }
};

Place placeOf(const Topology &topology, ComponentId id);
qsizetype indexOf(const Topology &topology, SiteId id);
qsizetype indexOf(const Topology &topology, ReplicationId id);
/// The component, or null; valid until the topology changes.
const Component *findComponent(const Topology &topology, ComponentId id);
/// The component when it is of that kind, else null.
const Component *findComponent(const Topology &topology, ComponentId id, ComponentKind kind);
/// The first component of a kind that is part of `owner`, in plan order; null when there is none.
const Component *partOf(const Topology &topology, ComponentId owner, ComponentKind kind);

bool hasRoom(const Topology &topology);
/// The next id of the plan's counter.
quint32 takeId(Topology &topology);

/// The text as a plan file can hold it: without NUL and with U+FFFD for lone surrogates.
QString storable(const QString &text);
QStringList storable(const QStringList &texts);

/// Services share machines; hosts, VRAs and volumes do not.
bool canShareMachine(ComponentKind kind);
/// The longest chain of `runsOn` that a plan may hold.
inline constexpr int longestMachineChain = 8;
/// Offsets beyond this are no place on a sheet, in drawing units.
inline constexpr double farthestOffset = 100'000;
/// True when every reference of `component` holds for a component that stands in site number `site`.
bool referencesHold(const Topology &topology, const Component &component, qsizetype site);
bool endHolds(const Topology &topology, const ReplicationEnd &end);

/// Removes elements by number; references to them are cleared and replications without a site go too. A
/// machine that others run on leaves its address to the first of them.
void removeNumbers(Plan &plan, const QSet<quint32> &numbers);
/// Everything that goes with these elements: a site's components, a host's VRAs.
QSet<quint32> withDependents(const Topology &topology, QSet<quint32> numbers);

} // namespace portolan
