#pragma once

#include "rules/FirewallRule.h"

#include <QHash>
#include <optional>
#include <unordered_map>
#include <vector>

namespace portolan {

/// Members of a group that listen on one port.
struct Listeners {
    Group group;
    std::optional<quint16> port; ///< nothing where nobody gave one
    bool isOverride = false;     ///< the members' own port, not the plan's
};

/// The members of `group` by the port that they listen on for `requirement`: first those on the plan's port,
/// then the others, the lowest port first. Parts keep the group's key and order; none is empty.
std::vector<Listeners> listenersIn(const Group &group, const TopologyIndex &index,
                                   const PortRequirement &requirement);

/// A group split by what a firewall rule needs to know of its members. Parts keep the group's key and order.
struct Partition {
    Group addressed;   ///< with an address that a rule can say
    Group unreachable; ///< without: missing, unreadable or not that of one machine
    Group held;        ///< addressed, but an error of the plan holds their rows back
    Group reachable;   ///< the other addressed ones
    std::vector<Listeners>
        listeners;     ///< the reachable ones by port, the plan's port first; empty when not asked for
    Group withoutPort; ///< reachable, but nobody gave a port
};

/// Splits each group once for all the flows that end there.
class Partitions {
public:
    Partitions(const TopologyIndex &index, const HeldBack &heldBack)
        : m_index(&index), m_heldBack(&heldBack) {}
    /// The parts of `group`; by port when `listensFor` is given. Valid as long as this object.
    const Partition &of(const Group &group, const PortRequirement *listensFor);

private:
    const Partition &byAddress(const Group &group);
    Partition byPort(Partition partition, const PortRequirement &requirement) const;

    const TopologyIndex *m_index;
    const HeldBack *m_heldBack;
    /// A group and what it listens for; the requirements of one catalogue stay where they are.
    struct PortKey {
        QString group;
        const PortRequirement *requirement;
        bool operator==(const PortKey &) const = default;
    };
    struct PortKeyHash {
        size_t operator()(const PortKey &key) const {
            return qHash(key.group) ^ std::hash<const PortRequirement *>()(key.requirement);
        }
    };
    // Partitions are handed out by reference, which these keep valid.
    std::unordered_map<QString, Partition> m_byAddress;
    std::unordered_map<PortKey, Partition, PortKeyHash> m_byPort;
};

} // namespace portolan
