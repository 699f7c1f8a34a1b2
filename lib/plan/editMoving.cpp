#include "plan/edits.h"

#include "plan/editing.h"

#include <utility>

namespace portolan {
namespace {

/// Whether `component` stands or runs on one of `moving`.
bool follows(const Component &component, const QSet<ComponentId> &moving) {
    const auto owner = kindInfo(component.kind).partOf;
    return moving.contains(component.runsOn) ||
           (owner == ComponentKind::Host && moving.contains(component.partOf));
}

/// A component with everything that stands on it or runs on its machine, all in one site.
QSet<ComponentId> movingWith(const Site &site, ComponentId first) {
    QSet<ComponentId> moving{first};
    for (qsizetype before = 0; before != moving.size();) {
        before = moving.size();
        for (const Component &component : site.components) {
            if (follows(component, moving))
                moving.insert(component.id);
        }
    }
    return moving;
}

QList<Component> takeComponents(Site &site, const QSet<ComponentId> &moving) {
    QList<Component> taken;
    for (const Component &component : std::as_const(site.components)) {
        if (moving.contains(component.id))
            taken.append(component);
    }
    site.components.removeIf([&](const Component &c) { return moving.contains(c.id); });
    return taken;
}

/// What left its machine or its host behind stands alone.
void cutLoose(QList<Component> &taken, const QSet<ComponentId> &moving) {
    for (Component &component : taken) {
        if (!moving.contains(component.runsOn))
            component.runsOn = {};
        if (component.kind == ComponentKind::Storage && !moving.contains(component.partOf))
            component.partOf = {};
    }
}

void forgetChosen(QList<Replication> &replications, const QSet<ComponentId> &moving) {
    const auto gone = [&](ComponentId id) { return moving.contains(id); };
    for (Replication &replication : replications) {
        replication.source.hosts.removeIf(gone);
        replication.target.hosts.removeIf(gone);
    }
}

bool canMove(const Component &component) {
    return component.kind != ComponentKind::Vra || !component.partOf;
}

} // namespace

Plan moveComponent(Plan plan, ComponentId component, SiteId site) {
    const Place from = placeOf(plan.topology, component);
    const qsizetype to = indexOf(plan.topology, site);
    if (!from || to < 0 || to == from.site || !canMove(*findComponent(plan.topology, component)))
        return plan;
    const auto moving = movingWith(std::as_const(plan.topology).sites[from.site], component);
    QList<Component> taken = takeComponents(plan.topology.sites[from.site], moving);
    cutLoose(taken, moving);
    plan.topology.sites[to].components += taken;
    forgetChosen(plan.topology.replications, moving);
    for (const Component &moved : std::as_const(taken))
        plan.layout.offsets.remove(moved.id.value);
    return plan;
}

} // namespace portolan
