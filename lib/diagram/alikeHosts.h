#pragma once

#include "topology/Topology.h"

namespace portolan {

/// The hosts of a site that are drawn together as one set: those that replications name alike and that listen
/// on the same ports. `host` is among them, in the order of the site. All of the site's where none differs;
/// none where `host` is no host of the topology.
QList<ComponentId> alikeHosts(const Topology &topology, ComponentId host);

/// Whether the site of a host draws all its hosts together.
bool isOnlySet(const Topology &topology, ComponentId host);

} // namespace portolan
