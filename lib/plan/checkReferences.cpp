#include "plan/readTopology.h"

#include "plan/editing.h"
#include "plan/words.h"
#include "topology/ElementKey.h"
#include "topology/TopologyIndex.h"

#include <algorithm>

namespace portolan {
namespace {

/// The component that a reference names.
const Component &named(const TopologyIndex &index, const FileReference &reference) {
    const Component *found = index.component({reference.to});
    if (!found)
        refuse(*reference.value, PlanFile::tr("\"%1\" is named here, but the plan has no such component.")
                                     .arg(textOf(*reference.value)));
    return *found;
}

void mustBe(bool allowed, const Component &found, const FileReference &reference) {
    if (!allowed)
        refuse(*reference.value, PlanFile::tr("\"%1\" is named here, but it is of the wrong kind: \"%2\".")
                                     .arg(keyOf(found.id), kindInfo(found.kind).key));
}

void mustStandIn(SiteId site, const TopologyIndex &index, const FileReference &reference) {
    if (index.siteOf({reference.to})->id != site)
        refuse(*reference.value, PlanFile::tr("\"%1\" is named here, but it stands in another site.")
                                     .arg(textOf(*reference.value)));
}

void checkPartOf(const TopologyIndex &index, const FileReference &reference) {
    const Component &owner = named(index, reference);
    const ComponentId from{reference.from};
    mustBe(kindInfo(index.component(from)->kind).partOf == owner.kind, owner, reference);
    if (owner.kind == ComponentKind::Host)
        mustStandIn(index.siteOf(from)->id, index, reference);
}

/// A chain of machines must end, and soon.
void checkRunsOn(const TopologyIndex &index, const FileReference &reference) {
    const ComponentId from{reference.from};
    const Component &machine = named(index, reference);
    mustBe(canShareMachine(machine.kind) && canShareMachine(index.component(from)->kind), machine, reference);
    mustStandIn(index.siteOf(from)->id, index, reference);
    const Component *at = index.component(from);
    for (int steps = 0; at && at->runsOn; ++steps) {
        if (steps == longestMachineChain)
            refuse(*reference.value,
                   PlanFile::tr("Components run on one another here in a ring or in a chain of more than %1.")
                       .arg(longestMachineChain));
        at = index.component(at->runsOn);
    }
}

void checkLink(const TopologyIndex &index, const FileReference &reference) {
    const Component &to = named(index, reference);
    const auto allowed = kindInfo(index.component({reference.from})->kind).linksTo;
    mustBe(std::find(allowed.begin(), allowed.end(), to.kind) != allowed.end(), to, reference);
}

void checkEndSite(const TopologyIndex &index, const FileReference &reference) {
    if (!index.site({reference.to}))
        refuse(*reference.value, PlanFile::tr("\"%1\" is named here, but the plan has no such site.")
                                     .arg(textOf(*reference.value)));
}

void checkEndHost(const TopologyIndex &index, const FileReference &reference) {
    const Component &host = named(index, reference);
    mustBe(host.kind == ComponentKind::Host, host, reference);
    mustStandIn({reference.from}, index, reference);
}

void check(const TopologyIndex &index, const FileReference &reference) {
    switch (reference.role) {
    case FileReference::SiteScvmm: {
        const Component &scvmm = named(index, reference);
        return mustBe(scvmm.kind == ComponentKind::Scvmm, scvmm, reference);
    }
    case FileReference::PartOf:
        return checkPartOf(index, reference);
    case FileReference::RunsOn:
        return checkRunsOn(index, reference);
    case FileReference::Link:
        return checkLink(index, reference);
    case FileReference::EndSite:
        return checkEndSite(index, reference);
    case FileReference::EndHost:
        return checkEndHost(index, reference);
    }
}

} // namespace

void checkReferences(const FileTopology &file) {
    const TopologyIndex index(file.topology);
    for (const FileReference &reference : file.references)
        check(index, reference);
}

} // namespace portolan
