#pragma once

#include "base/Result.h"
#include "checks/Finding.h"
#include "plan/Plan.h"

namespace portolan {

// Every edit is a function from Plan to Plan that keeps references valid: removing an element removes or
// clears whatever named it. An edit that does not apply returns the plan unchanged.

/// A plan and the id of what was added to it; an id of 0 when nothing was.
template <class IdType>
struct Added {
    Plan plan;
    IdType id;
};

Added<SiteId> addSite(Plan plan, const QString &name = {});
/// Why a component of this kind cannot be put there, in words for the user; empty when it can. `target` is
/// what it is dropped on (a host for a VRA) and may be none.
QString whyNotAdd(const Plan &plan, ComponentKind kind, SiteId site, ComponentId target = {});
/// Adds a component with the next free name ("HV-LON-04" after "HV-LON-03", "zvm-lon" in London, else "Host
/// 1") and the links that a user would draw: a ZVM joins the site's SCVMM, a VBA the ZVM (on its machine), a
/// VRA the target or the first host without one, tools, ZCM and ZSSP the site's ZVM. The first SCVMM of a
/// site without one manages that site, and services that were drawn before their owner join it. Addresses
/// stay empty.
Added<ComponentId> addComponent(Plan plan, ComponentKind kind, SiteId site, ComponentId target = {});
/// Adds a host together with its VRA.
Added<ComponentId> addHostWithVra(Plan plan, SiteId site);
/// Adds `count` hosts, each with its VRA; the id is the first one's.
Added<ComponentId> addHosts(Plan plan, SiteId site, int count);
Added<ReplicationId> addReplication(Plan plan, const ReplicationEnd &source, const ReplicationEnd &target);

Plan removeSite(Plan plan, SiteId site);
/// A host takes its VRAs along; a machine that others share leaves its address to the first of them.
Plan removeComponent(Plan plan, ComponentId component);
Plan removeReplication(Plan plan, ReplicationId replication);
/// Removes every element named; unknown keys are passed over.
Plan removeElements(Plan plan, const QList<ElementKey> &keys);

/// Renames a site or component. A VRA that still has the name that it got with its host follows the host's.
Plan renameElement(Plan plan, const ElementKey &key, const QString &name);
/// Replaces the site with the same id, except for its components. A reference that does not hold, here and
/// below, leaves the plan unchanged.
Plan setSite(Plan plan, const Site &site);
/// Replaces the component with the same id and kind, in the site where it stands.
Plan setComponent(Plan plan, const Component &component);
Plan setReplication(Plan plan, const Replication &replication);
/// A host takes its VRAs and storage along, a machine what runs on it; a VRA stays with its host.
/// Replications forget a chosen host that left their site.
Plan moveComponent(Plan plan, ComponentId component, SiteId site);
Plan setTitle(Plan plan, const QString &title);
Plan setRevision(Plan plan, int revision);
/// Own values for one requirement of the plan's catalogue; empty ones bring the catalogue's back.
Plan setOwnValues(Plan plan, const QString &requirement, const OwnValues &values);
/// The port that a component listens on for a requirement; nothing brings the catalogue's back.
Plan setPort(Plan plan, ComponentId component, const QString &requirement, std::optional<quint16> port);
/// How far a component was dragged, in drawing units, kept to a hundredth; none at all when it is zero.
Plan setOffset(Plan plan, ComponentId component, QPointF offset);
/// The same for a site, which takes along what stands in it.
Plan setSiteOffset(Plan plan, SiteId site, QPointF offset);
Plan arrange(Plan plan); ///< forgets every dragged position
/// Whether hosts are drawn one by one or as stacks of equal ones: all of a site, or the set that a host
/// belongs to. What was said of sets of a site is forgotten when the site is opened or closed.
Plan setStackOpen(Plan plan, SiteId site, bool open);
Plan setStackOpen(Plan plan, ComponentId host, bool open);
Plan setAccepted(Plan plan, const QString &findingId,
                 const QString &reason); ///< an empty reason withdraws it

/// The plan's change form; texts lose the space around them.
Plan setForm(Plan plan, const ChangeForm &form);
/// What these rules say otherwise than the plan's form; an empty form brings the plan's back. A rule that the
/// plan does not have keeps its form all the same.
Plan setRuleForm(Plan plan, const QStringList &ruleIds, const ChangeForm &form);

/// Puts `sites` (all others when empty) under the SCVMM of `keep` and removes the SCVMMs, ZVMs and VBAs that
/// are then idle. Tools, ZCM and ZSSP that were linked to a removed ZVM are linked to the one that stays. An
/// error in words when `keep` has no SCVMM or no ZVM of its own. Source: note on the port table, "When a
/// single SCVMM is used".
Result<Plan> useSingleScvmm(Plan plan, SiteId keep, const QList<SiteId> &sites = {});
/// The way back: gives every site that is managed from elsewhere an SCVMM, a ZVM and a VBA of its own. Its
/// tools are linked to its own ZVM; a ZCM or ZSSP of the former one serves both.
Plan useScvmmPerSite(Plan plan);

/// Carries out a quick fix.
Plan applyFix(Plan plan, const FixAction &fix);

} // namespace portolan
