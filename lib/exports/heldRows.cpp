#include "exports/heldRows.h"

#include "compare/FirewallStep.h"

#include <map>
#include <utility>

namespace portolan {
namespace {

/// Machine pairs that stay open, by rule of the earlier plan.
QList<ChangedPairs> heldPairs(const PlanState &before, const PlanState &now) {
    const QList<RuleChange> changes = compareRules(before, now);
    const QList<PathChange> paths = pathChanges(before, now, changes);
    std::map<std::pair<qsizetype, PathChange>, QList<std::pair<ComponentId, ComponentId>>> gathered;
    for (qsizetype i = 0; i < changes.size(); ++i)
        if (paths[i].closes && !paths[i].isDecided && (paths[i].waitsFor >= 0 || paths[i].becomesName))
            gathered[{changes[i].ruleBefore, paths[i]}]
                << std::pair(changes[i].source, changes[i].destination);
    QList<ChangedPairs> held;
    for (const auto &[key, pairs] : gathered)
        for (const PairBlock &block : pairBlocks(pairs))
            held.append({key.second, key.first, block.sources, block.destinations});
    return held;
}

} // namespace

HeldRules heldRules(const EarlierPlan &earlier, const PlanState &now) {
    const Derived &derived = earlier.derived;
    const ChangeForms &forms = earlier.plan.forms;
    HeldRules held{{}, {forms.plan, {}}};
    for (const ChangedPairs &pairs : heldPairs(earlier.state(), now)) {
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
