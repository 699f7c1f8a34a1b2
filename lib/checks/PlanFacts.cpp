#include "checks/PlanFacts.h"

#include <algorithm>
#include <utility>

namespace portolan {
namespace {

bool isBefore(const Subnet &a, const Subnet &b) {
    return a.first < b.first;
}

/// In order, those that overlap joined: so one address is found by halving.
std::vector<Subnet> readSubnets(const QStringList &texts) {
    std::vector<Subnet> subnets;
    for (const QString &text : texts) {
        if (const std::optional<Subnet> subnet = parseSubnet(text))
            subnets.push_back(*subnet);
    }
    std::sort(subnets.begin(), subnets.end(), isBefore);
    std::vector<Subnet> joined;
    for (const Subnet &subnet : subnets) {
        if (!joined.empty() && joined.back().overlaps(subnet))
            joined.back().last = std::max(joined.back().last, subnet.last);
        else
            joined.push_back(subnet);
    }
    return joined;
}

/// The service that counts as part of a component of this kind.
std::optional<ComponentKind> partKind(ComponentKind whole) {
    switch (whole) {
    case ComponentKind::Scvmm:
        return ComponentKind::Zvm;
    case ComponentKind::Zvm:
        return ComponentKind::Vba;
    case ComponentKind::Host:
        return ComponentKind::Vra;
    default:
        return std::nullopt;
    }
}

} // namespace

const ChangeForms &PlanFacts::forms() const {
    static const ChangeForms none;
    return m_context->forms ? *m_context->forms : none;
}

PlanFacts::PlanFacts(const CheckContext &context) : m_context(&context), m_byKind(allKinds().size()) {
    addSites();
    countParts();
    markReplicating();
}

void PlanFacts::addSites() {
    const QList<Site> &sites = index().topology().sites;
    m_sites.reserve(size_t(sites.size()));
    size_t count = 0;
    for (const Site &site : sites)
        count += size_t(site.components.size());
    m_components.reserve(count);
    m_positions.reserve(count * 2);
    for (const Site &site : sites) {
        const auto begin = qint32(m_components.size());
        for (const Component &component : site.components)
            addComponent(component, qint32(m_sites.size()));
        SiteFacts facts;
        facts.site = &site;
        facts.begin = begin;
        facts.end = qint32(m_components.size());
        facts.subnets = readSubnets(site.subnets);
        m_sites.push_back(std::move(facts));
    }
}

void PlanFacts::addComponent(const Component &component, qint32 site) {
    const auto position = qint32(m_components.size());
    ComponentFacts facts;
    facts.component = &component;
    facts.site = site;
    facts.machine = position;
    if (!component.runsOn)
        facts.address = parseAddress(component.address);
    m_components.push_back(facts);
    m_byKind[size_t(component.kind)].push_back(position);
    const quint32 id = component.id.value;
    if (id == 0 || id > highestId)
        return;
    if (id >= m_positions.size())
        m_positions.resize(std::max<size_t>(id + 1, m_positions.capacity()), -1);
    m_positions[id] = position;
}

void PlanFacts::countParts() {
    for (ComponentFacts &facts : m_components) {
        const Component &component = *facts.component;
        if (component.runsOn) {
            const qint32 machine = positionOf(index().machineOf(component.id));
            facts.machine = machine < 0 ? facts.machine : machine;
            facts.address = parseAddress(m_components[facts.machine].component->address);
        }
        const qint32 whole = component.partOf ? positionOf(component.partOf) : -1;
        if (whole >= 0 && partKind(m_components[whole].component->kind) == component.kind)
            ++m_components[whole].parts;
    }
}

void PlanFacts::markReplicating() {
    for (const Replication &replication : index().topology().replications) {
        for (const ReplicationEnd *end : {&replication.source, &replication.target}) {
            const qint32 site = positionOf(end->site);
            if (site < 0)
                continue;
            // A whole site is marked once, however many replications end there.
            if (!end->wholeSite || !m_sites[site].wholeReplicates) {
                for (const qint32 host : hostsOf(*end))
                    m_components[host].replicates = true;
            }
            m_sites[site].replicates = true;
            m_sites[site].wholeReplicates |= end->wholeSite;
        }
    }
}

qint32 PlanFacts::positionOf(SiteId id) const {
    const Site *site = index().site(id);
    return site ? qint32(site - index().topology().sites.constData()) : -1;
}

std::map<qint32, std::vector<qint32>> PlanFacts::crowded(ComponentKind kind) const {
    std::map<qint32, std::vector<qint32>> wholes;
    for (const qint32 part : ofKind(*partKind(kind))) {
        const qint32 whole = positionOf(at(part).component->partOf);
        if (isKind(whole, kind) && at(whole).parts > 1)
            wholes[whole].push_back(part);
    }
    return wholes;
}

std::vector<qint32> PlanFacts::hostsOf(const ReplicationEnd &end) const {
    std::vector<qint32> hosts;
    const qint32 site = positionOf(end.site);
    if (site < 0)
        return hosts;
    const auto isHostHere = [&](qint32 position) {
        return position >= 0 && m_components[position].site == site &&
               m_components[position].component->kind == ComponentKind::Host;
    };
    if (!end.wholeSite) {
        for (const ComponentId id : end.hosts) {
            if (isHostHere(positionOf(id)))
                hosts.push_back(positionOf(id));
        }
        return hosts;
    }
    for (qint32 position = m_sites[site].begin; position < m_sites[site].end; ++position) {
        if (isHostHere(position))
            hosts.push_back(position);
    }
    return hosts;
}

} // namespace portolan
