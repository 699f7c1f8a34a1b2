#include "compare/PlanChanges.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace portolan {
namespace {

QSet<ComponentId> componentsOf(const Topology &topology) {
    QSet<ComponentId> ids;
    for (const Site &site : topology.sites)
        for (const Component &component : site.components)
            ids.insert(component.id);
    return ids;
}

/// Components that one plan alone has, or that others reach at another address now.
QSet<ComponentId> readdressed(const TopologyIndex &before, const TopologyIndex &after) {
    QSet<ComponentId> ids = componentsOf(before.topology()) + componentsOf(after.topology());
    ids.removeIf([&](ComponentId id) {
        return before.component(id) && after.component(id) && before.addressOf(id) == after.addressOf(id);
    });
    return ids;
}

bool names(const Group &group, const QSet<ComponentId> &ids) {
    return std::any_of(group.members.begin(), group.members.end(),
                       [&](ComponentId id) { return ids.contains(id); });
}

bool isSame(const FirewallRule &one, const FirewallRule &other) {
    return one.source.members == other.source.members &&
           one.destination.members == other.destination.members && one.pairs == other.pairs &&
           one.protocol == other.protocol && one.port == other.port;
}

/// Those of a plan's rules that the other plan has not got in the same way.
QList<const FirewallRule *> differing(const RuleSet &rules, const RuleSet &others,
                                      const QSet<ComponentId> &moved) {
    QHash<QString, const FirewallRule *> known;
    for (const FirewallRule &rule : others.rules)
        known.insert(rule.id, &rule);
    QList<const FirewallRule *> found;
    for (const FirewallRule &rule : rules.rules) {
        const FirewallRule *other = known.value(rule.id);
        const bool stays =
            other && isSame(rule, *other) && !names(rule.source, moved) && !names(rule.destination, moved);
        if (!stays)
            found.append(&rule);
    }
    return found;
}

/// An expanded rule of one plan.
struct Path {
    QString id;
    QString flow;
    ComponentId source;
    ComponentId destination;
    OpenPath open;
    qsizetype rule; ///< position
};

QList<Path> expanded(const PlanState &state, const TopologyIndex &index,
                     const QList<const FirewallRule *> &rules) {
    QList<Path> paths;
    for (const FirewallRule *rule : rules) {
        const qsizetype position = rule - state.derived.rules.rules.constData();
        forEachPair(*rule, [&](ComponentId source, ComponentId destination) {
            paths.append({expandedRuleId(state.derived.catalogue, *rule, source, destination),
                          rule->flow,
                          source,
                          destination,
                          {index.addressOf(source), index.addressOf(destination), rule->protocol,
                           rule->port.value_or(0)},
                          position});
            return true;
        });
    }
    return paths;
}

QHash<QString, const Path *> byId(const QList<Path> &paths) {
    QHash<QString, const Path *> found;
    found.reserve(paths.size());
    for (const Path &path : paths)
        found.insert(path.id, &path);
    return found;
}

RuleChange added(const Path &path) {
    return {ChangeKind::Added, path.id, path.flow, path.source, path.destination, {},
            path.open,         -1,      path.rule};
}

RuleChange removed(const Path &path) {
    return {ChangeKind::Removed, path.id, path.flow, path.source, path.destination, path.open, {}, path.rule};
}

RuleChange changed(const Path &was, const Path &is) {
    return {
        ChangeKind::Changed, is.id, is.flow, is.source, is.destination, was.open, is.open, was.rule, is.rule};
}

} // namespace

QList<RuleChange> compareRules(const PlanState &before, const PlanState &after) {
    const TopologyIndex then(before.plan.topology);
    const TopologyIndex now(after.plan.topology);
    const QSet<ComponentId> moved = readdressed(then, now);
    const QList<Path> old =
        expanded(before, then, differing(before.derived.rules, after.derived.rules, moved));
    const QList<Path> fresh =
        expanded(after, now, differing(after.derived.rules, before.derived.rules, moved));
    const QHash<QString, const Path *> was = byId(old);
    const QHash<QString, const Path *> is = byId(fresh);
    QList<RuleChange> changes;
    for (const Path &path : fresh) {
        const Path *known = was.value(path.id);
        if (!known)
            changes.append(added(path));
        else if (known->open != path.open)
            changes.append(changed(*known, path));
    }
    for (const Path &path : old)
        if (!is.contains(path.id))
            changes.append(removed(path));
    return changes;
}

} // namespace portolan
