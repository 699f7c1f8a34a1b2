#include "support/randomPlan.h"
#include "support/topologyText.h"
#include "topology/ElementKey.h"
#include "topology/TopologyIndex.h"

#include <QtTest/QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

QString q(const char *text) {
    return QString::fromUtf8(text);
}

} // namespace

class TestTopologyIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEveryElementById();
    void findsNothingElse();
    void listsKindsInPlanOrder();
    void followsMachinesToTheirEnd();
    void endsOnARingOfMachines();
    void survivesIdsOutOfRange();
};

void TestTopologyIndex::findsEveryElementById() {
    for (quint32 seed = 0; seed < 50; ++seed) {
        const Plan plan = randomPlan(seed);
        const TopologyIndex index(plan.topology);
        for (const Site &site : plan.topology.sites) {
            QCOMPARE(index.site(site.id), &site);
            for (const Component &component : site.components) {
                QCOMPARE(index.component(component.id), &component);
                QCOMPARE(index.siteOf(component.id), &site);
            }
        }
        for (const Replication &replication : plan.topology.replications)
            QCOMPARE(index.replication(replication.id), &replication);
        QCOMPARE(&index.topology(), &plan.topology);
    }
}

void TestTopologyIndex::findsNothingElse() {
    const Topology small = topology(q("site A\n host h\nreplicate A -> A"));
    const TopologyIndex index(small);
    // One counter: a number is a site, a component or a replication, never two of them.
    QVERIFY(index.site({1}) && !index.component({1}) && !index.replication({1}));
    QVERIFY(index.component({2}) && !index.site({2}) && !index.replication({2}));
    QVERIFY(index.replication({3}) && !index.site({3}) && !index.component({3}));
    for (const quint32 number : {0u, 4u, 5u, highestId, highestId + 1, ~0u}) {
        QVERIFY(!index.site({number}) && !index.component({number}) && !index.replication({number}));
        QVERIFY(!index.siteOf({number}));
        QCOMPARE(index.machineOf({number}), ComponentId{number});
        QCOMPARE(index.addressOf({number}), QString());
    }
    const Topology nothing;
    QVERIFY(!TopologyIndex(nothing).component({1}));
}

void TestTopologyIndex::listsKindsInPlanOrder() {
    const Topology two = topology(q("site A\n host b\n vra v of b\n host a\nsite B\n host c\n"));
    const TopologyIndex index(two);
    QStringList names;
    for (const Component *host : index.ofKind(ComponentKind::Host))
        names += host->name;
    QCOMPARE(names, (QStringList{q("b"), q("a"), q("c")}));
    QCOMPARE(index.ofKind(ComponentKind::Vra).size(), size_t(1));
    QVERIFY(index.ofKind(ComponentKind::Zcm).empty());
}

void TestTopologyIndex::followsMachinesToTheirEnd() {
    const Topology shared =
        topology(q("site A\n zvm z 10.0.0.1\n vba v 10.9.9.9 on z\n zssp p on v\n host h 10.0.0.2\n"));
    const TopologyIndex index(shared);
    const ComponentId zvm = componentNamed(shared, q("z"));
    QCOMPARE(index.machineOf(componentNamed(shared, q("p"))), zvm);
    QCOMPARE(index.machineOf(componentNamed(shared, q("v"))), zvm);
    QCOMPARE(index.machineOf(zvm), zvm);
    // The address is the machine's, whatever the component itself says.
    QCOMPARE(index.addressOf(componentNamed(shared, q("v"))), q("10.0.0.1"));
    QCOMPARE(index.addressOf(componentNamed(shared, q("h"))), q("10.0.0.2"));
}

void TestTopologyIndex::endsOnARingOfMachines() {
    Topology ring = topology(q("site A\n zvm z\n vba v on z\n"));
    ring.sites[0].components[0].runsOn = ring.sites[0].components[1].id;
    QVERIFY(TopologyIndex(ring).machineOf(ring.sites[0].components[0].id));
    ring.sites[0].components[0].runsOn = {77};
    QCOMPARE(TopologyIndex(ring).machineOf(ring.sites[0].components[1].id), ring.sites[0].components[0].id);
}

void TestTopologyIndex::survivesIdsOutOfRange() {
    Topology odd = topology(q("site A\n host h\n"));
    odd.sites[0].id = {~0u};
    odd.sites[0].components[0].id = {0};
    const TopologyIndex index(odd);
    QVERIFY(!index.site({~0u}));
    QVERIFY(!index.component({0}));
}

QTEST_GUILESS_MAIN(TestTopologyIndex)
#include "tst_topologyIndex.moc"
