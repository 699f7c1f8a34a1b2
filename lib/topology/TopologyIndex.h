#pragma once

#include "topology/Topology.h"

#include <QSet>
#include <vector>

namespace portolan {

/// Finds elements of one Topology by id in constant time. It points into that topology: build it, use it,
/// drop it; the topology must outlive it unchanged.
class TopologyIndex {
public:
    explicit TopologyIndex(const Topology &topology);

    const Topology &topology() const { return *m_topology; }
    const Site *site(SiteId id) const;
    const Component *component(ComponentId id) const;
    const Replication *replication(ReplicationId id) const;
    /// The site that the component stands in.
    const Site *siteOf(ComponentId id) const;
    /// The machine that a component runs on: follows `runsOn` to its end. The component's own id when it has
    /// its own.
    ComponentId machineOf(ComponentId id) const;
    /// The address that others reach the component at: that of its machine, without space
    /// around it. Empty while not given.
    QString addressOf(ComponentId id) const;
    /// Whether that address can stand in a rule: neither missing nor unreadable nor one of many machines.
    bool isReachable(ComponentId id) const;
    /// Whether some component listens on a port of its own for that requirement.
    bool hasOwnPorts(const QString &requirement) const { return m_ownPorts.contains(requirement); }
    /// Every component of one kind, in plan order.
    const std::vector<const Component *> &ofKind(ComponentKind kind) const;

private:
    enum class Sort : quint8 { None, Site, Component, Replication };
    struct Place {
        qint32 site = -1;
        qint32 item = -1;
        Sort sort = Sort::None;
    };
    const Place *placeOf(quint32 id, Sort sort) const;
    void put(quint32 id, Place place);

    const Topology *m_topology;
    std::vector<Place> m_places;
    std::vector<std::vector<const Component *>> m_byKind;
    QSet<QString> m_ownPorts; ///< requirements
};

} // namespace portolan
