#include "compare/AllowedPaths.h"
#include "compare/FirewallStep.h"
#include "compare/WaitingPaths.h"
#include "compare/words.h"
#include "topology/Address.h"

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

/// However the addresses are spelled.
bool isSamePath(const OpenPath &one, const OpenPath &other) {
    return one.protocol == other.protocol && one.port == other.port &&
           addressKey(one.source) == addressKey(other.source) &&
           addressKey(one.destination) == addressKey(other.destination);
}

bool isName(const QString &address) {
    return parseAddress(address).kind == AddressKind::Name;
}

/// Whether a machine has a name now where it had an IP address, or the address that it had. One with another
/// address has moved: nothing needs the old one.
bool mayHaveStayed(const QString &before, const QString &after) {
    return addressKey(before) == addressKey(after) || (parseAddress(before).isIp() && isName(after));
}

/// Of a connection that has the same protocol and port.
bool getsName(const OpenPath &was, const OpenPath &is) {
    return was.protocol == is.protocol && was.port == is.port &&
           (isName(is.source) || isName(is.destination)) && mayHaveStayed(was.source, is.source) &&
           mayHaveStayed(was.destination, is.destination);
}

using MachinePairs = QList<std::pair<ComponentId, ComponentId>>;

/// Says of rules that differ between two plans what that means at a firewall.
class StepFinder {
public:
    StepFinder(const PlanState &before, const PlanState &after)
        : m_was(before), m_is(after), m_waiting(before, after) {}

    PathChange find(const RuleChange &change) const;
    /// What is held for one rule is not closed for another that had the same open.
    void holdAlike(QList<PathChange> &paths, const QList<RuleChange> &changes) const;

private:
    using Rules = QList<qsizetype>;
    QString connectionOf(const RuleChange &change) const;
    void findOpened(PathChange &found, const RuleChange &change) const;
    void findClosed(PathChange &found, const RuleChange &change) const;
    void noteTerms(PathChange &found, qsizetype before, qsizetype after) const;
    /// Those rules of `paths` that do the same with a connection.
    Rules alike(const AllowedPaths &paths, const OpenPath &path, const QString &action) const;
    bool hasTerms(const AllowedPaths &paths, const Rules &rules, const RuleTerms &terms) const;

    AllowedPaths m_was;
    AllowedPaths m_is;
    WaitingPaths m_waiting;
};

StepFinder::Rules StepFinder::alike(const AllowedPaths &paths, const OpenPath &path,
                                    const QString &action) const {
    Rules rules = paths.rulesFor(path);
    rules.removeIf([&](qsizetype rule) { return paths.termsOf(rule).action != action; });
    return rules;
}

bool StepFinder::hasTerms(const AllowedPaths &paths, const Rules &rules, const RuleTerms &terms) const {
    return std::any_of(rules.begin(), rules.end(),
                       [&](qsizetype rule) { return paths.termsOf(rule) == terms; });
}

void StepFinder::findOpened(PathChange &found, const RuleChange &change) const {
    const RuleTerms &terms = m_is.termsOf(change.ruleAfter);
    const Rules open = alike(m_was, change.after, terms.action);
    found.opens = open.isEmpty();
    if (found.opens || hasTerms(m_was, open, terms))
        return;
    found.newTerms = true;
    noteTerms(found, open.first(), change.ruleAfter);
}

/// What stays open on other terms is told by the rules that have these, unless they had them before.
void StepFinder::findClosed(PathChange &found, const RuleChange &change) const {
    const RuleTerms &terms = m_was.termsOf(change.ruleBefore);
    const Rules stay = alike(m_is, change.before, terms.action);
    found.closes = stay.isEmpty();
    found.isDecided = found.closes && !m_is.rulesFor(change.before).isEmpty();
    if (found.closes && !found.isDecided)
        found.waitsFor = qint32(m_waiting.find(change, terms.action));
    if (found.closes || hasTerms(m_is, stay, terms))
        return;
    if (change.kind == ChangeKind::Changed) {
        found.newTerms = found.newTerms || found.isMoved;
        return;
    }
    const Rules were = m_was.rulesFor(change.before);
    found.newTerms = std::all_of(stay.begin(), stay.end(),
                                 [&](qsizetype rule) { return hasTerms(m_was, were, m_is.termsOf(rule)); });
    if (found.newTerms)
        noteTerms(found, change.ruleBefore, stay.first());
}

