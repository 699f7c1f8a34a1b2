#pragma once

#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// Where a lane leaves a site, from the site's top; of an unused lane, its row in the pair's gate.
struct Berth {
    int lane = 0;
    double v = 0;
};

struct SiteBerths {
    std::vector<Berth> berths;
    std::vector<NetEntry> entries; ///< lanes of other nets keep away from them
};

/// Whether a lane of a net may run at a height without coming near the line of another one.
bool keepsAway(const std::vector<NetEntry> &entries, const QString &net, double v);

/// How high a site must be for every lane to find a row.
double leastBerthHeight(const Model &model, int site);
/// The rows of a site's lanes. Pairs stand in the order of the sites that they lead to; where the pair's gate
/// stands in front of the site, its lanes are rows in sequence with one above for its title.
SiteBerths planBerths(const Sheet &sheet, int site);

} // namespace portolan::ports
