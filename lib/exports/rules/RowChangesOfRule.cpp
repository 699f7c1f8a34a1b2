#include "exports/rules/RowChanges.h"

#include <array>

namespace portolan {
namespace {

QList<ComponentId> among(const QList<ComponentId> &members, const QSet<ComponentId> &ends, bool areIn) {
    QList<ComponentId> found;
    for (const ComponentId id : members)
        if (ends.contains(id) == areIn)
            found.append(id);
    return found;
}

/// The pairs of a rule with one of `ends`, without a look at the others: as few machines have lines of their
/// own for a rule of a million pairs.
std::array<FirewallRule, 2> withEnds(const FirewallRule &rule, const QSet<ComponentId> &ends) {
    FirewallRule from = rule;
    from.source.members = among(rule.source.members, ends, true);
    FirewallRule to = rule;
    to.source.members = among(rule.source.members, ends, false);
    to.destination.members = among(rule.destination.members, ends, true);
    return {from, to};
}

void takePairs(RuleRow &row, qsizetype place, const FirewallRule &rule) {
    forEachPair(rule, [&](ComponentId source, ComponentId destination) {
        if (row.parts.isEmpty() || row.parts.last().sources.first() != source)
            row.parts.append({place, {source}, {}});
        row.parts.last().destinations.append(destination);
        return true;
    });
}

} // namespace

RowChange RowChanges::ofRule(qsizetype rule, const QSet<ComponentId> *ends) const {
    const FirewallRule &of = m_now.derived.rules.rules.at(rule);
    RuleRow row;
    if (!ends) {
        takePairs(row, rule, of);
        return ofRow(row);
    }
    for (const FirewallRule &part : withEnds(of, *ends))
        takePairs(row, rule, part);
    return ofPairs(row);
}

} // namespace portolan
