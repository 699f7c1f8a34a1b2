#include "exports/rules/ruleEnds.h"

#include "exports/rules/ruleExports.h"
#include "rules/groupNames.h"

#include <algorithm>

namespace portolan {
namespace {

QString siteName(const Site *site) {
    return site ? site->name : QString();
}

} // namespace

RuleEnd ruleEnd(const TopologyIndex &index, ComponentId id) {
    const Component *component = index.component(id);
    if (!component)
        return {};
    return {siteName(index.siteOf(id)), kindInfo(component->kind).key, component->name, index.addressOf(id)};
}

RuleEnd ruleEnd(const TopologyIndex &index, const Group &group) {
    if (group.members.size() == 1)
        return ruleEnd(index, group.members.first());
    return {
        siteName(index.site(group.site)), kindInfo(group.kind).key, countedName(index, group.members), {}};
}

qint64 exportedRows(const QList<FirewallRule> &rules, Grouping grouping) {
    if (grouping == Grouping::Grouped)
        return rules.size();
    qint64 rows = 0;
    for (const FirewallRule &rule : rules)
        rows += std::max<qint64>(1, rule.expandedCount());
    return rows;
}

} // namespace portolan
