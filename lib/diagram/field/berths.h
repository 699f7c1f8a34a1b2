#pragma once

#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// Where a lane leaves a site, from the site's top; of an unused lane, its row in the pair's gate.
struct Berth {
    int lane = 0;
    double v = 0;
};

struct SiteBerths {
    std::vector<Berth> berths;     ///< of a bus, that of its first lane
    std::vector<NetEntry> entries; ///< lanes of other nets keep away from them
};

/// Whether a lane of a net may run at a height without coming near the line of another one.
bool keepsAway(const std::vector<NetEntry> &entries, const NetId &net, double v);

/// How high a site must be for every lane to find a row.
double leastBerthHeight(const Model &model, int site);
/// The rows of a site, once the buses are known: from top to bottom those of its buses to services, the gates
/// that stand in front of it, and its buses to hosts. The lanes of a gate are rows in sequence with one above
/// for its title.
SiteBerths planBerths(const Sheet &sheet, int site);

} // namespace portolan::ports
