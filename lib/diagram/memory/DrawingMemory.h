#pragma once

#include "diagram/full/ListPanel.h"
#include "diagram/memory/Remembered.h"
#include "diagram/memory/Revisions.h"
#include "diagram/ports/Model.h"
#include "rules/DeniedPorts.h"
#include "rules/RuleNumbers.h"

namespace portolan {

/// All that the rows of one flow are made from.
struct FlowRowsInput {
    Flow flow;
    quint64 first = 0; ///< revisions of its sites
    quint64 second = 0;
    quint64 catalogue = 0;
    QList<RuleNumbers::PortNumber> numbers;
    QHash<quint16, DeniedPort> denied; ///< by port
    bool operator==(const FlowRowsInput &) const = default;
};

/// All that the lines about a site's addresses are made from.
struct AddressLinesInput {
    quint64 site = 0;                      ///< its revision
    std::vector<QList<ElementKey>> stacks; ///< of hosts that the drawing shows as one
    bool operator==(const AddressLinesInput &) const = default;
};

/// What a drawing keeps of the one before, site by site and pair by pair, so that after an edit only what it
/// touches is made again. A drawing is the same with it as without.
struct DrawingMemory {
    DrawingMemory() = default;
    DrawingMemory(const DrawingMemory &) = delete;

    void beginRound(const Topology &topology, const PortCatalogue &catalogue);

    Revisions revisions;
    Remembered<quint64, ports::StackText> stacks;                       ///< by site, for its revision
    Remembered<FlowRowsInput, QList<FlowRow>> rows;                     ///< by flow
    Remembered<AddressLinesInput, QList<ListLine>> addresses;           ///< by site
    Remembered<std::pair<ListPanel, double>, QList<DiagramItem>> lists; ///< by panel, for a width
    Remembered<std::pair<QList<DiagramItem>, QPointF>, QList<DiagramItem>> placedLists;
};

} // namespace portolan
