#pragma once

#include "diagram/Layout.h"
#include "flows/Flow.h"

#include <vector>

namespace portolan::ports {

/// Where a site stands: column 0 or 1, and its row in the column that the arrangement gives it.
struct SitePlace {
    int column = 0;
    int row = 0;
    bool isAcross = false; ///< the user dragged it over to the other column
    int arrangedColumn() const { return isAcross ? 1 - column : column; }
    bool operator==(const SitePlace &) const = default;
};

/// Per site in plan order: the sites that it has flows with, ascending.
using Partners = std::vector<std::vector<int>>;
Partners partnersOf(const TopologyIndex &index, const QList<Flow> &flows);

/// The columns of the sites, in plan order. Every pair of partners joins the two columns where that can be,
/// otherwise most do. Protected sites stand on the left where the replications allow it, and partners in
/// neighbouring rows. A site that has no partner moves no other one.
std::vector<SitePlace> placeSites(const TopologyIndex &index, const Partners &partners, const Layout &layout);

/// How far the user dragged a site: towards the other column, and downwards.
struct SiteShift {
    double inwards = 0; ///< negative outwards
    double down = 0;
};
SiteShift shiftOf(const Layout &layout, SiteId site, const SitePlace &place);

} // namespace portolan::ports
