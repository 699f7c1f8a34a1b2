#include "plan/Derived.h"

#include <algorithm>

namespace portolan {

Result<Derived> derive(const Plan &plan) {
    return derive(plan, TopologyIndex(plan.topology));
}

Result<Derived> derive(const Plan &plan, const TopologyIndex &index) {
    const Result<PortCatalogue> catalogue = builtInCatalogue(plan.catalogue);
    if (!catalogue)
        return catalogue.error();
    Derived derived;
    derived.catalogue = withOwnValues(*catalogue, plan.own);
    derived.flows = deriveFlows(index, derived.catalogue);
    derived.rules = compileRules(index, derived.catalogue, derived.flows);
    derived.findings = runChecks({index, derived.catalogue, derived.flows, derived.rules, &plan.forms});
    // The checks see what the plan asks for; what their errors touch is then kept out of the rules.
    const HeldBack held = heldBack(index, derived.findings);
    if (!held.isEmpty())
        derived.rules = compileRules(index, derived.catalogue, derived.flows, held);
    derived.counts = countRules(derived.rules);
    return derived;
}

bool derivesAlike(const Plan &one, const Plan &other) {
    return one.catalogue == other.catalogue && one.own == other.own && one.forms == other.forms &&
           one.topology == other.topology;
}

bool isAccepted(const Plan &plan, const Finding &finding) {
    return finding.severity != Severity::Error && plan.accepted.contains(finding.id);
}

qsizetype countOpen(const Plan &plan, const Derived &derived, Severity severity) {
    return std::count_if(derived.findings.begin(), derived.findings.end(), [&](const Finding &finding) {
        return finding.severity == severity && !isAccepted(plan, finding);
    });
}

Diagram drawPlan(const Plan &plan, const Derived &derived, const QString &file, const QString &checksum,
                 DetailLevel level, const View &view) {
    return drawPlan(plan, TopologyIndex(plan.topology), derived, file, checksum, level, view);
}

Diagram drawPlan(const Plan &plan, const TopologyIndex &index, const Derived &derived, const QString &file,
                 const QString &checksum, DetailLevel level, const View &view, const Marks *marks,
                 DrawingMemory *memory) {
    FrameTexts frame{plan.title, file, plan.revision, checksum};
    frame.errors = countOpen(plan, derived, Severity::Error);
    frame.warnings = countOpen(plan, derived, Severity::Warning);
    return buildDiagram({index,
                         derived.catalogue,
                         derived.flows,
                         derived.rules,
                         plan.layout,
                         frame,
                         level,
                         view,
                         marks,
                         {},
                         DeniedPorts(derived.rules, plan.forms)},
                        memory);
}

} // namespace portolan
