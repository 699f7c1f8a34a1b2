#pragma once

#include "flows/Flow.h"
#include "topology/ElementKey.h"
#include "topology/TopologyIndex.h"

#include <QString>

namespace portolan {

/// Text as one safe line for the screen: names are anybody's, so line breaks, control characters,
/// bidirectional overrides and lone surrogates become spaces or marks, and what is very long is cut.
QString oneLine(const QString &text);
/// Text that holds an address or a port, isolated so that it stays left-to-right in any window.
QString leftToRight(const QString &text);

/// Text for a tool tip: wrapped, and never taken for markup whatever it holds.
QString toolTipText(const QString &text);

/// The name of a site or component, or "Unnamed host" where it has none.
QString nameOf(const Site &site);
QString nameOf(const Component &component);
/// The name with its kind in front: "ZVM zvm-lon"; but "HV-LON-01", and "VRA-HV-LON-01" under it.
QString titleOf(const Component &component);
/// One end of a replication: "London", "London (chosen hosts: 2)".
QString endText(const TopologyIndex &index, const ReplicationEnd &end);
/// "London → Leeds", with "⇄" where it goes both ways.
QString titleOf(const TopologyIndex &index, const Replication &replication);
/// "zvm-lon", or "VRAs London (3)" for several.
QString groupText(const TopologyIndex &index, const Group &group);
/// "zvm-lon ⇄ zvm-lee": the ends of a flow with who opens it.
QString flowText(const TopologyIndex &index, const Flow &flow);
/// What an element is called in lists and undo texts; empty for a key that names nothing.
QString elementText(const TopologyIndex &index, const ElementKey &key);

/// The keys without repetition, in the order of their first place.
QList<ElementKey> uniqueElements(const QList<ElementKey> &keys);

/// The port of a requirement as the drawing prints it: "9081*" a default that may be changed, "19081" an own
/// one,
/// "?" where there is none.
QString portText(const PortRequirement &requirement);

} // namespace portolan
