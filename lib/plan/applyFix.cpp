#include "plan/edits.h"

#include "plan/editing.h"

#include <utility>

namespace portolan {
namespace {

Plan addTo(Plan plan, ComponentKind kind, ComponentId target) {
    const Place place = placeOf(plan.topology, target);
    const SiteId site = place ? plan.topology.sites.at(place.site).id : SiteId{};
    return addComponent(std::move(plan), kind, site, target).plan;
}

Plan apply(Plan plan, const AddVraFix &fix) {
    return addTo(std::move(plan), ComponentKind::Vra, fix.host);
}

Plan apply(Plan plan, const AddVrasFix &fix) {
    for (const ComponentId host : fix.hosts)
        plan = addTo(std::move(plan), ComponentKind::Vra, host);
    return plan;
}

Plan apply(Plan plan, const AddVbaFix &fix) {
    return addTo(std::move(plan), ComponentKind::Vba, fix.zvm);
}

Plan apply(Plan plan, const AddZvmFix &fix) {
    return addTo(std::move(plan), ComponentKind::Zvm, fix.scvmm);
}

Plan apply(Plan plan, const RemoveComponentFix &fix) {
    return removeComponent(std::move(plan), fix.component);
}

Plan apply(Plan plan, const SetSiteScvmmFix &fix) {
    const qsizetype at = indexOf(plan.topology, fix.site);
    if (at < 0)
        return plan;
    Site site = plan.topology.sites.at(at);
    site.scvmm = fix.scvmm;
    return setSite(std::move(plan), site);
}

Plan apply(Plan plan, const SetZvmScvmmFix &fix) {
    const Component *found = findComponent(plan.topology, fix.zvm, ComponentKind::Zvm);
    if (!found)
        return plan;
    Component zvm = *found;
    zvm.partOf = fix.scvmm;
    return setComponent(std::move(plan), zvm);
}

Plan apply(Plan plan, const MoveComponentFix &fix) {
    return moveComponent(std::move(plan), fix.component, fix.site);
}

/// Takes the reading that the catalogue suggests: its port, and its direction where it has one.
Plan apply(Plan plan, const AdoptSuggestionFix &fix) {
    const Result<PortCatalogue> catalogue = builtInCatalogue(plan.catalogue);
    const PortRequirement *requirement = catalogue ? catalogue->find(fix.requirement) : nullptr;
    if (!requirement || !requirement->suggestedPort)
        return plan;
    OwnValues values = plan.own.value(fix.requirement);
    values.port = requirement->suggestedPort;
    if (requirement->suggestedOpens != Opens::NotStated)
        values.opens = requirement->suggestedOpens;
    return setOwnValues(std::move(plan), fix.requirement, values);
}

} // namespace

Plan applyFix(Plan plan, const FixAction &fix) {
    return std::visit([&](const auto &action) { return apply(std::move(plan), action); }, fix);
}

} // namespace portolan
