#pragma once

#include "flows/Flow.h"

#include <map>

namespace portolan {

/// Hands out the groups of one derivation. The members of a site's group are collected once and then shared
/// by every flow that ends there, which is what keeps 20 meshed sites as cheap as two.
class Groups {
public:
    explicit Groups(const TopologyIndex &index) : m_index(&index) {}

    /// One component by itself.
    Group single(const Component &component);
    /// Everything of one kind in a site; no members when there is none.
    Group ofSite(const Site &site, ComponentKind kind);
    /// The VRAs at one end of a replication. `role` ("source", "target") keeps the two ends' keys apart.
    Group replicationEnd(const Replication &replication, const ReplicationEnd &end, const QString &role);
    /// Chosen VRAs of a site. `name` keeps apart the choices that one derivation makes in a site.
    Group chosen(const Site &site, const QString &name, const QList<ComponentId> &members);

private:
    const TopologyIndex *m_index;
    std::map<std::pair<quint32, ComponentKind>, Group> m_ofSite;
    std::map<quint32, Group> m_singles;
};

} // namespace portolan
