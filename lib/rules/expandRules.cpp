#include "rules/FirewallRule.h"

#include <QSet>

namespace portolan {
namespace {

qint64 commonMembers(const Group &one, const Group &other) {
    if (one.members.isSharedWith(other.members))
        return one.members.size();
    const QSet<ComponentId> members(one.members.begin(), one.members.end());
    qint64 common = 0;
    for (const ComponentId id : other.members)
        common += members.contains(id) ? 1 : 0;
    return common;
}

} // namespace

qint64 FirewallRule::expandedCount() const {
    const qint64 product = qint64(source.members.size()) * destination.members.size();
    switch (pairs) {
    case Pairs::EachWithEach:
        return product;
    case Pairs::OthersOnly:
        return product - commonMembers(source, destination);
    case Pairs::SelfOnly:
        return commonMembers(source, destination);
    }
    return 0;
}

RuleCounts countRules(const RuleSet &rules) {
    RuleCounts counts;
    counts.grouped = rules.rules.size();
    for (const FirewallRule &rule : rules.rules) {
        const qint64 expanded = rule.expandedCount();
        counts.expanded += expanded;
        counts.crossing += rule.crossesSites() ? expanded : 0;
    }
    return counts;
}

bool forEachPair(const FirewallRule &rule, const std::function<bool(ComponentId, ComponentId)> &visit) {
    for (const ComponentId source : rule.source.members) {
        for (const ComponentId destination : rule.destination.members)
            if (isJoined(rule.pairs, source, destination) && !visit(source, destination))
                return false;
    }
    return true;
}

QString expandedRuleId(const PortCatalogue &catalogue, const FirewallRule &rule, ComponentId source,
                       ComponentId destination) {
    return catalogue.requirements[rule.requirement].id + QLatin1Char('.') + keyOf(source) + QLatin1Char('.') +
           keyOf(destination);
}

} // namespace portolan
