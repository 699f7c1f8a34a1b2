#include "exports/rules/ruleEnds.h"

#include "exports/rules/ruleExports.h"
#include "exports/words.h"

#include <algorithm>

namespace portolan {
namespace {

QString siteName(const Site *site) {
    return site ? site->name : QString();
}

struct GroupWords {
    const char *all;
    const char *some;
};

/// In a plan without faults only hosts and VRAs stand in groups of several; a ZVM does where a site has two.
GroupWords groupWords(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::Vra:
        return {QT_TRANSLATE_NOOP("RuleExports", "VRAs of %1 (%2)"),
                QT_TRANSLATE_NOOP("RuleExports", "Some VRAs of %1 (%2)")};
    case ComponentKind::Host:
        return {QT_TRANSLATE_NOOP("RuleExports", "Hosts of %1 (%2)"),
                QT_TRANSLATE_NOOP("RuleExports", "Some hosts of %1 (%2)")};
    case ComponentKind::Zvm:
        return {QT_TRANSLATE_NOOP("RuleExports", "ZVMs of %1 (%2)"),
                QT_TRANSLATE_NOOP("RuleExports", "Some ZVMs of %1 (%2)")};
    default:
        return {QT_TRANSLATE_NOOP("RuleExports", "Machines of %1 (%2)"),
                QT_TRANSLATE_NOOP("RuleExports", "Some machines of %1 (%2)")};
    }
}

qsizetype countInSite(const Site &site, ComponentKind kind) {
    return std::count_if(site.components.begin(), site.components.end(),
                         [&](const Component &component) { return component.kind == kind; });
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
    return {siteName(index.site(group.site)), kindInfo(group.kind).key, groupName(index, group), {}};
}

QString groupName(const TopologyIndex &index, const Group &group) {
    const Site *site = index.site(group.site);
    if (group.members.isEmpty() || !site)
        return {};
    const bool all = group.members.size() == countInSite(*site, group.kind);
    const GroupWords words = groupWords(group.kind);
    return RuleExports::tr(all ? words.all : words.some)
        .arg(site->name, QString::number(group.members.size()));
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
