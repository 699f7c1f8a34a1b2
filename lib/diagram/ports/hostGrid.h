#pragma once

#include "diagram/ports/Model.h"

namespace portolan::ports {

/// In which row and column a card stands.
struct HostSlot {
    int row = 0;
    int column = 0;
    int gaps = 0; ///< between sets before it in its row
};

/// Cards in rows. Hosts of one set stand together; a set begins a row of its own where it does not fit into
/// the one before it.
struct HostGrid {
    int perRow = 1;
    int rows = 1;
    int gaps = 0; ///< between sets in the row that has most of them
    std::vector<HostSlot> slots;

    int rowOf(int card) const { return slots[size_t(card)].row; }
    bool isLastInRow(int card) const;
    /// The width of all columns when a card, the gap after it and the one between sets are so wide.
    double width(double card, double gap, double setGap) const;
};

HostGrid hostGrid(const SiteModel &site);

} // namespace portolan::ports
