#include "checks/checkTable.h"

#include <algorithm>

namespace portolan {
namespace {

QList<ElementKey> withParts(const PlanFacts &facts, qint32 whole, const std::vector<qint32> &parts) {
    return keysOf(facts, std::span(&whole, 1)) + keysOf(facts, parts);
}

/// Offers to remove the part that came last.
Fix removeLast(const PlanFacts &facts, const std::vector<qint32> &parts) {
    const Component &last = *facts.at(parts.back()).component;
    return {Checks::tr("Remove %1").arg(shown(last.name)), RemoveComponentFix{last.id}};
}

/// The SCVMM that would manage the site: its own, or the only one of the plan.
const Component *likelyScvmm(const PlanFacts &facts, const SiteFacts &site) {
    for (qint32 position = site.begin; position < site.end; ++position) {
        if (facts.isKind(position, ComponentKind::Scvmm))
            return facts.at(position).component;
    }
    const auto &all = facts.ofKind(ComponentKind::Scvmm);
    return all.size() == 1 ? facts.at(all.front()).component : nullptr;
}

/// The SCVMM that waits for this ZVM: one without a ZVM in its site, or the only one without.
const Component *waitingScvmm(const PlanFacts &facts, const ComponentFacts &zvm) {
    std::vector<const Component *> waiting;
    for (const qint32 position : facts.ofKind(ComponentKind::Scvmm)) {
        const ComponentFacts &scvmm = facts.at(position);
        if (scvmm.parts == 0 && scvmm.site == zvm.site)
            return scvmm.component;
        if (scvmm.parts == 0)
            waiting.push_back(scvmm.component);
    }
    return waiting.size() == 1 ? waiting.front() : nullptr;
}

bool holdsManaged(const PlanFacts &facts, const SiteFacts &site) {
    const auto begin = facts.components().begin();
    return std::any_of(begin + site.begin, begin + site.end, [](const ComponentFacts &member) {
        const ComponentKind kind = member.component->kind;
        return kind == ComponentKind::Host || kind == ComponentKind::Vra;
    });
}

} // namespace

/// A site of services alone, without hosts, needs no SCVMM.
void checkSiteWithoutScvmm(const PlanFacts &facts, Report &report) {
    for (const SiteFacts &site : facts.sites()) {
        const bool needed = site.replicates || holdsManaged(facts, site);
        if (facts.isKind(facts.positionOf(site.site->scvmm), ComponentKind::Scvmm) ||
            (!needed && site.begin != site.end))
            continue;
        Finding &finding = report.add({keyOf(site.site->id)});
        finding.severity = needed ? finding.severity : Severity::Warning;
        finding.what = Checks::tr("No SCVMM manages %1.").arg(shown(site.site->name));
        finding.why =
            Checks::tr("The ZVM of a site follows from its SCVMM. Without one, the rules between the ZVM and "
                       "the hosts and VRAs of this site are missing, and so is its pairing.");
        finding.todo = Checks::tr("Choose the SCVMM that manages the hosts of this site, or add one.");
        if (const Component *scvmm = likelyScvmm(facts, site))
            finding.fix = Fix{Checks::tr("Manage it by %1").arg(shown(scvmm->name)),
                              SetSiteScvmmFix{site.site->id, scvmm->id}};
    }
}

void checkScvmmWithoutZvm(const PlanFacts &facts, Report &report) {
    for (const qint32 position : facts.ofKind(ComponentKind::Scvmm)) {
        if (facts.at(position).parts > 0)
            continue;
        const Component &scvmm = *facts.at(position).component;
        Finding &finding = report.add({keyOf(scvmm.id)});
        finding.what = Checks::tr("%1 has no ZVM.").arg(described(scvmm));
        finding.why = Checks::tr(
            "One ZVM is installed for each SCVMM. The rules to its VRAs, hosts and other sites start "
            "or end at that ZVM and are missing.");
        finding.todo =
            Checks::tr("Add a ZVM for this SCVMM, or remove the SCVMM when another one manages its sites.");
        finding.fix = Fix{Checks::tr("Add a ZVM"), AddZvmFix{scvmm.id}};
    }
}

void checkScvmmWithTwoZvms(const PlanFacts &facts, Report &report) {
    for (const auto &[scvmm, zvms] : facts.crowded(ComponentKind::Scvmm)) {
        Finding &finding = report.add(withParts(facts, scvmm, zvms));
        finding.what = Checks::tr("%1 has more than one ZVM: %2.")
                           .arg(described(*facts.at(scvmm).component), listed(facts, zvms));
        finding.why =
            Checks::tr("One ZVM is installed for each SCVMM. With more, the rules to its VRAs and hosts are "
                       "listed once for each ZVM.");
        finding.todo = Checks::tr("Keep one ZVM, or give the other one an SCVMM of its own.");
        finding.fix = removeLast(facts, zvms);
    }
}

void checkZvmWithoutScvmm(const PlanFacts &facts, Report &report) {
    for (const qint32 position : facts.ofKind(ComponentKind::Zvm)) {
        const Component &zvm = *facts.at(position).component;
        if (facts.isKind(facts.positionOf(zvm.partOf), ComponentKind::Scvmm))
            continue;
        Finding &finding = report.add({keyOf(zvm.id)});
        finding.what = Checks::tr("%1 belongs to no SCVMM.").arg(described(zvm));
        finding.why = Checks::tr(
            "A ZVM works with the hosts that its SCVMM manages. Without one, this ZVM has no hosts, no "
            "VRAs and no pairing, and their rules are missing.");
        finding.todo = Checks::tr("Choose the SCVMM that this ZVM works with.");
        if (const Component *scvmm = waitingScvmm(facts, facts.at(position)))
            finding.fix =
                Fix{Checks::tr("Join it to %1").arg(shown(scvmm->name)), SetZvmScvmmFix{zvm.id, scvmm->id}};
    }
}

void checkZvmWithoutVba(const PlanFacts &facts, Report &report) {
    for (const qint32 position : facts.ofKind(ComponentKind::Zvm)) {
        if (facts.at(position).parts > 0)
            continue;
        const Component &zvm = *facts.at(position).component;
        Finding &finding = report.add({keyOf(zvm.id)});
        finding.what = Checks::tr("%1 has no VBA.").arg(described(zvm));
        finding.why =
            Checks::tr("Each ZVM has one VBA, by default on its own machine. What passes between the two is "
                       "missing from the rules.");
        finding.todo = Checks::tr("Add a VBA. On the ZVM's machine it needs no rule.");
        finding.fix = Fix{Checks::tr("Add a VBA"), AddVbaFix{zvm.id}};
    }
}

void checkZvmWithTwoVbas(const PlanFacts &facts, Report &report) {
    for (const auto &[zvm, vbas] : facts.crowded(ComponentKind::Zvm)) {
        Finding &finding = report.add(withParts(facts, zvm, vbas));
        finding.what = Checks::tr("%1 has more than one VBA: %2.")
                           .arg(described(*facts.at(zvm).component), listed(facts, vbas));
        finding.why =
            Checks::tr("Each ZVM has one VBA. With more, their rules are listed once for each VBA.");
        finding.todo = Checks::tr("Keep one VBA.");
        finding.fix = removeLast(facts, vbas);
    }
}

void checkVbaWithoutZvm(const PlanFacts &facts, Report &report) {
    for (const qint32 position : facts.ofKind(ComponentKind::Vba)) {
        const Component &vba = *facts.at(position).component;
        if (facts.isKind(facts.positionOf(vba.partOf), ComponentKind::Zvm))
            continue;
        Finding &finding = report.add({keyOf(vba.id)});
        finding.what = Checks::tr("%1 belongs to no ZVM.").arg(described(vba));
        finding.why = Checks::tr("A VBA works for one ZVM. Without it, no rule mentions this VBA.");
        finding.todo = Checks::tr("Choose the ZVM of this VBA, or remove the VBA.");
        finding.fix = Fix{Checks::tr("Remove %1").arg(shown(vba.name)), RemoveComponentFix{vba.id}};
    }
}

void checkVraWithoutHost(const PlanFacts &facts, Report &report) {
    for (const qint32 position : facts.ofKind(ComponentKind::Vra)) {
        const Component &vra = *facts.at(position).component;
        if (facts.isKind(facts.positionOf(vra.partOf), ComponentKind::Host))
            continue;
        Finding &finding = report.add({keyOf(vra.id)});
        finding.what = Checks::tr("%1 stands on no host.").arg(described(vra));
        finding.why = Checks::tr("A VRA is a virtual machine on a Hyper-V host. Without one, its ZVM's rules "
                                 "name it and no replication uses it.");
        finding.todo = Checks::tr("Choose the host of this VRA, or remove the VRA.");
        finding.fix = Fix{Checks::tr("Remove %1").arg(shown(vra.name)), RemoveComponentFix{vra.id}};
    }
}

} // namespace portolan
