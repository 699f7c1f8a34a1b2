#pragma once

#include "exports/handover/machineSheets.h"

namespace portolan {

/// Machines of one site that need the same of each other machine, so that a reader sees it once.
struct MachineBlock {
    std::vector<const MachineSheet *> machines; ///< never empty; in plan order

    const MachineSheet &first() const { return *machines.front(); }
    QList<ComponentId> ids() const;
};

/// Every sheet in exactly one block, in the order of the blocks' first machines. Those of a block have the
/// same site, roles and lines; where they reach each other, each has all others as its peers. Fewer than
/// three machines are told one by one.
std::vector<MachineBlock> machineBlocks(const TopologyIndex &index, const std::vector<MachineSheet> &sheets);

} // namespace portolan
