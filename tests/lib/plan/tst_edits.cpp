#include "diagram/alikeHosts.h"
#include "lib/plan/londonPlan.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/faults.h"
#include "topology/TopologyIndex.h"

#include <QTest>
#include <cmath>

using namespace portolan;
using namespace portolan::test;

/// What each edit does, and when it does nothing.
class TestEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void removingClearsWhateverNamedIt();
    void removingAMachineLeavesItsAddress();
    void removingASiteTakesItsReplications();
    void removingForgetsWhatWasAccepted();
    void renaming();
    void wrongReferencesChangeNothing();
    void changedComponentsAreCleaned();
    void movingTakesAlongWhatStandsOnIt();
    void movingAZvmTakesItsVbaAlong();
    void aVraStaysWithItsHost();
    void portsAndOwnValues();
    void offsets();
    void aSetOfHostsOpensByItself();
    void siteOffsets();
    void acceptedFindings();
    void unknownElementsChangeNothing();
    void fixes();
};

void TestEdits::removingClearsWhateverNamedIt() {
    const Plan start = london();
    const Plan withoutHost = removeComponent(start, id(start, "HV-LON-01"));
    QVERIFY(!TopologyIndex(withoutHost.topology).component(id(start, "VRA-HV-LON-01")));
    QVERIFY(!named(withoutHost, "CSV-A").partOf);
    QCOMPARE(withoutHost.topology.replications[1].source.hosts, QList<ComponentId>{id(start, "HV-LON-02")});
    QVERIFY(!withoutHost.topology.replications[1].source.wholeSite);
    const Plan withoutScvmm = removeComponent(start, id(start, "vmm-lon"));
    QVERIFY(!named(withoutScvmm, "zvm-lon").partOf);
    QVERIFY(!withoutScvmm.topology.sites[0].scvmm && !withoutScvmm.topology.sites[1].scvmm);
    const Plan withoutZvm = removeComponent(start, id(start, "zvm-lon"));
    QVERIFY(named(withoutZvm, "admin").links.isEmpty());
    QVERIFY(!named(withoutZvm, "vba-lon").partOf);
    const Plan several =
        removeElements(start, {keyOf(id(start, "HV-LON-01")), keyOf(start.topology.replications[0].id),
                               q("c999"), q("x"), q("log-collection.c1.c2")});
    QCOMPARE(several.topology.replications.size(), 1);
    QCOMPARE(faults(several), QStringList());
    QCOMPARE(several.topology.nextId, start.topology.nextId);
}

void TestEdits::removingAMachineLeavesItsAddress() {
    const Plan shared = plan(q("site Oslo\n zvm z 10.0.0.1\n vba v on z\n zssp p on z\n tools t on p\n"));
    const Plan removed = removeComponent(shared, id(shared, "z"));
    QVERIFY(!named(removed, "v").runsOn);
    QCOMPARE(named(removed, "v").address, q("10.0.0.1"));
    QCOMPARE(named(removed, "p").runsOn, id(removed, "v"));
    QCOMPARE(named(removed, "t").runsOn, id(removed, "p"));
    const Plan both = removeElements(shared, {keyOf(id(shared, "z")), keyOf(id(shared, "p"))});
    QCOMPARE(named(both, "t").runsOn, id(both, "v"));
    QCOMPARE(TopologyIndex(both.topology).addressOf(id(both, "t")), q("10.0.0.1"));
    const Plan middle = removeComponent(shared, id(shared, "p"));
    QCOMPARE(named(middle, "t").runsOn, id(middle, "z"));
}

void TestEdits::removingASiteTakesItsReplications() {
    const Plan start = setStackOpen(london(), site(london(), "Leeds"), true);
    const Plan removed = removeSite(start, site(start, "Leeds"));
    QCOMPARE(removed.topology.sites.size(), 1);
    QVERIFY(removed.topology.replications.isEmpty());
    QVERIFY(removed.layout.openStacks.isEmpty());
    QCOMPARE(faults(removed), QStringList());
}

void TestEdits::removingForgetsWhatWasAccepted() {
    Plan start = london();
    const QString host = keyOf(id(start, "HV-LON-01"));
    for (const QString &finding : {q("no-address:") + host, q("subnet:c99,") + host + q(",s1"),
                                   q("no-address:") + host + q("9"), q("overlap:s1"), host})
        start = setAccepted(start, finding, q("known"));
    const Plan removed = removeComponent(start, id(start, "HV-LON-01"));
    QCOMPARE(removed.accepted.keys(), (QStringList{host, q("no-address:") + host + q("9"), q("overlap:s1")}));
}

