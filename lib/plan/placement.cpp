#include "plan/placement.h"

#include "plan/editing.h"
#include "plan/names.h"
#include "plan/words.h"

#include <algorithm>
#include <vector>

namespace portolan {
namespace {

using Candidates = std::vector<const Component *>;

void consider(Candidates &candidates, const Component *component) {
    if (component && std::find(candidates.begin(), candidates.end(), component) == candidates.end())
        candidates.push_back(component);
}

void considerAll(Candidates &candidates, const Site &site, ComponentKind kind) {
    for (const Component &component : site.components) {
        if (component.kind == kind)
            consider(candidates, &component);
    }
}

/// The ZVM that serves a site: its SCVMM's, else the first that stands there.
const Component *zvmOf(const Topology &topology, const Site &site) {
    if (const Component *managing = partOf(topology, site.scvmm, ComponentKind::Zvm))
        return managing;
    Candidates standing;
    considerAll(standing, site, ComponentKind::Zvm);
    return standing.empty() ? nullptr : standing.front();
}

/// The owners that a new component may join, the most likely first. A target in another site does not count
/// for what stands on a host.
Candidates ownersFor(const Topology &topology, ComponentKind kind, const Site &site,
                     const Component *target) {
    Candidates owners;
    const ComponentKind ownerKind = *kindInfo(kind).partOf;
    const bool onHost = ownerKind == ComponentKind::Host;
    const bool near = target && (!onHost || placeOf(topology, target->id).site == indexOf(topology, site.id));
    if (near && target->kind == ownerKind)
        return {target};
    if (kind == ComponentKind::Zvm)
        consider(owners, findComponent(topology, site.scvmm));
    considerAll(owners, site, ownerKind);
    if (kind == ComponentKind::Vba)
        consider(owners, zvmOf(topology, site));
    return owners;
}

QString refusalWithout(ComponentKind kind) {
    if (kind == ComponentKind::Vra)
        return Edits::tr("A VRA stands on a Hyper-V host. Add a host first.");
    if (kind == ComponentKind::Vba)
        return Edits::tr("A VBA belongs to a ZVM. Add a ZVM first.");
    return {};
}

QString refusalFull(ComponentKind kind, const Candidates &owners, const Site &site) {
    if (kind == ComponentKind::Vra && owners.size() > 1)
        return Edits::tr("Every host in %1 has a VRA already.").arg(spokenName(site));
    const QString owner = spokenName(*owners.front());
    if (kind == ComponentKind::Vra)
        return Edits::tr("%1 has a VRA already.").arg(owner);
    if (kind == ComponentKind::Vba)
        return Edits::tr("%1 has a VBA already. There is one for each ZVM.").arg(owner);
    return Edits::tr("%1 has a ZVM already. One is installed for each SCVMM.").arg(owner);
}

/// Joins the first owner that has no component of this kind yet.
void joinOwner(Placement &placement, const Topology &topology, const Site &site, const Candidates &owners) {
    const ComponentKind kind = placement.component.kind;
    const auto free = std::find_if(owners.begin(), owners.end(), [&](const Component *owner) {
        return !partOf(topology, owner->id, kind);
    });
    if (owners.empty())
        placement.refusal = refusalWithout(kind);
    else if (free == owners.end())
        placement.refusal = refusalFull(kind, owners, site);
    else
        placement.component.partOf = (*free)->id;
}

/// A VBA is installed on its ZVM's machine by default.
void shareMachine(Component &vba, const Topology &topology, const Site &site) {
    const Place zvm = placeOf(topology, vba.partOf);
    if (zvm && topology.sites[zvm.site].id == site.id)
        vba.runsOn = vba.partOf;
}

void linkTools(Component &tools, const Component *zvm, const Component *target) {
    if (target && target->kind == ComponentKind::Zcm) {
        tools.tools = {Tool::ZcmGui, Tool::ZcmRest};
        tools.links = {target->id};
        return;
    }
    tools.tools = {Tool::ZvmGui, Tool::RestClient, Tool::PowerShell, Tool::Diagnostics};
    if (zvm)
        tools.links = {zvm->id};
}

void linkServices(Component &component, const Topology &topology, const Site &site, const Component *target) {
    const Component *zvm = target && target->kind == ComponentKind::Zvm ? target : zvmOf(topology, site);
    if (component.kind == ComponentKind::Tools)
        linkTools(component, zvm, target);
    else if (zvm && !kindInfo(component.kind).linksTo.empty())
        component.links = {zvm->id};
}

void place(Placement &placement, const Topology &topology, const Site &site, const Component *target) {
    Component &component = placement.component;
    if (component.kind == ComponentKind::Storage) {
        const bool onHost = target && target->kind == ComponentKind::Host;
        if (onHost && placeOf(topology, target->id).site == indexOf(topology, site.id))
            component.partOf = target->id;
    } else if (kindInfo(component.kind).partOf) {
        joinOwner(placement, topology, site, ownersFor(topology, component.kind, site, target));
    }
    if (component.kind == ComponentKind::Vba)
        shareMachine(component, topology, site);
    linkServices(component, topology, site, target);
}

} // namespace

Placement placementFor(const Topology &topology, ComponentKind kind, SiteId site, ComponentId target) {
    Placement placement;
    placement.component.kind = kind;
    const qsizetype at = indexOf(topology, site);
    if (at < 0)
        placement.refusal = Edits::tr("Components stand in a site. Drop it on one.");
    else if (!hasRoom(topology))
        placement.refusal = Edits::tr("This plan has reached the number of elements that a plan can hold.");
    else
        place(placement, topology, topology.sites[at], findComponent(topology, target));
    return placement;
}

} // namespace portolan
