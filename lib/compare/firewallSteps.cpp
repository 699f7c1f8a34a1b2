#include "compare/AllowedPaths.h"
#include "compare/FirewallStep.h"

#include <QCoreApplication>
#include <QSet>
#include <map>
#include <tuple>

namespace portolan {
namespace {

struct Compare {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

constexpr const char *stepNames[] = {
    QT_TRANSLATE_NOOP("Compare", "add"), QT_TRANSLATE_NOOP("Compare", "modify"),
    QT_TRANSLATE_NOOP("Compare", "remove"), QT_TRANSLATE_NOOP("Compare", "keep")};

using MachinePairs = QList<std::pair<ComponentId, ComponentId>>;

/// The ids of what a plan needs and what cannot be a rule yet.
QSet<QString> waitingIds(const Derived &derived) {
    QSet<QString> ids;
    for (const FirewallRule &rule : derived.rules.toConfirm)
        forEachPair(rule, [&](ComponentId source, ComponentId destination) {
            ids << expandedRuleId(derived.catalogue, rule, source, destination);
            return true;
        });
    return ids;
}

} // namespace

QString stepKey(FirewallStep step) {
    return QLatin1String(stepNames[size_t(step)]);
}

QString stepLabel(FirewallStep step) {
    return Compare::tr(stepNames[size_t(step)]);
}

FirewallStep PathChange::step() const {
    if (opens)
        return closes ? FirewallStep::Modify : FirewallStep::Add;
    return closes ? FirewallStep::Remove : FirewallStep::Keep;
}

QList<PathChange> pathChanges(const PlanState &before, const PlanState &after,
                              const QList<RuleChange> &changes) {
    QList<PathChange> paths;
    if (changes.isEmpty())
        return paths;
    const AllowedPaths was(before);
    const AllowedPaths is(after);
    const QSet<QString> waiting = waitingIds(after.derived);
    for (const RuleChange &change : changes) {
        PathChange path{change.kind};
        path.opens = change.kind != ChangeKind::Removed && !was.allow(change.after);
        path.closes = change.kind != ChangeKind::Added && !is.allow(change.before);
        path.waits = change.kind == ChangeKind::Removed && waiting.contains(change.id);
        if (change.kind == ChangeKind::Changed) {
            path.protocolBefore = change.before.protocol;
            path.protocolAfter = change.after.protocol;
            path.portBefore = change.before.port;
            path.portAfter = change.after.port;
        }
        paths.append(path);
    }
    return paths;
}

QList<PairBlock> pairBlocks(const MachinePairs &pairs) {
    QList<ComponentId> sources;
    QHash<ComponentId, QList<ComponentId>> reached;
    for (const auto &[source, destination] : pairs) {
        if (!reached.contains(source))
            sources << source;
        reached[source] << destination;
    }
    QList<PairBlock> blocks;
    QHash<QList<ComponentId>, qsizetype> places; ///< by destinations
    for (const ComponentId source : sources) {
        const QList<ComponentId> destinations = reached.value(source);
        const auto place = places.constFind(destinations);
        if (place != places.constEnd()) {
            blocks[*place].sources << source;
            continue;
        }
        places.insert(destinations, blocks.size());
        blocks.append({{source}, destinations});
    }
    return blocks;
}

QList<ChangedPairs> changedPairs(const QList<RuleChange> &changes, const QList<PathChange> &paths) {
    using Key = std::tuple<FirewallStep, bool, qsizetype, PathChange>;
    std::map<Key, MachinePairs> gathered;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const PathChange &path = paths[i];
        const bool isOfEarlier = path.isOfEarlier();
        const qsizetype rule = isOfEarlier ? changes[i].ruleBefore : changes[i].ruleAfter;
        gathered[{path.step(), isOfEarlier, rule, path}]
            << std::pair(changes[i].source, changes[i].destination);
    }
    QList<ChangedPairs> all;
    for (const auto &[key, pairs] : gathered)
        for (const PairBlock &block : pairBlocks(pairs))
            all.append(
                {std::get<PathChange>(key), std::get<qsizetype>(key), block.sources, block.destinations});
    return all;
}

FirewallRule ruleOf(const ChangedPairs &pairs, const RuleSet &rules, const PortCatalogue &catalogue) {
    FirewallRule rule = rules.rules.at(pairs.rule);
    const qint64 whole = rule.expandedCount();
    const ComponentId source = pairs.sources.first();
    const ComponentId destination = pairs.destinations.first();
    const auto count = qint64(pairs.sources.size()) * pairs.destinations.size();
    if (count == 1)
        rule.id = expandedRuleId(catalogue, rule, source, destination);
    else if (count < whole)
        rule.id += QStringLiteral(".from-%1.to-%2").arg(keyOf(source), keyOf(destination));
    rule.source.members = pairs.sources;
    rule.destination.members = pairs.destinations;
    rule.pairs = Pairs::EachWithEach;
    return rule;
}

} // namespace portolan
