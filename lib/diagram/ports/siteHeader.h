#pragma once

#include "diagram/ports/SitePlan.h"

namespace portolan::ports {

/// The width that a site needs for its name, role and subnet.
double headerWidth(const Topology &topology, const SiteModel &model);
/// The site's frame with its header, the frame around its hosts, and what there is to say about an empty one.
DiagramItem siteItem(const TopologyIndex &index, const SitePlan &plan);

} // namespace portolan::ports
