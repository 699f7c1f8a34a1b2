#include "plan/Derived.h"
#include "plan/planFile.h"
#include "support/naiveRules.h"
#include "support/randomPlan.h"

#include <QtTest/QTest>

using namespace portolan;
using namespace portolan::test;

/// Errors keep the rows that they touch from being rules, and nothing else.
class TestHeldBack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsOfASharedAddressWait();
    void rowsBetweenCustomersWait();
    void aMendedErrorGivesTheRulesBack();
    void everyPairIsStillThereOnce();
};

namespace {

Component &componentNamed(Plan &plan, const char *name) {
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            if (component.name == QLatin1String(name))
                return component;
    qFatal("no component %s", name);
}

/// The expanded rows of a list that have a port and a direction: what would be rules but for an address or an
/// error.
QList<ExpandedRule> complete(const PortCatalogue &catalogue, const QList<FirewallRule> &rows) {
    RuleSet set;
    for (const FirewallRule &row : rows)
        if (row.port && row.directed)
            set.rules.append(row);
    return expandedRules(catalogue, set);
}

QList<std::pair<quint32, quint32>> ends(const QList<ExpandedRule> &rules) {
    QList<std::pair<quint32, quint32>> pairs;
    for (const auto &[requirement, source, destination, port] : rules)
        pairs.append({source, destination});
    return pairs;
}

} // namespace

void TestHeldBack::rowsOfASharedAddressWait() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    const Component &twin = componentNamed(plan, "VRA-HV-LON-01");
    Component &vra = componentNamed(plan, "VRA-HV-LON-02");
    vra.address = twin.address;
    const Derived derived = *derive(plan);
    // Each VRA has three rows with its ZVM and, both ways, two with each of three others.
    QCOMPARE(derived.counts.expanded, 58 - 2 * (3 + 2 * 2 * 3));
    for (const auto &[source, destination] : ends(expandedRules(derived.catalogue, derived.rules)))
        for (const quint32 end : {source, destination})
            QVERIFY(end != vra.id.value && end != twin.id.value);
    qsizetype waiting = 0;
    for (const FirewallRule &row : derived.rules.toConfirm)
        waiting +=
            row.waitsFor == WaitsFor::Mending &&
                    row.reason.startsWith(QLatin1String("Several machines have the address 10.10.0.31"))
                ? row.expandedCount()
                : 0;
    QCOMPARE(waiting, 2 * (3 + 2 * 2 * 3));
}

void TestHeldBack::rowsBetweenCustomersWait() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    plan.topology.sites[0].customer = QStringLiteral("Alder");
    plan.topology.sites[1].customer = QStringLiteral("Birch");
    const Derived derived = *derive(plan);
    QCOMPARE(derived.counts.crossing, 0);
    QCOMPARE(derived.counts.expanded, 58 - 38);
}

void TestHeldBack::aMendedErrorGivesTheRulesBack() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    const Derived before = *derive(plan);
    Component &vra = componentNamed(plan, "VRA-HV-LON-02");
    const QString address = std::exchange(vra.address, QStringLiteral("10.10.0.31"));
    QVERIFY(derive(plan)->rules != before.rules);
    componentNamed(plan, "VRA-HV-LON-02").address = address;
    QCOMPARE(*derive(plan), before);
}

void TestHeldBack::everyPairIsStillThereOnce() {
    qsizetype held = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Plan plan = randomPlan(seed);
        const TopologyIndex index(plan.topology);
        const Derived derived = *derive(plan);
        const RuleSet all = compileRules(index, derived.catalogue, derived.flows);
        const auto asked = expandedRules(derived.catalogue, all);
        const auto given = expandedRules(derived.catalogue, derived.rules);
        QVERIFY2(std::includes(asked.begin(), asked.end(), given.begin(), given.end()),
                 qPrintable(QString::number(seed)));
        // A row that waits names the plan's port, whatever its listener says: the pairs are what counts.
        auto before = ends(asked) + ends(complete(derived.catalogue, all.toConfirm));
        auto after = ends(given) + ends(complete(derived.catalogue, derived.rules.toConfirm));
        std::sort(before.begin(), before.end());
        std::sort(after.begin(), after.end());
        QVERIFY2(before == after, qPrintable(QString::number(seed)));
        held += asked.size() - given.size();
    }
    QVERIFY(held > 100);
}

QTEST_GUILESS_MAIN(TestHeldBack)
#include "tst_heldBack.moc"
