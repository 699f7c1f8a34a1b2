#include "rules/Partition.h"

#include <map>

namespace portolan {
namespace {

Group emptyLike(const Group &group) {
    return {group.key, group.site, group.kind, {}};
}

/// Splits without copying the common case, where every member is on one side.
std::pair<Group, Group> split(const Group &group, const auto &belongsFirst) {
    qsizetype first = 0;
    for (const ComponentId id : group.members)
        first += belongsFirst(id) ? 1 : 0;
    if (first == group.members.size())
        return {group, emptyLike(group)};
    if (first == 0)
        return {emptyLike(group), group};
    std::pair<Group, Group> parts{emptyLike(group), emptyLike(group)};
    for (const ComponentId id : group.members)
        (belongsFirst(id) ? parts.first : parts.second).members.append(id);
    return parts;
}

} // namespace

std::vector<Listeners> listenersIn(const Group &group, const TopologyIndex &index,
                                   const PortRequirement &requirement) {
    if (group.members.isEmpty())
        return {};
    if (!index.hasOwnPorts(requirement.id))
        return {{group, requirement.port.value}};
    const auto [own, shared] =
        split(group, [&](ComponentId id) { return index.component(id)->ports.contains(requirement.id); });
    std::vector<Listeners> listeners;
    if (!shared.members.isEmpty())
        listeners.push_back({shared, requirement.port.value});
    std::map<quint16, Group> byPort;
    for (const ComponentId id : own.members)
        byPort.try_emplace(index.component(id)->ports.value(requirement.id), emptyLike(own))
            .first->second.members.append(id);
    for (const auto &[port, members] : byPort)
        listeners.push_back({members, port, true});
    return listeners;
}

const Partition &Partitions::of(const Group &group, const PortRequirement *listensFor) {
    if (!listensFor)
        return byAddress(group);
    const auto [found, added] = m_byPort.try_emplace(PortKey{group.key, listensFor});
    if (added)
        found->second = byPort(byAddress(group), *listensFor);
    return found->second;
}

const Partition &Partitions::byAddress(const Group &group) {
    const auto [found, added] = m_byAddress.try_emplace(group.key);
    if (!added)
        return found->second;
    Partition &partition = found->second;
    std::tie(partition.addressed, partition.unreachable) =
        split(group, [this](ComponentId id) { return m_index->isReachable(id); });
    const auto isHeld = [this](ComponentId id) {
        return m_heldBack->machines.contains(m_index->machineOf(id));
    };
    if (m_heldBack->machines.isEmpty())
        partition.reachable = partition.addressed;
    else
        std::tie(partition.held, partition.reachable) = split(partition.addressed, isHeld);
    return partition;
}

Partition Partitions::byPort(Partition partition, const PortRequirement &requirement) const {
    partition.withoutPort = emptyLike(partition.reachable);
    for (Listeners &listeners : listenersIn(partition.reachable, *m_index, requirement)) {
        if (listeners.port)
            partition.listeners.push_back(std::move(listeners));
        else
            partition.withoutPort = listeners.group;
    }
    return partition;
}

} // namespace portolan
