#include "exports/heldRows.h"

#include "compare/FirewallStep.h"
#include "exports/openedRules.h"

namespace portolan {

RuleRows heldRows(const EarlierPlan &earlier, const PlanState &now, Grouping grouping) {
    const Derived &derived = earlier.derived;
    const QList<RuleChange> changes = compareRules(earlier.state(), now);
    RuleSet held;
    for (const ChangedPairs &pairs : changedPairs(changes, pathChanges(earlier.state(), now, changes)))
        if (pairs.change.step() == FirewallStep::Hold &&
            otherAction(earlier.plan.forms, derived.rules.rules.at(pairs.rule)).isEmpty())
            held.rules << ruleOf(pairs, derived.rules, derived.catalogue);
    return rowsOf(held, TopologyIndex(earlier.plan.topology), derived.catalogue, grouping,
                  earlier.plan.forms);
}

} // namespace portolan
