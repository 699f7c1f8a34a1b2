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
/// Adds a component with the next free name ("HV-LON-04" after "HV-LON-03", else "Host 4") and the links that
/// a user would draw: a ZVM joins the site's SCVMM, a VBA the ZVM (on its machine), a VRA the target or the
/// first host without one, tools, ZCM and ZSSP the site's ZVM. The first SCVMM of a site without one manages
/// that site.
Added<ComponentId> addComponent(Plan plan, ComponentKind kind, SiteId site, ComponentId target = {});
/// Adds a host together with its VRA.
Added<ComponentId> addHostWithVra(Plan plan, SiteId site);
/// Adds `count` hosts, each with its VRA; the id is the first one's.
Added<ComponentId> addHosts(Plan plan, SiteId site, int count);
Added<ReplicationId> addReplication(Plan plan, const ReplicationEnd &source, const ReplicationEnd &target);

Plan removeSite(Plan plan, SiteId site);
Plan removeComponent(Plan plan, ComponentId component); ///< a host takes its VRAs along
Plan removeReplication(Plan plan, ReplicationId replication);
/// Removes every element named; unknown keys are passed over.
Plan removeElements(Plan plan, const QList<ElementKey> &keys);

Plan renameElement(Plan plan, const ElementKey &key, const QString &name);
/// Replaces the site with the same id, except for its components.
Plan setSite(Plan plan, const Site &site);
/// Replaces the component with the same id, in the site where it stands.
Plan setComponent(Plan plan, const Component &component);
Plan setReplication(Plan plan, const Replication &replication);
Plan moveComponent(Plan plan, ComponentId component,
                   SiteId site); ///< a host takes its VRAs and storage along
Plan setTitle(Plan plan, const QString &title);
Plan setRevision(Plan plan, int revision);
/// Own values for one requirement; empty ones bring the catalogue's back.
Plan setOwnValues(Plan plan, const QString &requirement, const OwnValues &values);
/// The port that a component listens on for a requirement; nothing brings the catalogue's back.
Plan setPort(Plan plan, ComponentId component, const QString &requirement, std::optional<quint16> port);
Plan setOffset(Plan plan, ComponentId component, QPointF offset);
Plan arrange(Plan plan); ///< forgets every dragged position
Plan setStackOpen(Plan plan, SiteId site, bool open);
Plan setAccepted(Plan plan, const QString &findingId,
                 const QString &reason); ///< an empty reason withdraws it

/// Puts `sites` (all others when empty) under the SCVMM of `keep` and removes the SCVMMs, ZVMs and VBAs that
/// are then idle. Tools, ZCM and ZSSP that were linked to a removed ZVM are linked to the one that stays. An
/// error in words when `keep` has no SCVMM or no ZVM of its own. Source: note on the port table, "When a
/// single SCVMM is used".
Result<Plan> useSingleScvmm(Plan plan, SiteId keep, const QList<SiteId> &sites = {});
/// The way back: gives every site that is managed from elsewhere an SCVMM, a ZVM and a VBA of its own.
Plan useScvmmPerSite(Plan plan);

/// Carries out a quick fix.
Plan applyFix(Plan plan, const FixAction &fix);

} // namespace portolan
