#include "compare/FirewallStep.h"
#include "compare/StepFinder.h"
#include "compare/words.h"

#include <QHash>
#include <algorithm>
#include <map>
#include <tuple>

namespace portolan {
namespace {

/// A step: its key in files, which no wording changes, its name, and what to do for it.
struct StepWords {
    const char *key;
    const char *name;
    const char *meaning;
};

constexpr StepWords stepWords[] = {
    {"add", QT_TRANSLATE_NOOP("Compare", "add"),
     QT_TRANSLATE_NOOP("Compare", "To be opened, or made as its action says: it was not there before.")},
    {"modify", QT_TRANSLATE_NOOP("Compare", "modify"),
     QT_TRANSLATE_NOOP("Compare", "To be as the row says now. It also tells the old values: what was open by "
                                  "these is to be closed where no other row has it.")},
    {"remove", QT_TRANSLATE_NOOP("Compare", "remove"),
     QT_TRANSLATE_NOOP("Compare",
                       "To be closed, or taken away: the row is the earlier plan's, and nothing needs it "
                       "now.")},
    {"hold", QT_TRANSLATE_NOOP("Compare", "hold"),
     QT_TRANSLATE_NOOP(
         "Compare",
         "Not to be closed or taken away yet: the row is the earlier plan's, and something that is "
         "still to be confirmed may need it.")},
    {"keep", QT_TRANSLATE_NOOP("Compare", "keep"),
     QT_TRANSLATE_NOOP("Compare", "Nothing to do: a rule comes or goes by its id, and another one "
                                  "asks for the same.")},
};
static_assert(std::size(stepWords) == std::size(firewallSteps));

using MachinePairs = QList<std::pair<ComponentId, ComponentId>>;

/// Of a rule that has another connection now, where other rules have the old or the new one.
QStringList movedReasons(const PathChange &change) {
    QStringList reasons;
    if (!change.closes)
        reasons << Compare::tr("What was there before stays, on the terms of the rule that asks for it now.");
    if (!change.opens)
        reasons << Compare::tr(
            "What it asks for now is there already, and is to have the terms of this rule.");
    return reasons;
}

/// Who lacks an address, or what is wrong with a machine, says so by name; other reasons need their row.
QString waitingText(const FirewallRule &row, const PortCatalogue &catalogue) {
    if (row.waitsFor != WaitsFor::Facts)
        return Compare::tr("Settle this before taking away what was there. %1").arg(row.reason);
    return Compare::tr("Settle this before taking away what was there: \"%1\". %2")
        .arg(catalogue.requirements[row.requirement].text, row.reason);
}

QString openReason(ChangeKind kind) {
    return kind == ChangeKind::Added
               ? Compare::tr(
                     "It is there already: the earlier plan has another rule for the same connection.")
               : Compare::tr("What it asks for now is there already, by another rule.");
}

QString otherTermsReason(ChangeKind kind) {
    return kind == ChangeKind::Added
               ? Compare::tr("It is there already, on other terms.")
               : Compare::tr(
                     "This rule is gone. What it stood for stays for another rule, on that one's terms.");
}

QString stayReason(ChangeKind kind) {
    return kind == ChangeKind::Removed
               ? Compare::tr(
                     "This rule is gone. What it stood for stays: another rule asks for the same connection.")
               : Compare::tr("What was there before stays: another rule asks for it.");
}

/// Of a rule whose connection another rule's entry has left.
QStringList movedTooReasons(const PathChange &change) {
    QStringList reasons;
    if (change.kind == ChangeKind::Changed && !change.closes)
        reasons << stayReason(change.kind);
    return reasons << Compare::tr(
               "What it asks for now was there by another rule, which changes: see that it stays.");
}

} // namespace

QString stepKey(FirewallStep step) {
    return QLatin1String(stepWords[size_t(step)].key);
}

QString stepLabel(FirewallStep step) {
    return Compare::tr(stepWords[size_t(step)].name);
}

FirewallStep usualStep(ChangeKind kind) {
    constexpr FirewallStep steps[] = {FirewallStep::Add, FirewallStep::Remove, FirewallStep::Modify};
    static_assert(size_t(ChangeKind::Changed) == 2);
    return steps[size_t(kind)];
}

QString stepMeaning(FirewallStep step) {
    return Compare::tr(stepWords[size_t(step)].meaning);
}

FirewallStep PathChange::step() const {
    if (movesToo)
        return kind == ChangeKind::Added ? FirewallStep::Add : FirewallStep::Modify;
    if (closes && !opens && !newTerms)
        return waitsFor >= 0 ? FirewallStep::Hold : FirewallStep::Remove;
    if (closes || newTerms)
        return FirewallStep::Modify;
    return opens ? FirewallStep::Add : FirewallStep::Keep;
}

QList<PathChange> pathChanges(const PlanState &before, const PlanState &after,
                              const QList<RuleChange> &changes) {
    return changes.isEmpty() ? QList<PathChange>() : StepFinder(before, after).find(changes);
}

QStringList stepReasons(const PathChange &change, const Derived &after) {
    QStringList reasons;
    if (change.waitsFor >= 0)
        reasons << waitingText(after.rules.toConfirm.at(change.waitsFor), after.catalogue);
    if (change.movesToo)
        return reasons + movedTooReasons(change);
    if (change.newTerms && change.kind != ChangeKind::Changed)
        reasons << otherTermsReason(change.kind);
    if (change.newTerms)
        return change.isMoved ? reasons + movedReasons(change) : reasons;
    if (change.kind != ChangeKind::Added && !change.closes)
        reasons << stayReason(change.kind);
    if (change.kind != ChangeKind::Removed && !change.opens)
        reasons << openReason(change.kind);
    if (change.becomesName && change.closes && !change.isDecided)
        reasons << Compare::tr("Scripts for firewalls take no names and keep the old address open: "
                               "close it when the name is open.");
    return reasons;
}

StepCounts countSteps(const QList<PathChange> &paths) {
    StepCounts counts;
    for (const PathChange &path : paths)
        ++counts[path.step()];
    return counts;
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
