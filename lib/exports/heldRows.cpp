#include "exports/heldRows.h"

#include "compare/FirewallStep.h"

namespace portolan {

RuleSet heldRules(const EarlierPlan &earlier, const PlanState &now) {
    const Derived &derived = earlier.derived;
    const QList<RuleChange> changes = compareRules(earlier.state(), now);
    RuleSet held;
    for (const ChangedPairs &pairs : changedPairs(changes, pathChanges(earlier.state(), now, changes)))
        if (pairs.change.step() == FirewallStep::Hold &&
            earlier.plan.forms.otherAction(derived.rules.rules.at(pairs.rule).id).isEmpty())
            held.rules << ruleOf(pairs, derived.rules, derived.catalogue);
    return held;
}

RuleRows heldRows(const EarlierPlan &earlier, const PlanState &now, Grouping grouping) {
    return rowsOf(heldRules(earlier, now), TopologyIndex(earlier.plan.topology), earlier.derived.catalogue,
                  grouping, earlier.plan.forms);
}

} // namespace portolan