void TestEdits::renaming() {
    const Plan start = london();
    const Plan host = renameElement(start, keyOf(id(start, "HV-LON-01")), q("alpha"));
    QCOMPARE(named(host, "VRA-alpha").id, id(start, "VRA-HV-LON-01"));
    const Plan own = renameElement(start, keyOf(id(start, "VRA-HV-LON-01")), q("mine"));
    QCOMPARE(named(renameElement(own, keyOf(id(own, "HV-LON-01")), q("beta")), "mine").partOf,
             id(own, "HV-LON-01"));
    QCOMPARE(renameElement(start, keyOf(site(start, "Leeds")), q("York")).topology.sites[1].name, q("York"));
    const QString hostile = q("a") + QChar(0xD800) + QChar(u'\0') + q("\n=1");
    QCOMPARE(renameElement(start, keyOf(site(start, "Leeds")), hostile).topology.sites[1].name,
             q("a\uFFFD\n=1"));
}

void TestEdits::wrongReferencesChangeNothing() {
    const Plan start = london();
    const auto unchanged = [&](const char *name, auto change) {
        Component changed = named(start, name);
        change(changed);
        QCOMPARE(setComponent(start, changed), start);
    };
    unchanged("zvm-lon", [&](Component &c) { c.partOf = id(start, "HV-LON-01"); });
    unchanged("zvm-lon", [&](Component &c) { c.runsOn = id(start, "vba-lon"); });
    unchanged("zvm-lon", [&](Component &c) { c.runsOn = id(start, "zvm-lon"); });
    unchanged("zvm-lon", [&](Component &c) { c.runsOn = id(start, "HV-LON-01"); });
    unchanged("zvm-lon", [&](Component &c) { c.links = {id(start, "zvm-lon")}; });
    unchanged("zvm-lon", [&](Component &c) { c.kind = ComponentKind::Zcm; });
    unchanged("zvm-lon", [&](Component &c) { c.ports = {{q("nonsense"), quint16(1)}}; });
    unchanged("admin", [&](Component &c) { c.links += c.links; });
    unchanged("admin", [&](Component &c) { c.tools += c.tools; });
    unchanged("VRA-HV-LON-01", [&](Component &c) { c.partOf = id(start, "HV-LEE-01"); });
    unchanged("VRA-HV-LON-01", [&](Component &c) { c.id = {99}; });
    Site other = start.topology.sites[0];
    other.scvmm = id(start, "zvm-lon");
    QCOMPARE(setSite(start, other), start);
    Replication replication = start.topology.replications[0];
    replication.target = {site(start, "Leeds"), false, {id(start, "HV-LON-01")}};
    QCOMPARE(setReplication(start, replication), start);
}

void TestEdits::changedComponentsAreCleaned() {
    const Plan start = london();
    Component host = named(start, "HV-LON-01");
    host.tools = {Tool::ZvmGui};
    host.cluster = q("A");
    const Plan changed = setComponent(start, host);
    QVERIFY(named(changed, "HV-LON-01").tools.isEmpty());
    QCOMPARE(named(changed, "HV-LON-01").cluster, q("A"));
    Component vra = named(start, "VRA-HV-LON-01");
    vra.cluster = q("A");
    QCOMPARE(setComponent(start, vra), start);
    Site renamed{site(start, "Leeds"), q("York"), q("Birch"), {q("10.0.0.0/8")}, {}, {}};
    const Plan york = setSite(start, renamed);
    QCOMPARE(york.topology.sites[1].components, start.topology.sites[1].components);
    QCOMPARE(york.topology.sites[1].customer, q("Birch"));
    QVERIFY(!york.topology.sites[1].scvmm);
}

void TestEdits::movingTakesAlongWhatStandsOnIt() {
    Plan start = london();
    start = setOffset(start, id(start, "HV-LON-01"), {5, 5});
    const Plan moved = moveComponent(start, id(start, "HV-LON-01"), site(start, "Leeds"));
    const TopologyIndex index(moved.topology);
    for (const char *name : {"HV-LON-01", "VRA-HV-LON-01", "CSV-A"})
        QCOMPARE(index.siteOf(id(moved, name))->name, q("Leeds"));
    QCOMPARE(moved.topology.replications[1].source.hosts, QList<ComponentId>{id(start, "HV-LON-02")});
    QVERIFY(moved.layout.offsets.isEmpty());
    QCOMPARE(named(moved, "HV-LON-01").address, q("10.10.0.21"));
    QCOMPARE(faults(moved), QStringList());
    const Plan storage = moveComponent(start, id(start, "CSV-A"), site(start, "Leeds"));
    QVERIFY(!named(storage, "CSV-A").partOf);
}

