#pragma once

#include "topology/Topology.h"

namespace portolan {

/// What a component that is dropped somewhere would be, without id and name, or why it cannot be there.
struct Placement {
    Component component;
    QString refusal; ///< in words for the user; empty when it can
};

Placement placementFor(const Topology &topology, ComponentKind kind, SiteId site, ComponentId target);

} // namespace portolan
