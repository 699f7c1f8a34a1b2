#include "exports/heldRows.h"

#include "compare/FirewallStep.h"

namespace portolan {

HeldRules heldRules(const EarlierPlan &earlier, const PlanState &now) {
    const Derived &derived = earlier.derived;
    const ChangeForms &forms = earlier.plan.forms;
    const QList<RuleChange> changes = compareRules(earlier.state(), now);
    HeldRules held{{}, {forms.plan, {}}};
    for (const ChangedPairs &pairs : changedPairs(changes, pathChanges(earlier.state(), now, changes))) {
        if (pairs.change.step() != FirewallStep::Hold)
            continue; // the rule may be one of the later plan
        const QString &id = derived.rules.rules.at(pairs.rule).id;
        if (!forms.otherAction(id).isEmpty())
            continue;
        held.rules.rules << ruleOf(pairs, derived.rules, derived.catalogue);
        if (const ChangeForm own = forms.ownOf(id); !own.isEmpty())
            held.forms.rules.insert(held.rules.rules.last().id, own);
    }
    return held;
}

RuleRows heldRows(const HeldRules &held, const EarlierPlan &earlier, Grouping grouping) {
    return rowsOf(held.rules, TopologyIndex(earlier.plan.topology), earlier.derived.catalogue, grouping,
                  held.forms);
}

} // namespace portolan
