#include "compare/StepFinder.h"

#include "topology/Address.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace portolan {
namespace {

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

/// Of a connection between IP addresses that has the same protocol and port.
bool getsName(const OpenPath &was, const OpenPath &is) {
    return was.protocol == is.protocol && was.port == is.port && parseAddress(was.source).isIp() &&
           parseAddress(was.destination).isIp() && (isName(is.source) || isName(is.destination)) &&
           mayHaveStayed(was.source, is.source) && mayHaveStayed(was.destination, is.destination);
}

/// What is done with which connection, however the addresses are spelled.
QString connectionOf(const OpenPath &path, const QString &action) {
    return QStringList{addressKey(path.source), addressKey(path.destination), protocolKey(path.protocol),
                       QString::number(path.port), action}
        .join(QChar(u'\0'));
}

} // namespace

QList<PathChange> StepFinder::find(const QList<RuleChange> &changes) const {
    QList<PathChange> paths;
    paths.reserve(changes.size());
    for (const RuleChange &change : changes)
        paths.append(find(change));
    holdAlike(paths, changes);
    moveTogether(paths, changes);
    return paths;
}

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
        found.becomesName = getsName(change.before, change.after) && m_is.allows(change.ruleAfter);
        found.protocolBefore = change.before.protocol;
        found.protocolAfter = change.after.protocol;
        found.portBefore = change.before.port;
        found.portAfter = change.after.port;
    }
    return found;
}

QString StepFinder::connectionBefore(const RuleChange &change) const {
    return connectionOf(change.before, m_was.termsOf(change.ruleBefore).action);
}

QString StepFinder::connectionAfter(const RuleChange &change) const {
    return connectionOf(change.after, m_is.termsOf(change.ruleAfter).action);
}

void StepFinder::holdAlike(QList<PathChange> &paths, const QList<RuleChange> &changes) const {
    QHash<QString, qint32> held;
    for (qsizetype i = 0; i < paths.size(); ++i)
        if (paths[i].waitsFor >= 0)
            held.insert(connectionBefore(changes[i]), paths[i].waitsFor);
    if (held.isEmpty())
        return;
    for (qsizetype i = 0; i < paths.size(); ++i)
        if (paths[i].closes && !paths[i].isDecided && paths[i].waitsFor < 0)
            paths[i].waitsFor = held.value(connectionBefore(changes[i]), -1);
}

/// Whoever works rule by rule, as their ids have it, comes to the same as who works by addresses: where the
/// entry that has a connection moves on, what relies on that entry has to be made or moved as well. And so
/// on, since that entry moves, too.
void StepFinder::moveTogether(QList<PathChange> &paths, const QList<RuleChange> &changes) const {
    QHash<QString, qsizetype> left; // by connection, how many entries leave it
    QSet<QString> reached;
    QStringList news; // connections that an entry has left
    const auto leave = [&](const RuleChange &change) {
        news << connectionBefore(change);
        ++left[news.last()];
        reached << connectionAfter(change);
    };
    for (qsizetype i = 0; i < paths.size(); ++i)
        if (paths[i].isMoved && paths[i].step() == FirewallStep::Modify)
            leave(changes[i]);
    const QHash<QString, QList<qsizetype>> relying =
        news.isEmpty() ? QHash<QString, QList<qsizetype>>() : relyingOn(paths, changes);
    while (!news.isEmpty())
        for (const qsizetype i : relying.value(news.takeLast()))
            if (!paths[i].movesToo && isLeft(changes[i], left)) {
                paths[i].movesToo = true;
                if (paths[i].isMoved)
                    leave(changes[i]);
            }
    for (qsizetype i = 0; i < paths.size(); ++i)
        if (!reached.isEmpty() && changes[i].kind == ChangeKind::Removed &&
            reached.contains(connectionBefore(changes[i])))
            takeTerms(paths[i], changes[i]);
}

QHash<QString, QList<qsizetype>> StepFinder::relyingOn(const QList<PathChange> &paths,
                                                       const QList<RuleChange> &changes) const {
    QHash<QString, QList<qsizetype>> relying;
    for (qsizetype i = 0; i < paths.size(); ++i)
        if (reliesOnAnother(paths[i]))
            relying[connectionAfter(changes[i])] << i;
    return relying;
}

/// A rule that has nothing to be done about it, or only something to be closed, since the earlier plan has
/// what it asks for in another rule's entry.
bool StepFinder::reliesOnAnother(const PathChange &path) {
    const bool isKept = path.step() != FirewallStep::Modify;
    return !path.opens && (path.kind == ChangeKind::Added || (path.isMoved && isKept));
}

/// Whether all entries leave the connection that a rule asks for now.
bool StepFinder::isLeft(const RuleChange &change, const QHash<QString, qsizetype> &left) const {
    const qsizetype leaving = left.value(connectionAfter(change));
    return leaving > 0 && leaving >= alike(m_was, change.after, m_is.termsOf(change.ruleAfter).action).size();
}

/// The entry of a rule that is gone stays beside one that moves to its connection: on the same terms.
void StepFinder::takeTerms(PathChange &path, const RuleChange &change) const {
    const RuleTerms &terms = m_was.termsOf(change.ruleBefore);
    const Rules stay = alike(m_is, change.before, terms.action);
    if (path.closes || path.newTerms || stay.isEmpty() || hasTerms(m_is, stay, terms))
        return;
    path.newTerms = true;
    noteTerms(path, change.ruleBefore, stay.first());
}

} // namespace portolan
