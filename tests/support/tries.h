#pragma once

#include "plan/Derived.h"
#include "results/ResultFile.h"
#include "topology/TopologyIndex.h"

#include <QHash>

namespace portolan::test {

/// A result of each connection that a plan has, by the id of its expanded rule, as its kit would try it.
inline QHash<QString, ResultRow> triesOf(const Plan &plan, const Derived &derived) {
    const TopologyIndex index(plan.topology);
    QHash<QString, ResultRow> tries;
    for (const FirewallRule &rule : derived.rules.rules)
        forEachPair(rule, [&](ComponentId from, ComponentId to) {
            ResultRow row;
            row.rule = expandedRuleId(derived.catalogue, rule, from, to);
            row.source = index.addressOf(from);
            row.destination = index.addressOf(to);
            row.port = rule.port.value_or(0);
            tries.insert(row.rule, row);
            return true;
        });
    return tries;
}

} // namespace portolan::test
