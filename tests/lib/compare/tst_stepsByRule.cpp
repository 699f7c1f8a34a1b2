#include "comparedRules.h"
#include "plan/planFile.h"
#include "support/topologyText.h"
#include "topology/Address.h"

#include <QRandomGenerator>
#include <QTest>
#include <map>
#include <set>
#include <tuple>
#include <utility>

using namespace portolan;
using namespace portolan::test;

namespace {

/// Addresses however they are spelled, protocol, port and action.
using Connection = std::tuple<QString, QString, Protocol, quint16, QString>;
using Days = std::pair<QString, QString>;

/// An entry of a firewall that is named by its rule.
struct Entry {
    Connection connection;
    Days days;
};
using Entries = std::multimap<QString, Entry>;

Connection connectionOf(const OpenPath &path, const RuleTerms &terms) {
    return {addressKey(path.source), addressKey(path.destination), path.protocol, path.port, terms.action};
}

Days daysOf(const RuleTerms &terms) {
    return {terms.validFrom, terms.expiry};
}

Entries entriesOf(const Plan &plan, const Derived &derived) {
    const TopologyIndex index(plan.topology);
    Entries entries;
    for (const FirewallRule &rule : derived.rules.rules)
        forEachPair(rule, [&](ComponentId source, ComponentId destination) {
            const RuleTerms terms = plan.forms.termsOf(rule.id);
            const OpenPath path{index.addressOf(source), index.addressOf(destination), rule.protocol,
                                *rule.port};
            entries.emplace(expandedRuleId(derived.catalogue, rule, source, destination),
                            Entry{connectionOf(path, terms), daysOf(terms)});
            return true;
        });
    return entries;
}

std::set<std::pair<Connection, Days>> openOf(const Entries &entries) {
    std::set<std::pair<Connection, Days>> open;
    for (const auto &[id, entry] : entries)
        open.emplace(entry.connection, entry.days);
    return open;
}

QString textOf(const std::pair<Connection, Days> &one) {
    const auto &[source, destination, protocol, port, action] = one.first;
    return QStringList{action, source, destination, QString::number(port), one.second.second}.join(u' ');
}

/// What a firewall has whose team does what a change request says, entry by entry, and reads no sentences.
class Firewall {
public:
    explicit Firewall(const ComparedRules &compared)
        : m_compared(compared), m_entries(entriesOf(compared.before, compared.then)) {
        for (qsizetype i = 0; i < compared.changes.size(); ++i)
            apply(compared.changes[i], compared.paths[i]);
    }
    std::set<std::pair<Connection, Days>> open() const { return openOf(m_entries); }
    std::set<Connection> held;

private:
    RuleTerms later(qsizetype rule) const { return termsOf({m_compared.after, m_compared.now}, rule); }
    Entry entryAfter(const RuleChange &change) const {
        const RuleTerms terms = later(change.ruleAfter);
        return {connectionOf(change.after, terms), daysOf(terms)};
    }
    void apply(const RuleChange &change, const PathChange &path) {
        const FirewallStep step = path.step();
        const auto own = m_entries.find(change.id);
        if (path.waitsFor >= 0 && own != m_entries.end())
            held.insert(own->second.connection);
        if (step == FirewallStep::Remove)
            m_entries.erase(own);
        if (step == FirewallStep::Add)
            m_entries.emplace(change.id, entryAfter(change));
        if (step != FirewallStep::Modify)
            return;
        if (change.kind == ChangeKind::Changed)
            own->second = entryAfter(change);
        else if (change.kind == ChangeKind::Removed)
            own->second.days = daysOf(later(path.ruleAfter));
        else
            setDays(entryAfter(change));
    }
    /// Of whatever has the connection.
    void setDays(const Entry &wanted) {
        for (auto &[id, entry] : m_entries)
            if (entry.connection == wanted.connection)
                entry.days = wanted.days;
    }

    const ComparedRules &m_compared;
    Entries m_entries;
};

Plan branch() {
    return *planFromTemplate(QStringLiteral("branch-to-main"));
}

/// Machines change places in a ring or a chain; the end of a chain is removed or has a new address. One rule
/// ends on a day, or is denied.
Plan moved(Plan plan, quint32 seed) {
    QRandomGenerator random(seed);
    QList<Component *> machines;
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            if (component.kind == ComponentKind::Vra || component.kind == ComponentKind::Zvm)
                machines << &component;
    std::shuffle(machines.begin(), machines.end(), random);
    machines = machines.first(2 + random.bounded(3));
    const QString first = machines.first()->address;
    for (qsizetype i = 0; i + 1 < machines.size(); ++i)
        machines[i]->address = machines[i + 1]->address;
    const QStringList ends{first, first, QStringLiteral("10.77.0.1"), QString()};
    machines.last()->address = ends[random.bounded(ends.size())];
    const QList<FirewallRule> rules = derive(branch())->rules.rules;
    ChangeForm &form = plan.forms.rules[rules[random.bounded(rules.size())].id];
    if (random.bounded(4) == 0)
        form.action = QStringLiteral("deny");
    else
        form.expiry = QStringLiteral("2027-02-01");
    return plan;
}

} // namespace

/// Rules come and go by their ids, and connections by addresses: a request is to be right for a team that
/// knows its entries by rule, and for one that knows them by connection.
class TestStepsByRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entryByEntryMakesTheLaterPlan();
};

void TestStepsByRule::entryByEntryMakesTheLaterPlan() {
    int moves = 0;
    for (quint32 seed = 1; seed <= 1200; ++seed) {
        const ComparedRules compared(branch(), moved(branch(), seed));
        const Firewall firewall(compared);
        const auto open = firewall.open();
        const auto wanted = openOf(entriesOf(compared.after, compared.now));
        const QString name = QStringLiteral("seed %1: ").arg(seed);
        for (const auto &one : wanted)
            QVERIFY2(open.contains(one), qPrintable(name + textOf(one)));
        for (const auto &one : open)
            QVERIFY2(wanted.contains(one) || firewall.held.contains(one.first),
                     qPrintable(name + textOf(one)));
        for (const PathChange &path : compared.paths)
            moves += path.movesToo ? 1 : 0;
    }
    QVERIFY2(moves > 50, qPrintable(QString::number(moves)));
}

QTEST_GUILESS_MAIN(TestStepsByRule)
#include "tst_stepsByRule.moc"
