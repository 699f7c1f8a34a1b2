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
    const auto [own, shared] = split(partition.reachable, [&](ComponentId id) {
        return m_index->component(id)->ports.contains(requirement.id);
    });
    if (!shared.members.isEmpty() && requirement.port.value)
        partition.listeners.push_back({shared, *requirement.port.value, false});
    else
        partition.withoutPort = shared;
    std::map<quint16, Group> byPort;
    for (const ComponentId id : own.members)
        byPort.try_emplace(m_index->component(id)->ports.value(requirement.id), emptyLike(own))
            .first->second.members.append(id);
    for (const auto &[port, group] : byPort)
        partition.listeners.push_back({group, port, true});
    return partition;
}

} // namespace portolan