void StepFinder::noteTerms(PathChange &found, qsizetype before, qsizetype after) const {
    const bool differ = m_was.termsOf(before) != m_is.termsOf(after);
    found.ruleBefore = differ ? qint32(before) : -1;
    found.ruleAfter = differ ? qint32(after) : -1;
}

PathChange StepFinder::find(const RuleChange &change) const {
    PathChange found{change.kind};
    found.isMoved = change.kind == ChangeKind::Changed && !isSamePath(change.before, change.after);
    if (change.kind != ChangeKind::Removed)
        findOpened(found, change);
    if (change.kind != ChangeKind::Added)
        findClosed(found, change);
    if (change.kind == ChangeKind::Changed) {
        noteTerms(found, change.ruleBefore, change.ruleAfter);
        found.becomesName = found.isMoved && getsName(change.before, change.after) &&
                            m_was.termsOf(change.ruleBefore).action == m_is.termsOf(change.ruleAfter).action;
        found.protocolBefore = change.before.protocol;
        found.protocolAfter = change.after.protocol;
        found.portBefore = change.before.port;
        found.portAfter = change.after.port;
    }
    return found;
}

/// What the earlier rule did with which connection, however the addresses are spelled.
QString StepFinder::connectionOf(const RuleChange &change) const {
    const OpenPath &was = change.before;
    return QStringList{addressKey(was.source), addressKey(was.destination), protocolKey(was.protocol),
                       QString::number(was.port), m_was.termsOf(change.ruleBefore).action}
        .join(QChar(u'\0'));
}

void StepFinder::holdAlike(QList<PathChange> &paths, const QList<RuleChange> &changes) const {
    QHash<QString, qint32> held;
    for (qsizetype i = 0; i < paths.size(); ++i)
        if (paths[i].waitsFor >= 0)
            held.insert(connectionOf(changes[i]), paths[i].waitsFor);
    if (held.isEmpty())
        return;
    for (qsizetype i = 0; i < paths.size(); ++i)
        if (paths[i].closes && !paths[i].isDecided && paths[i].waitsFor < 0)
            paths[i].waitsFor = held.value(connectionOf(changes[i]), -1);
}

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
    if (closes && !opens && !newTerms)
        return waitsFor >= 0 ? FirewallStep::Hold : FirewallStep::Remove;
    if (closes || newTerms)
        return FirewallStep::Modify;
    return opens ? FirewallStep::Add : FirewallStep::Keep;
}

QList<PathChange> pathChanges(const PlanState &before, const PlanState &after,
                              const QList<RuleChange> &changes) {
    QList<PathChange> paths;
    if (changes.isEmpty())
        return paths;
    paths.reserve(changes.size());
    const StepFinder steps(before, after);
    for (const RuleChange &change : changes)
        paths.append(steps.find(change));
    steps.holdAlike(paths, changes);
    return paths;
}

QStringList stepReasons(const PathChange &change, const Derived &after) {
    QStringList reasons;
    if (change.waitsFor >= 0)
        reasons << waitingText(after.rules.toConfirm.at(change.waitsFor), after.catalogue);
    if (change.newTerms && change.kind != ChangeKind::Changed)
        reasons << otherTermsReason(change.kind);
    if (change.newTerms)
        return change.isMoved ? reasons + movedReasons(change) : reasons;
    if (change.kind != ChangeKind::Added && !change.closes)
        reasons << stayReason(change.kind);
    if (change.kind != ChangeKind::Removed && !change.opens)
        reasons << openReason(change.kind);
    if (change.becomesName && change.closes)
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
