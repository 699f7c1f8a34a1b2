#pragma once

#include "flows/Flow.h"

#include <optional>
#include <vector>

namespace portolan::ports {

/// Where a site stands: column 0 or 1, and its row in that column.
struct SitePlace {
    int column = 0;
    int row = 0;
    bool operator==(const SitePlace &) const = default;
};

/// The columns of the sites, in plan order, so that every flow between two sites joins the two columns;
/// nothing when there is no such order. Protected sites stand on the left where the replications allow it.
std::optional<std::vector<SitePlace>> placeSites(const TopologyIndex &index, const QList<Flow> &flows);

} // namespace portolan::ports