void TestEdits::movingAZvmTakesItsVbaAlong() {
    const Plan start = london();
    const Plan moved = moveComponent(start, id(start, "zvm-lon"), site(start, "Leeds"));
    const TopologyIndex index(moved.topology);
    QCOMPARE(index.siteOf(id(moved, "vba-lon"))->name, q("Leeds"));
    QCOMPARE(index.machineOf(id(moved, "vba-lon")), id(moved, "zvm-lon"));
    QCOMPARE(named(moved, "zvm-lon").partOf, id(moved, "vmm-lon"));
    const Plan alone = moveComponent(start, id(start, "vba-lon"), site(start, "Leeds"));
    QVERIFY(!named(alone, "vba-lon").runsOn);
    QCOMPARE(named(alone, "vba-lon").partOf, id(alone, "zvm-lon"));
}

void TestEdits::aVraStaysWithItsHost() {
    const Plan start = london();
    QCOMPARE(moveComponent(start, id(start, "VRA-HV-LON-01"), site(start, "Leeds")), start);
    QCOMPARE(moveComponent(start, id(start, "HV-LON-01"), site(start, "London")), start);
    QCOMPARE(moveComponent(start, id(start, "HV-LON-01"), {99}), start);
}

void TestEdits::portsAndOwnValues() {
    const Plan start = london();
    const QString pairing = q("zvm-pairing");
    const Plan changed = setPort(start, id(start, "zvm-lon"), pairing, quint16(19081));
    QCOMPARE(named(changed, "zvm-lon").ports.value(pairing), quint16(19081));
    QCOMPARE(setPort(changed, id(start, "zvm-lon"), pairing, std::nullopt), start);
    QCOMPARE(setPort(start, id(start, "zvm-lon"), pairing, quint16(0)), start);
    QCOMPARE(setPort(start, id(start, "zvm-lon"), pairing, std::nullopt), start);
    QCOMPARE(setPort(start, id(start, "zvm-lon"), q("nonsense"), quint16(1)), start);
    const Plan own = setOwnValues(start, pairing, {quint16(9), Protocol::Udp, {}});
    QCOMPARE(own.own.size(), 1);
    QCOMPARE(setOwnValues(own, pairing, {}), start);
    QCOMPARE(setOwnValues(start, q("nonsense"), {quint16(9), {}, {}}), start);
    QCOMPARE(setOwnValues(start, pairing, {quint16(0), {}, {}}), start);
    QCOMPARE(setRevision(start, 2).revision, 2);
    QCOMPARE(setRevision(start, 0), start);
}

