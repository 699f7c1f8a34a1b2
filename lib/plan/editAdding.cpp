#include "plan/edits.h"

#include "plan/editing.h"
#include "plan/names.h"
#include "plan/placement.h"

#include <utility>

namespace portolan {
namespace {

Component &insert(Topology &topology, qsizetype site, const Component &component) {
    QList<Component> &components = topology.sites[site].components;
    components.append(component);
    return components.back();
}

/// The first component of a kind in a site that is part of nothing yet.
const Component *firstUnowned(const Site &site, ComponentKind kind) {
    for (const Component &component : site.components) {
        if (component.kind == kind && !component.partOf)
            return &component;
    }
    return nullptr;
}

/// A service that was drawn before the one that it belongs to joins it now.
void adopt(Topology &topology, qsizetype site, ComponentId owner, ComponentKind kind) {
    const Component *found = firstUnowned(topology.sites[site], kind);
    if (!found)
        return;
    const Place place = placeOf(topology, found->id);
    topology.sites[place.site].components[place.item].partOf = owner;
}

void adoptFollowers(Topology &topology, qsizetype site, const Component &added) {
    if (added.kind == ComponentKind::Scvmm) {
        if (!topology.sites[site].scvmm)
            topology.sites[site].scvmm = added.id;
        adopt(topology, site, added.id, ComponentKind::Zvm);
    }
    if (added.kind == ComponentKind::Zvm)
        adopt(topology, site, added.id, ComponentKind::Vba);
}

} // namespace

Added<SiteId> addSite(Plan plan, const QString &name) {
    if (!hasRoom(plan.topology))
        return {std::move(plan), {}};
    Site site;
    site.name = name.isEmpty() ? newSiteName(plan.topology) : storable(name);
    site.id = {takeId(plan.topology)};
    plan.topology.sites.append(site);
    return {std::move(plan), site.id};
}

QString whyNotAdd(const Plan &plan, ComponentKind kind, SiteId site, ComponentId target) {
    return placementFor(plan.topology, kind, site, target).refusal;
}

Added<ComponentId> addComponent(Plan plan, ComponentKind kind, SiteId site, ComponentId target) {
    Placement placement = placementFor(plan.topology, kind, site, target);
    if (!placement.refusal.isEmpty())
        return {std::move(plan), {}};
    const qsizetype at = indexOf(plan.topology, site);
    Component &component = placement.component;
    component.name = newComponentName(plan.topology, plan.topology.sites[at], kind, component.partOf);
    component.id = {takeId(plan.topology)};
    insert(plan.topology, at, component);
    adoptFollowers(plan.topology, at, component);
    return {std::move(plan), component.id};
}

Added<ComponentId> addHostWithVra(Plan plan, SiteId site) {
    return addHosts(std::move(plan), site, 1);
}

Added<ComponentId> addHosts(Plan plan, SiteId site, int count) {
    ComponentId first;
    for (int i = 0; i < count; ++i) {
        Added<ComponentId> host = addComponent(std::move(plan), ComponentKind::Host, site);
        plan = std::move(host.plan);
        if (!host.id)
            break;
        if (!first)
            first = host.id;
        plan = addComponent(std::move(plan), ComponentKind::Vra, site, host.id).plan;
    }
    return {std::move(plan), first};
}

Added<ReplicationId> addReplication(Plan plan, const ReplicationEnd &source, const ReplicationEnd &target) {
    Replication added{{}, source, target, false};
    for (ReplicationEnd *end : {&added.source, &added.target}) {
        if (end->wholeSite)
            end->hosts.clear();
    }
    const auto same = [&](const Replication &r) {
        return r.source == added.source && r.target == added.target;
    };
    const auto &all = std::as_const(plan.topology).replications;
    if (!hasRoom(plan.topology) || !endHolds(plan.topology, added.source) ||
        !endHolds(plan.topology, added.target) || std::any_of(all.begin(), all.end(), same))
        return {std::move(plan), {}};
    added.id = {takeId(plan.topology)};
    plan.topology.replications.append(added);
    return {std::move(plan), added.id};
}

} // namespace portolan
