#include "topology/TopologyIndex.h"

#include "topology/Address.h"

namespace portolan {

TopologyIndex::TopologyIndex(const Topology &topology) : m_topology(&topology), m_byKind(allKinds().size()) {
    for (qint32 s = 0; s < topology.sites.size(); ++s) {
        const Site &site = topology.sites[s];
        put(site.id.value, {s, -1, Sort::Site});
        for (qint32 c = 0; c < site.components.size(); ++c) {
            const Component &component = site.components[c];
            put(component.id.value, {s, c, Sort::Component});
            m_byKind[size_t(component.kind)].push_back(&component);
            for (auto port = component.ports.keyBegin(); port != component.ports.keyEnd(); ++port)
                m_ownPorts.insert(*port);
        }
    }
    for (qint32 r = 0; r < topology.replications.size(); ++r)
        put(topology.replications[r].id.value, {-1, r, Sort::Replication});
}

void TopologyIndex::put(quint32 id, Place place) {
    if (id == 0 || id > highestId)
        return;
    if (id >= m_places.size())
        m_places.resize(size_t(id) + 1 + m_places.size() / 2);
    m_places[id] = place;
}

const TopologyIndex::Place *TopologyIndex::placeOf(quint32 id, Sort sort) const {
    return id < m_places.size() && m_places[id].sort == sort ? &m_places[id] : nullptr;
}

const Site *TopologyIndex::site(SiteId id) const {
    const Place *place = placeOf(id.value, Sort::Site);
    return place ? &m_topology->sites[place->site] : nullptr;
}

const Component *TopologyIndex::component(ComponentId id) const {
    const Place *place = placeOf(id.value, Sort::Component);
    return place ? &m_topology->sites[place->site].components[place->item] : nullptr;
}

const Replication *TopologyIndex::replication(ReplicationId id) const {
    const Place *place = placeOf(id.value, Sort::Replication);
    return place ? &m_topology->replications[place->item] : nullptr;
}

const Site *TopologyIndex::siteOf(ComponentId id) const {
    const Place *place = placeOf(id.value, Sort::Component);
    return place ? &m_topology->sites[place->site] : nullptr;
}

ComponentId TopologyIndex::machineOf(ComponentId id) const {
    // Bounded, so that a ring of references ends; a plan that is read from a file has none.
    for (int steps = 0; steps < 8; ++steps) {
        const Component *at = component(id);
        if (!at || !component(at->runsOn))
            break;
        id = at->runsOn;
    }
    return id;
}

QString TopologyIndex::addressOf(ComponentId id) const {
    const Component *machine = component(machineOf(id));
    return machine ? machine->address.trimmed() : QString();
}

bool TopologyIndex::isReachable(ComponentId id) const {
    const Component *machine = component(machineOf(id));
    return machine && parseAddress(machine->address).namesMachine();
}

const std::vector<const Component *> &TopologyIndex::ofKind(ComponentKind kind) const {
    return m_byKind[size_t(kind)];
}

} // namespace portolan
