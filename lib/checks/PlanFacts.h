#pragma once

#include "checks/Finding.h"
#include "topology/Address.h"
#include "topology/TopologyIndex.h"

#include <map>
#include <span>
#include <vector>

namespace portolan {

/// A component with what several checks ask of it. Positions count components in plan order.
struct ComponentFacts {
    const Component *component = nullptr;
    qint32 site = 0;         ///< position of the site that it stands in
    qint32 machine = 0;      ///< position of the machine that it runs on; its own when it has one to itself
    qint32 parts = 0;        ///< how many services name it as their whole: VRAs, VBAs, ZVMs
    bool replicates = false; ///< a host at an end of a replication
    Address address;         ///< its own text, read; others reach it at its machine's

    ComponentId id() const { return component->id; }
};

struct SiteFacts {
    const Site *site = nullptr;
    qint32 begin = 0; ///< its components' positions
    qint32 end = 0;
    bool replicates = false;      ///< an end of a replication
    bool wholeReplicates = false; ///< with all of its hosts
    std::vector<Subnet> subnets;  ///< those that can be read, in order and without overlap
};

/// What the checks share about one plan, gathered in one pass. Points into the context.
class PlanFacts {
public:
    explicit PlanFacts(const CheckContext &context);

    const TopologyIndex &index() const { return m_context->index; }
    const PortCatalogue &catalogue() const { return m_context->catalogue; }
    const QList<Flow> &flows() const { return m_context->flows; }
    const RuleSet &rules() const { return m_context->rules; }
    const ChangeForms &forms() const;

    const std::vector<ComponentFacts> &components() const { return m_components; }
    const ComponentFacts &at(qint32 position) const { return m_components[size_t(position)]; }
    /// The positions of every component of one kind.
    const std::vector<qint32> &ofKind(ComponentKind kind) const { return m_byKind[size_t(kind)]; }
    bool isKind(qint32 position, ComponentKind kind) const {
        return position >= 0 && at(position).component->kind == kind;
    }
    const std::vector<SiteFacts> &sites() const { return m_sites; }
    const SiteFacts &siteOf(const ComponentFacts &facts) const { return m_sites[size_t(facts.site)]; }
    /// -1 when there is no such component.
    qint32 positionOf(ComponentId id) const {
        return id.value < m_positions.size() ? m_positions[id.value] : -1;
    }
    /// -1 when there is no such site.
    qint32 positionOf(SiteId id) const;
    /// The hosts of one end of a replication that are still there, by position.
    std::vector<qint32> hostsOf(const ReplicationEnd &end) const;
    /// The components of `kind` that have more than one part, with their parts, in plan order.
    std::map<qint32, std::vector<qint32>> crowded(ComponentKind kind) const;

private:
    void addSites();
    void addComponent(const Component &component, qint32 site);
    void countParts();
    void markReplicating();

    const CheckContext *m_context;
    std::vector<ComponentFacts> m_components;
    std::vector<SiteFacts> m_sites;
    std::vector<qint32> m_positions;
    std::vector<std::vector<qint32>> m_byKind;
};

} // namespace portolan
