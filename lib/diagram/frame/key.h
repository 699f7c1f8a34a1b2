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

/// The classes of the plan's flows, as `items` draw them: where both classes of replication share a line they
/// share a row, and a row of its own is there for what has a line of its own.
QList<KeyRow> keyRows(const QList<DiagramItem> &items, const DiagramInput &input);

} // namespace portolan
