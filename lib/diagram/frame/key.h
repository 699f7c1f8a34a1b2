#pragma once

#include "diagram/buildDiagram.h"

namespace portolan {

/// A class of traffic that a drawing shows.
struct KeyRow {
    QString label;
    Stroke sample;
    QString ports; ///< as the pills print them, in the order of the port table
    Ink ink = Ink::Text;
    bool notUsed = false; ///< the source says that nothing of this class is needed
};

/// The classes of the plan's flows. The overview draws both classes of replication as one line.
QList<KeyRow> keyRows(const DiagramInput &input, DetailLevel level);

} // namespace portolan
