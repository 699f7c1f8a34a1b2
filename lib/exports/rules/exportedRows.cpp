#include "exports/rules/ruleExports.h"

#include <algorithm>

namespace portolan {

qint64 exportedRows(const QList<FirewallRule> &apart, Grouping grouping) {
    if (grouping != Grouping::Expanded)
        return apart.size();
    qint64 rows = 0;
    for (const FirewallRule &rule : apart)
        rows += std::max<qint64>(1, rule.expandedCount());
    return rows;
}

qint64 exportedRows(const Plan &plan, const Derived &derived, Grouping grouping) {
    if (grouping == Grouping::Expanded)
        return derived.counts.expanded;
    const TopologyIndex index(plan.topology);
    return rowsOf(derived.rules, index, derived.catalogue, grouping, plan.forms).rows.size();
}

} // namespace portolan
