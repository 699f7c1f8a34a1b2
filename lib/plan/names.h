#pragma once

#include "topology/Topology.h"

namespace portolan {

/// The name that a new component gets: the site's own pattern continued ("HV-LON-04" after "HV-LON-03"), else
/// one made of the kind and the site ("HV-LON-01", "zvm-lon"), else "Host 1". No component has it yet.
QString newComponentName(const Topology &topology, const Site &site, ComponentKind kind,
                         ComponentId partOf = {});
/// "Site 1", "Site 2" ...: the first that no site has.
QString newSiteName(const Topology &topology);
/// The name that a VRA gets on a host of that name.
QString vraNameFor(const QString &hostName);
/// What to call a component in a sentence: its name, or its kind while it has none.
QString spokenName(const Component &component);
QString spokenName(const Site &site);

} // namespace portolan
