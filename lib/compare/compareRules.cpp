#include "compare/AllowedPaths.h"

#include <QHash>
#include <QSet>

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

bool areAlike(const FirewallRule &one, const FirewallRule &other) {
    return one.pairs == other.pairs && one.protocol == other.protocol && one.port == other.port;
}

/// A rule of one plan and the same one of the other plan, if that has one that differs in its members alone.
struct Counterparts {
    const FirewallRule *rule;
    const FirewallRule *other;
};

QList<Counterparts> counterparts(const RuleSet &rules, const RuleSet &others) {
    QHash<QString, const FirewallRule *> known;
    for (const FirewallRule &rule : others.rules)
        known.insert(rule.id, &rule);
    QList<Counterparts> all;
    for (const FirewallRule &rule : rules.rules) {
        const FirewallRule *other = known.value(rule.id);
        all << Counterparts{&rule, other && areAlike(rule, *other) ? other : nullptr};
    }
    return all;
}

/// The members of a group whose connections may differ: those that the other group has not got, and those
/// that moved.
QList<ComponentId> touched(const Group &group, const Group &other, const QSet<ComponentId> &moved) {
    const bool isSame = group.members == other.members;
    const QSet<ComponentId> others =
        isSame ? QSet<ComponentId>() : QSet<ComponentId>(other.members.begin(), other.members.end());
    QList<ComponentId> members;
    for (const ComponentId id : group.members)
        if (moved.contains(id) || (!isSame && !others.contains(id)))
            members << id;
    return members;
}

/// The machine pairs of a rule that may differ, in plan order. All others are in both plans, and the same.
template <class Visit>
void forEachTouchedPair(const Counterparts &of, const QSet<ComponentId> &moved, const Visit &visit) {
    const FirewallRule &rule = *of.rule;
    const FirewallRule none;
    const FirewallRule &other = of.other ? *of.other : none;
    const QList<ComponentId> destinations = touched(rule.destination, other.destination, moved);
    const QList<ComponentId> list = touched(rule.source, other.source, moved);
    const QSet<ComponentId> sources(list.begin(), list.end());
    if (sources.isEmpty() && destinations.isEmpty())
        return;
    for (const ComponentId source : rule.source.members)
        for (const ComponentId destination :
             sources.contains(source) ? rule.destination.members : destinations)
            if (isJoined(rule.pairs, source, destination))
                visit(source, destination);
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

QList<Path> expanded(const PlanState &state, const TopologyIndex &index, const QList<Counterparts> &rules,
                     const QSet<ComponentId> &moved) {
    QList<Path> paths;
    for (const Counterparts &of : rules) {
        const FirewallRule &rule = *of.rule;
        const qsizetype position = of.rule - state.derived.rules.rules.constData();
        forEachTouchedPair(of, moved, [&](ComponentId source, ComponentId destination) {
            paths.append({expandedRuleId(state.derived.catalogue, rule, source, destination),
                          rule.flow,
                          source,
                          destination,
                          {index.addressOf(source), index.addressOf(destination), rule.protocol,
                           rule.port.value_or(0)},
                          position});
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
    const RuleSet &earlier = before.derived.rules;
    const RuleSet &later = after.derived.rules;
    const QList<Path> old = expanded(before, then, counterparts(earlier, later), moved);
    const QList<Path> fresh = expanded(after, now, counterparts(later, earlier), moved);
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