void TestEdits::offsets() {
    const Plan start = london();
    const ComponentId zvm = id(start, "zvm-lon");
    const Plan dragged = setOffset(start, zvm, {12.3456, -7});
    QCOMPARE(dragged.layout.offsets.value(zvm.value), QPointF(12.35, -7));
    QCOMPARE(setOffset(dragged, zvm, {0, 0}), start);
    QCOMPARE(arrange(dragged), start);
    QCOMPARE(setOffset(start, zvm, {std::nan(""), 0}), start);
    QCOMPARE(setOffset(start, zvm, {0, INFINITY}), start);
    QCOMPARE(setOffset(start, {999}, {1, 1}), start);
    QCOMPARE(setOffset(start, zvm, {1e12, 0}).layout.offsets.value(zvm.value), QPointF(100'000, 0));
    QCOMPARE(setStackOpen(start, SiteId{999}, true), start);
    QCOMPARE(setStackOpen(start, zvm, true), start);
}

void TestEdits::aSetOfHostsOpensByItself() {
    const Plan start = *planFromTemplate(q("two-sites"));
    const Site &whole = start.topology.sites.first();
    QList<ComponentId> hosts;
    for (const Component &component : whole.components)
        if (component.kind == ComponentKind::Host)
            hosts << component.id;
    QCOMPARE(hosts.size(), 3);
    // All alike: the whole site.
    QCOMPARE(setStackOpen(start, hosts[1], true), setStackOpen(start, whole.id, true));
    Plan apart = setPort(start, hosts.last(), QStringLiteral("host-zvm"), quint16(19669));
    QCOMPARE(alikeHosts(apart.topology, hosts[1]), hosts.mid(0, hosts.size() - 1));
    QCOMPARE(alikeHosts(apart.topology, hosts.last()), hosts.mid(hosts.size() - 1));
    apart = setStackOpen(apart, hosts[1], false);
    QCOMPARE(apart.layout.openStacks, (QMap<quint32, bool>{{hosts[0].value, false}}));
    QCOMPARE(setStackOpen(apart, hosts[0], true).layout.openStacks,
             (QMap<quint32, bool>{{hosts[0].value, true}}));
    QCOMPARE(setStackOpen(apart, whole.id, true).layout.openStacks,
             (QMap<quint32, bool>{{whole.id.value, true}}));
    QCOMPARE(*readPlan(writePlan(apart), {}), apart);
    QCOMPARE(removeComponent(apart, hosts[0]).layout.openStacks,
             (QMap<quint32, bool>{{hosts[1].value, false}}));
    QVERIFY(removeSite(apart, whole.id).layout.openStacks.isEmpty());
    QCOMPARE(faults(apart), QStringList());
}

void TestEdits::siteOffsets() {
    const Plan start = london();
    const SiteId leeds = site(start, "Leeds");
    const Plan dragged = setSiteOffset(start, leeds, {12.3456, -7});
    QCOMPARE(dragged.layout.siteOffsets.value(leeds.value), QPointF(12.35, -7));
    QVERIFY(!dragged.layout.isArranged());
    QCOMPARE(setSiteOffset(dragged, leeds, {0, 0}), start);
    QCOMPARE(arrange(dragged), start);
    QVERIFY(removeSite(dragged, leeds).layout.siteOffsets.isEmpty());
    QCOMPARE(setSiteOffset(start, leeds, {std::nan(""), 0}), start);
    QCOMPARE(setSiteOffset(start, {999}, {1, 1}), start);
    QCOMPARE(setSiteOffset(start, leeds, {1e12, 0}).layout.siteOffsets.value(leeds.value),
             QPointF(100'000, 0));
}

void TestEdits::acceptedFindings() {
    const Plan start = london();
    const Plan accepted = setAccepted(start, q("isolated-site:s1"), q(" next year "));
    QCOMPARE(accepted.accepted.value(q("isolated-site:s1")), q("next year"));
    QCOMPARE(setAccepted(accepted, q("isolated-site:s1"), q("  ")), start);
    QCOMPARE(setAccepted(start, {}, q("why")), start);
}

void TestEdits::unknownElementsChangeNothing() {
    const Plan start = london();
    QCOMPARE(removeSite(start, {99}), start);
    QCOMPARE(removeComponent(start, {99}), start);
    QCOMPARE(removeReplication(start, {99}), start);
    QCOMPARE(removeElements(start, {}), start);
    QCOMPARE(renameElement(start, q("c99"), q("x")), start);
    QCOMPARE(renameElement(start, q(""), q("x")), start);
    // A number names one element only: a site's number is no component's.
    QCOMPARE(removeComponent(start, {site(start, "London").value}), start);
}

void TestEdits::fixes() {
    const Plan start = plan(q("site Oslo\n scvmm s\n host HV-1\nsite Rome\n zvm z\n"));
    const Plan vra = applyFix(start, AddVraFix{id(start, "HV-1")});
    QCOMPARE(named(vra, "VRA-HV-1").partOf, id(vra, "HV-1"));
    const Plan zvm = applyFix(start, AddZvmFix{id(start, "s")});
    QCOMPARE(named(zvm, "zvm-osl").partOf, id(zvm, "s"));
    const Plan vba = applyFix(start, AddVbaFix{id(start, "z")});
    QCOMPARE(named(vba, "vba-rom").runsOn, id(vba, "z"));
    const Plan managed = applyFix(start, SetSiteScvmmFix{site(start, "Rome"), id(start, "s")});
    QCOMPARE(managed.topology.sites[1].scvmm, id(start, "s"));
    const Plan joined = applyFix(start, SetZvmScvmmFix{id(start, "z"), id(start, "s")});
    QCOMPARE(named(joined, "z").partOf, id(start, "s"));
    const Plan moved = applyFix(start, MoveComponentFix{id(start, "z"), site(start, "Oslo")});
    QCOMPARE(moved.topology.sites[1].components.size(), 0);
    QCOMPARE(applyFix(start, RemoveComponentFix{id(start, "z")}), removeComponent(start, id(start, "z")));
    const Plan read = applyFix(start, AdoptSuggestionFix{q("host-zvm")});
    QCOMPARE(read.own.value(q("host-zvm")).port, std::optional<quint16>(9669));
    QCOMPARE(applyFix(start, AdoptSuggestionFix{q("log-collection")}), start);
    QCOMPARE(applyFix(start, AddVraFix{id(start, "z")}), start);
    QCOMPARE(applyFix(start, AddVraFix{{99}}), start);
}

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
