#include "plan/edits.h"

#include "diagram/alikeHosts.h"
#include "plan/editing.h"
#include "plan/names.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace portolan {
namespace {

Component &at(Plan &plan, Place place) {
    return plan.topology.sites[place.site].components[place.item];
}

/// A VRA that still has its host's default name follows when the host is renamed.
void renameVras(Plan &plan, Place host, const QString &before, const QString &after) {
    const Site &site = std::as_const(plan.topology).sites[host.site];
    const ComponentId hostId = site.components[host.item].id;
    for (qsizetype i = 0; i < site.components.size(); ++i) {
        const Component &c = site.components[i];
        if (c.kind == ComponentKind::Vra && c.partOf == hostId && c.name == vraNameFor(before))
            at(plan, {host.site, i}).name = vraNameFor(after);
    }
}

void renameComponent(Plan &plan, Place place, const QString &name) {
    const Component before = std::as_const(plan.topology).sites[place.site].components[place.item];
    if (before.name == name)
        return;
    at(plan, place).name = name;
    if (before.kind == ComponentKind::Host && !before.name.isEmpty() && !name.isEmpty())
        renameVras(plan, place, before.name, name);
}

Component cleaned(Component component) {
    component.name = storable(component.name);
    component.address = storable(component.address);
    component.cluster = component.kind == ComponentKind::Host ? storable(component.cluster) : QString();
    if (component.kind != ComponentKind::Tools)
        component.tools.clear();
    component.ports.removeIf([](const auto &entry) { return entry.value() == 0; });
    return component;
}

ReplicationEnd cleaned(ReplicationEnd end) {
    if (end.wholeSite)
        end.hosts.clear();
    return end;
}

/// Kept to a hundredth, so that the file shows what was dragged and no noise.
double tidy(double value) {
    return std::round(std::clamp(value, -farthestOffset, farthestOffset) * 100) / 100;
}

/// An offset that is no number changes nothing; none at all is kept for zero.
void keepOffset(QMap<quint32, QPointF> &offsets, quint32 number, QPointF offset) {
    if (!std::isfinite(offset.x()) || !std::isfinite(offset.y()))
        return;
    const QPointF tidied(tidy(offset.x()), tidy(offset.y()));
    if (tidied.isNull())
        offsets.remove(number);
    else
        offsets.insert(number, tidied);
}

/// A value for a requirement that the plan's port table does not have would have no effect.
bool hasRequirement(const Plan &plan, const QString &requirement) {
    const Result<PortCatalogue> catalogue = builtInCatalogue(plan.catalogue);
    return catalogue && catalogue->find(requirement);
}

bool portsHold(const Plan &plan, const Component &component) {
    const Result<PortCatalogue> catalogue = builtInCatalogue(plan.catalogue);
    const QStringList requirements = component.ports.keys();
    return std::all_of(requirements.begin(), requirements.end(),
                       [&](const QString &id) { return catalogue && catalogue->find(id); });
}

} // namespace

Plan renameElement(Plan plan, const ElementKey &key, const QString &name) {
    const QString clean = storable(name);
    if (const Place place = placeOf(plan.topology, componentIdOf(key)))
        renameComponent(plan, place, clean);
    else if (const qsizetype site = indexOf(plan.topology, siteIdOf(key)); site >= 0)
        plan.topology.sites[site].name = clean;
    return plan;
}

Plan setSite(Plan plan, const Site &site) {
    const qsizetype at = indexOf(plan.topology, site.id);
    const bool holds = !site.scvmm || findComponent(plan.topology, site.scvmm, ComponentKind::Scvmm);
    if (at < 0 || !holds)
        return plan;
    Site &changed = plan.topology.sites[at];
    changed.name = storable(site.name);
    changed.customer = storable(site.customer);
    changed.subnets = storable(site.subnets);
    changed.scvmm = site.scvmm;
    return plan;
}

Plan setComponent(Plan plan, const Component &component) {
    const Place place = placeOf(plan.topology, component.id);
    const Component *before = findComponent(plan.topology, component.id, component.kind);
    const Component after = cleaned(component);
    if (!before || *before == after || !referencesHold(plan.topology, after, place.site) ||
        !portsHold(plan, after))
        return plan;
    at(plan, place) = after;
    return plan;
}

Plan setReplication(Plan plan, const Replication &replication) {
    const qsizetype at = indexOf(plan.topology, replication.id);
    const Replication after{replication.id, cleaned(replication.source), cleaned(replication.target),
                            replication.bothWays};
    if (at >= 0 && endHolds(plan.topology, after.source) && endHolds(plan.topology, after.target))
        plan.topology.replications[at] = after;
    return plan;
}

Plan setTitle(Plan plan, const QString &title) {
    plan.title = storable(title);
    return plan;
}

Plan setRevision(Plan plan, int revision) {
    if (revision >= 1 && revision <= highestRevision)
        plan.revision = revision;
    return plan;
}

Plan setOwnValues(Plan plan, const QString &requirement, const OwnValues &values) {
    if (values.isEmpty())
        plan.own.remove(requirement);
    else if (values.port != 0 && hasRequirement(plan, requirement))
        plan.own.insert(requirement, values);
    return plan;
}

Plan setPort(Plan plan, ComponentId component, const QString &requirement, std::optional<quint16> port) {
    const Place place = placeOf(plan.topology, component);
    if (!place || port == 0 || (port && !hasRequirement(plan, requirement)))
        return plan;
    QMap<QString, quint16> ports = findComponent(plan.topology, component)->ports;
    if (port)
        ports.insert(requirement, *port);
    else if (ports.remove(requirement) == 0)
        return plan;
    at(plan, place).ports = ports;
    return plan;
}

Plan setOffset(Plan plan, ComponentId component, QPointF offset) {
    if (placeOf(plan.topology, component))
        keepOffset(plan.layout.offsets, component.value, offset);
    return plan;
}

Plan setSiteOffset(Plan plan, SiteId site, QPointF offset) {
    if (indexOf(plan.topology, site) >= 0)
        keepOffset(plan.layout.siteOffsets, site.value, offset);
    return plan;
}

Plan arrange(Plan plan) {
    plan.layout.offsets.clear();
    plan.layout.siteOffsets.clear();
    return plan;
}

Plan setStackOpen(Plan plan, SiteId site, bool open) {
    const qsizetype at = indexOf(plan.topology, site);
    if (at < 0)
        return plan;
    for (const Component &component : std::as_const(plan.topology).sites[at].components)
        plan.layout.openStacks.remove(component.id.value);
    plan.layout.openStacks.insert(site.value, open);
    return plan;
}

Plan setStackOpen(Plan plan, ComponentId host, bool open) {
    const QList<ComponentId> alike = alikeHosts(plan.topology, host);
    if (alike.isEmpty())
        return plan;
    if (isOnlySet(plan.topology, host)) {
        const SiteId site = TopologyIndex(plan.topology).siteOf(host)->id;
        return setStackOpen(std::move(plan), site, open);
    }
    for (const ComponentId member : alike)
        plan.layout.openStacks.remove(member.value);
    plan.layout.openStacks.insert(alike.first().value, open);
    return plan;
}

Plan setAccepted(Plan plan, const QString &findingId, const QString &reason) {
    const QString clean = storable(reason).trimmed();
    if (clean.isEmpty())
        plan.accepted.remove(findingId);
    else if (!findingId.isEmpty())
        plan.accepted.insert(storable(findingId), clean);
    return plan;
}

} // namespace portolan
