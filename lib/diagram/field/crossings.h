#pragma once

#include "diagram/field/berths.h"

namespace portolan::ports {

/// Gives every lane its heights at both of its sites. A lane between the columns runs straight where the
/// other site has its height free.
void placeLanes(Sheet &sheet, const std::vector<SiteBerths> &berths);

/// A lane that turns between the columns: from one height to another, from the left, the right or each.
struct Turn {
    int lane = 0;
    double leftY = 0;
    double rightY = 0;
    double low() const { return std::min(leftY, rightY); }
    double high() const { return std::max(leftY, rightY); }
};
/// The track of every turn, from 0 on the left, so that no two lie on each other and few cross.
struct TurnTracks {
    std::vector<Turn> turns;
    std::vector<double> x; ///< from the left end of the tracks
    double width = 0;
};
TurnTracks planTurns(const Sheet &sheet);

} // namespace portolan::ports
