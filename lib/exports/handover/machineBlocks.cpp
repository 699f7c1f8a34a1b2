#include "exports/handover/machineBlocks.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace portolan {
namespace {

bool samePeers(const MachineLine &one, const MachineLine &other) {
    return std::equal(one.peers.begin(), one.peers.end(), other.peers.begin(), other.peers.end(),
                      [](const MachinePeer &a, const MachinePeer &b) {
                          return a.group == b.group && bool(a.except) == bool(b.except);
                      });
}

bool sameLine(const MachineLine &one, const MachineLine &other) {
    return one.way == other.way && one.rule == other.rule && one.isRule == other.isRule &&
           one.action == other.action && one.validFrom == other.validFrom && one.expiry == other.expiry &&
           one.numbers == other.numbers && samePeers(one, other);
}

/// By what machines are sorted before their lines are compared.
using Likeness = std::tuple<SiteId, QList<ComponentKind>, const FirewallRule *, size_t>;

Likeness likenessOf(const TopologyIndex &index, const MachineSheet &sheet) {
    QList<ComponentKind> roles;
    for (const ComponentId id : sheet.components)
        roles.append(index.component(id)->kind);
    const Site *site = index.siteOf(sheet.machine);
    return {site ? site->id : SiteId(), roles, sheet.lines.front().rule, sheet.lines.size()};
}

bool sameLines(const MachineSheet &one, const MachineSheet &other) {
    return std::equal(one.lines.begin(), one.lines.end(), other.lines.begin(), other.lines.end(), sameLine);
}

/// Takes a block apart that is too small to be one.
void putBlock(std::map<const MachineSheet *, MachineBlock> &blocks, const MachineBlock &block) {
    constexpr size_t fewest = 3;
    if (block.machines.size() >= fewest)
        blocks[block.machines.front()] = block;
    else
        for (const MachineSheet *sheet : block.machines)
            blocks[sheet] = {{sheet}};
}

} // namespace

QList<ComponentId> MachineBlock::ids() const {
    QList<ComponentId> all;
    for (const MachineSheet *sheet : machines)
        all.append(sheet->machine);
    return all;
}

std::vector<MachineBlock> machineBlocks(const TopologyIndex &index, const std::vector<MachineSheet> &sheets) {
    std::map<Likeness, std::vector<MachineBlock>> alike;
    for (const MachineSheet &sheet : sheets) {
        std::vector<MachineBlock> &blocks = alike[likenessOf(index, sheet)];
        const auto same = std::find_if(blocks.begin(), blocks.end(), [&](const MachineBlock &block) {
            return sameLines(block.first(), sheet);
        });
        if (same != blocks.end())
            same->machines.push_back(&sheet);
        else
            blocks.push_back({{&sheet}});
    }
    // The sheets stand side by side, so their places are their order.
    std::map<const MachineSheet *, MachineBlock> byFirst;
    for (const auto &[likeness, blocks] : alike)
        for (const MachineBlock &block : blocks)
            putBlock(byFirst, block);
    std::vector<MachineBlock> all;
    all.reserve(byFirst.size());
    for (auto &[first, block] : byFirst)
        all.push_back(std::move(block));
    return all;
}

} // namespace portolan
