#include "plan/edits.h"

#include "plan/editing.h"
#include "plan/names.h"
#include "plan/words.h"

#include <utility>

namespace portolan {
namespace {

/// The SCVMM and ZVM that stay.
struct Keeper {
    ComponentId scvmm;
    ComponentId zvm;
};

/// The ZVM of an SCVMM, the one in `site` first when there are several by mistake.
const Component *zvmOf(const Topology &topology, ComponentId scvmm, const Site &site) {
    for (const Component &component : site.components) {
        if (component.kind == ComponentKind::Zvm && scvmm && component.partOf == scvmm)
            return &component;
    }
    return partOf(topology, scvmm, ComponentKind::Zvm);
}

Result<Keeper> keeperOf(const Topology &topology, SiteId keep) {
    const qsizetype at = indexOf(topology, keep);
    if (at < 0)
        return Error{Edits::tr("The site that should keep its SCVMM and ZVM is not in the plan."), {}};
    const Site &site = topology.sites[at];
    const Component *zvm = zvmOf(topology, site.scvmm, site);
    const bool scvmmHere = placeOf(topology, site.scvmm).site == at;
    const bool zvmHere = zvm && placeOf(topology, zvm->id).site == at;
    if (!site.scvmm || (!scvmmHere && !zvmHere))
        return Error{Edits::tr("%1 has no SCVMM of its own. Choose a site that has an SCVMM and a ZVM.")
                         .arg(spokenName(site)),
                     {}};
    if (!zvm)
        return Error{Edits::tr("%1 has no ZVM of its own. Choose a site that has an SCVMM and a ZVM.")
                         .arg(spokenName(site)),
                     {}};
    return Keeper{site.scvmm, zvm->id};
}

bool isOneOf(const QList<SiteId> &sites, SiteId id, SiteId keep) {
    return id != keep && (sites.isEmpty() || sites.contains(id));
}

/// Puts the sites under the one SCVMM; the SCVMMs that they had or hold are candidates for removal.
QSet<ComponentId> putUnder(Topology &topology, ComponentId scvmm, SiteId keep, const QList<SiteId> &sites) {
    QSet<ComponentId> former;
    for (qsizetype s = 0; s < topology.sites.size(); ++s) {
        const Site &site = std::as_const(topology).sites[s];
        if (!isOneOf(sites, site.id, keep))
            continue;
        former.insert(site.scvmm);
        for (const Component &component : site.components) {
            if (component.kind == ComponentKind::Scvmm)
                former.insert(component.id);
        }
        if (site.scvmm != scvmm)
            topology.sites[s].scvmm = scvmm;
    }
    return former;
}

QSet<quint32> idleOf(const Topology &topology, QSet<ComponentId> former) {
    for (const Site &site : topology.sites)
        former.remove(site.scvmm);
    QSet<quint32> idle;
    for (const ComponentId id : std::as_const(former)) {
        if (id)
            idle.insert(id.value);
    }
    return idle;
}

/// Adds what is part of an idle component; and, in the switched sites, services that belong to nobody.
void addParts(const Topology &topology, QSet<quint32> &idle, ComponentKind kind, SiteId keep,
              const QList<SiteId> &sites) {
    for (const Site &site : topology.sites) {
        const bool switched = isOneOf(sites, site.id, keep);
        for (const Component &component : site.components) {
            const bool ownerless = switched && !component.partOf;
            if (component.kind == kind && (ownerless || idle.contains(component.partOf.value)))
                idle.insert(component.id.value);
        }
    }
}

void relink(Component &component, const QSet<quint32> &gone, ComponentId zvm) {
    QList<ComponentId> links;
    for (const ComponentId link : std::as_const(component.links)) {
        const ComponentId to = gone.contains(link.value) ? zvm : link;
        if (!links.contains(to))
            links.append(to);
    }
    component.links = links;
}

void relinkAll(Topology &topology, const QSet<quint32> &gone, ComponentId zvm) {
    const auto isGone = [&](ComponentId id) { return gone.contains(id.value); };
    for (qsizetype s = 0; s < topology.sites.size(); ++s) {
        for (qsizetype c = 0; c < topology.sites.at(s).components.size(); ++c) {
            const auto &links = topology.sites.at(s).components.at(c).links;
            if (std::any_of(links.begin(), links.end(), isGone))
                relink(topology.sites[s].components[c], gone, zvm);
        }
    }
}

} // namespace

Result<Plan> useSingleScvmm(Plan plan, SiteId keep, const QList<SiteId> &sites) {
    const Result<Keeper> keeper = keeperOf(plan.topology, keep);
    if (!keeper)
        return keeper.error();
    QSet<quint32> idle = idleOf(plan.topology, putUnder(plan.topology, keeper->scvmm, keep, sites));
    addParts(plan.topology, idle, ComponentKind::Zvm, keep, sites);
    addParts(plan.topology, idle, ComponentKind::Vba, keep, sites);
    idle.remove(keeper->zvm.value);
    relinkAll(plan.topology, idle, keeper->zvm);
    if (!idle.isEmpty())
        removeNumbers(plan, idle);
    return plan;
}

namespace {

bool isManagedFromElsewhere(const Topology &topology, qsizetype site) {
    const ComponentId scvmm = topology.sites[site].scvmm;
    return scvmm && placeOf(topology, scvmm).site != site;
}

ComponentId firstOf(const Site &site, ComponentKind kind) {
    for (const Component &component : site.components) {
        if (component.kind == kind)
            return component.id;
    }
    return {};
}

/// Tools of the site talk to its own ZVM from now on; a ZCM or ZSSP of the former one serves both.
void relinkToOwn(Topology &topology, qsizetype own, ComponentId former, ComponentId zvm) {
    for (qsizetype s = 0; s < topology.sites.size(); ++s) {
        for (qsizetype c = 0; c < topology.sites.at(s).components.size(); ++c) {
            const Component &component = topology.sites.at(s).components.at(c);
            if (!former || !component.links.contains(former) || component.links.contains(zvm))
                continue;
            QList<ComponentId> links = component.links;
            if (component.kind != ComponentKind::Tools)
                links.append(zvm);
            else if (s == own)
                links.replace(links.indexOf(former), zvm);
            if (links != component.links)
                topology.sites[s].components[c].links = links;
        }
    }
}

Plan giveOwnScvmm(Plan plan, SiteId site) {
    const qsizetype at = indexOf(plan.topology, site);
    const Component *former = partOf(plan.topology, plan.topology.sites.at(at).scvmm, ComponentKind::Zvm);
    const ComponentId formerZvm = former ? former->id : ComponentId{};
    ComponentId scvmm = firstOf(plan.topology.sites.at(at), ComponentKind::Scvmm);
    plan.topology.sites[at].scvmm = scvmm;
    if (!scvmm) {
        Added<ComponentId> added = addComponent(std::move(plan), ComponentKind::Scvmm, site);
        plan = std::move(added.plan);
        scvmm = added.id;
    }
    plan = addComponent(std::move(plan), ComponentKind::Zvm, site, scvmm).plan;
    const Component *zvm = partOf(plan.topology, scvmm, ComponentKind::Zvm);
    if (!zvm)
        return plan;
    const ComponentId zvmId = zvm->id;
    plan = addComponent(std::move(plan), ComponentKind::Vba, site, zvmId).plan;
    relinkToOwn(plan.topology, at, formerZvm, zvmId);
    return plan;
}

} // namespace

Plan useScvmmPerSite(Plan plan) {
    for (qsizetype s = 0; s < plan.topology.sites.size(); ++s) {
        const bool fits = plan.topology.nextId + 2 <= highestId;
        const SiteId site = plan.topology.sites.at(s).id;
        if (fits && isManagedFromElsewhere(plan.topology, s))
            plan = giveOwnScvmm(std::move(plan), site);
    }
    return plan;
}

} // namespace portolan
