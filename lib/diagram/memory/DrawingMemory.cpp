#include "diagram/memory/DrawingMemory.h"

namespace portolan {

void DrawingMemory::beginRound(const Topology &topology, const PortCatalogue &catalogue) {
    revisions.follow(topology, catalogue);
    stacks.beginRound();
    rows.beginRound();
    addresses.beginRound();
    lists.beginRound();
    placedLists.beginRound();
}

} // namespace portolan
