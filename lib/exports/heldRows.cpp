#include "exports/heldRows.h"

#include "compare/FirewallStep.h"

namespace portolan {

RuleRows heldRows(const EarlierPlan &earlier, const PlanState &now, Grouping grouping) {
    const Derived &derived = earlier.derived;
    const QList<RuleChange> changes = compareRules(earlier.state(), now);
    RuleSet held;
    for (const ChangedPairs &pairs : changedPairs(changes, pathChanges(earlier.state(), now, changes)))
        if (pairs.change.step() == FirewallStep::Hold &&
            earlier.plan.forms.otherAction(derived.rules.rules.at(pairs.rule).id).isEmpty())
            held.rules << ruleOf(pairs, derived.rules, derived.catalogue);
    return rowsOf(held, TopologyIndex(earlier.plan.topology), derived.catalogue, grouping,
                  earlier.plan.forms);
}

} // namespace portolan
