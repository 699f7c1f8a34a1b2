#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/faults.h"
#include "support/topologyText.h"
#include "topology/TopologyIndex.h"

#include <QtTest/QTest>
#include <cmath>

using namespace portolan;
using namespace portolan::test;

namespace {

QString q(const char *text) {
    return QString::fromUtf8(text);
}

ComponentId id(const Plan &plan, const char *name) {
    return componentNamed(plan.topology, q(name));
}

SiteId site(const Plan &plan, const char *name) {
    return siteNamed(plan.topology, q(name));
}

const Component &named(const Plan &plan, const char *name) {
    return component(plan.topology, q(name));
}

const Component &at(const Plan &plan, ComponentId wanted) {
    static Component none;
    for (const Site &s : plan.topology.sites) {
        for (const Component &c : s.components) {
            if (c.id == wanted)
                return c;
        }
    }
    return none = {};
}

Plan london() {
    return plan(q("site London 10.10.0.0/16 managed-by vmm-lon\n"
                  " scvmm vmm-lon 10.10.0.5\n"
                  " zvm zvm-lon 10.10.0.10 of vmm-lon\n"
                  " vba vba-lon of zvm-lon on zvm-lon\n"
                  " hosts 2 HV-LON 10.10.0.21 10.10.0.31\n"
                  " storage CSV-A of HV-LON-01\n"
                  " tools admin 10.10.0.50 tools zvm-gui links zvm-lon\n"
                  "site Leeds managed-by vmm-lon\n"
                  " hosts 2 HV-LEE 10.20.0.21 10.20.0.31\n"
                  "replicate London -> Leeds\n"
                  "replicate London{HV-LON-01,HV-LON-02} -> Leeds{HV-LEE-01}"));
}

} // namespace

/// What each edit does, and when it does nothing.
class TestEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newSitesAreNamed();
    void newNamesFollowTheSite_data();
    void newNamesFollowTheSite();
    void newNamesComeFromTheSiteName_data();
    void newNamesComeFromTheSiteName();
    void addressesAreNeverGuessed();
    void whatIsAddedIsLinkedAsAUserWould();
    void whatWasDrawnTooEarlyIsAdopted();
    void sayWhyNot_data();
    void sayWhyNot();
    void refusedThingsAreNotAdded();
    void hostsComeWithTheirVras();
    void replicationsAreAddedOnce();
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
    void acceptedFindings();
    void unknownElementsChangeNothing();
    void fixes();
};

void TestEdits::newSitesAreNamed() {
    const auto first = addSite({});
    const auto second = addSite(first.plan);
    QCOMPARE(first.plan.topology.sites[0].name, q("Site 1"));
    QCOMPARE(second.plan.topology.sites[1].name, q("Site 2"));
    QCOMPARE(addSite(removeSite(second.plan, first.id)).plan.topology.sites[1].name, q("Site 1"));
    QCOMPARE(addSite({}, q("Oslo")).plan.topology.sites[0].name, q("Oslo"));
}

void TestEdits::newNamesFollowTheSite_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *before, const char *after) {
        QTest::newRow(QByteArray(before).replace('\n', ' ')) << q(before) << q(after);
    };
    row("host HV-LON-01\nhost HV-LON-03", "HV-LON-04");
    row("host HV-LON-03\nhost HV-LON-01", "HV-LON-04");
    row("host hv9", "hv10");
    row("host node007", "node008");
    row("host HV-099", "HV-100");
    row("host \"Host 3\"", "Host 4");
    row("host rack-A", "rack-B");
    row("host a-Z", "HV-LON-01");
    row("host HV-LON-01\nzcm HV-LON-02", "HV-LON-03");
    row("host odd\nhost HV-1\nhost even", "HV-2");
    row("host n123456789012", "n123456789013");
    row("vra x-1", "HV-LON-01");
}

void TestEdits::newNamesFollowTheSite() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Plan start = plan(q("site London\n") + before);
    const auto added = addComponent(start, ComponentKind::Host, site(start, "London"));
    QCOMPARE(at(added.plan, added.id).name, after);
}

void TestEdits::newNamesComeFromTheSiteName_data() {
    QTest::addColumn<QString>("siteName");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *siteName, const QStringList &names) {
        QTest::newRow(siteName) << q(siteName) << names;
    };
    row("Leeds", {q("vmm-lee"), q("zvm-lee"), q("vba-lee"), q("HV-LEE-01"), q("VRA-HV-LEE-01"),
                  q("CSV-LEE-01"), q("zcm-lee"), q("zssp-lee"), q("tools-lee")});
    row("Zürich", {q("vmm-zur"), q("zvm-zur"), q("vba-zur"), q("HV-ZUR-01"), q("VRA-HV-ZUR-01"),
                   q("CSV-ZUR-01"), q("zcm-zur"), q("zssp-zur"), q("tools-zur")});
    row("Site 2", {q("vmm-s2"), q("zvm-s2"), q("vba-s2"), q("HV-S2-01"), q("VRA-HV-S2-01"), q("CSV-S2-01"),
                   q("zcm-s2"), q("zssp-s2"), q("tools-s2")});
    row("東京", {q("SCVMM 1"), q("ZVM 1"), q("VBA 1"), q("Host 1"), q("VRA-Host 1"), q("Storage 1"),
                 q("ZCM 1"), q("ZSSP 1"), q("Tools 1")});
}

void TestEdits::newNamesComeFromTheSiteName() {
    QFETCH(QString, siteName);
    QFETCH(QStringList, names);
    Added<SiteId> site = addSite({}, siteName);
    QStringList given;
    for (const KindInfo &kind : allKinds()) {
        const auto added = addComponent(site.plan, kind.kind, site.id);
        given += at(added.plan, added.id).name;
        site.plan = added.plan;
    }
    QCOMPARE(given, names);
    const auto second = addComponent(site.plan, ComponentKind::Tools, site.id);
    QVERIFY(!names.contains(at(second.plan, second.id).name));
}

void TestEdits::addressesAreNeverGuessed() {
    Plan plan = london();
    for (const KindInfo &kind : allKinds()) {
        const auto added = addComponent(plan, kind.kind, site(plan, "London"));
        QCOMPARE(at(added.plan, added.id).address, QString());
    }
    QCOMPARE(at(addHosts(plan, site(plan, "London"), 1).plan, {plan.topology.nextId + 1}).address, QString());
}

void TestEdits::whatIsAddedIsLinkedAsAUserWould() {
    const auto empty = addSite({}, q("Oslo"));
    const auto scvmm = addComponent(empty.plan, ComponentKind::Scvmm, empty.id);
    QCOMPARE(scvmm.plan.topology.sites[0].scvmm, scvmm.id);
    const auto zvm = addComponent(scvmm.plan, ComponentKind::Zvm, empty.id);
    QCOMPARE(at(zvm.plan, zvm.id).partOf, scvmm.id);
    const auto vba = addComponent(zvm.plan, ComponentKind::Vba, empty.id);
    QCOMPARE(at(vba.plan, vba.id).partOf, zvm.id);
    QCOMPARE(at(vba.plan, vba.id).runsOn, zvm.id);
    const auto zcm = addComponent(vba.plan, ComponentKind::Zcm, empty.id);
    QCOMPARE(at(zcm.plan, zcm.id).links, QList<ComponentId>{zvm.id});
    const auto tools = addComponent(zcm.plan, ComponentKind::Tools, empty.id);
    QCOMPARE(at(tools.plan, tools.id).links, QList<ComponentId>{zvm.id});
    QVERIFY(at(tools.plan, tools.id).tools.contains(Tool::ZvmGui));
    const auto operators = addComponent(tools.plan, ComponentKind::Tools, empty.id, zcm.id);
    QCOMPARE(at(operators.plan, operators.id).links, QList<ComponentId>{zcm.id});
    QCOMPARE(at(operators.plan, operators.id).tools, (QList<Tool>{Tool::ZcmGui, Tool::ZcmRest}));
    const auto second = addComponent(operators.plan, ComponentKind::Scvmm, empty.id);
    QCOMPARE(second.plan.topology.sites[0].scvmm, scvmm.id);
    // A branch without a ZVM of its own is served by its SCVMM's.
    const Plan plan = london();
    const auto branchTools = addComponent(plan, ComponentKind::Tools, site(plan, "Leeds"));
    QCOMPARE(at(branchTools.plan, branchTools.id).links, QList<ComponentId>{id(plan, "zvm-lon")});
    const auto storage =
        addComponent(plan, ComponentKind::Storage, site(plan, "London"), id(plan, "HV-LON-02"));
    QCOMPARE(at(storage.plan, storage.id).partOf, id(plan, "HV-LON-02"));
    QCOMPARE(at(storage.plan, storage.id).name, q("CSV-B"));
    const auto far = addComponent(plan, ComponentKind::Storage, site(plan, "Leeds"), id(plan, "HV-LON-02"));
    QVERIFY(!at(far.plan, far.id).partOf);
}

void TestEdits::whatWasDrawnTooEarlyIsAdopted() {
    const Plan early = plan(q("site Oslo\n vba vba-osl\n zvm other\n"));
    const auto scvmm = addComponent(early, ComponentKind::Scvmm, site(early, "Oslo"));
    QCOMPARE(named(scvmm.plan, "other").partOf, scvmm.id);
    const Plan without = plan(q("site Oslo\n vba vba-osl 10.0.0.3\n"));
    const auto zvm = addComponent(without, ComponentKind::Zvm, site(without, "Oslo"));
    QCOMPARE(named(zvm.plan, "vba-osl").partOf, zvm.id);
    QCOMPARE(named(zvm.plan, "vba-osl").address, q("10.0.0.3"));
}

void TestEdits::sayWhyNot_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<ComponentKind>("kind");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *text, ComponentKind kind, const char *target, const char *reason) {
        QTest::addRow("%s %d", reason, int(kind)) << q(text) << kind << q(target) << q(reason);
    };
    using K = ComponentKind;
    row("site Oslo", K::Vra, "", "A VRA stands on a Hyper-V host. Add a host first.");
    row("site Oslo\nhosts 1 HV", K::Vra, "", "HV-01 has a VRA already.");
    row("site Oslo\nhosts 2 HV", K::Vra, "", "Every host in Oslo has a VRA already.");
    row("site Oslo\nhosts 1 HV\nhost HV-02", K::Vra, "HV-01", "HV-01 has a VRA already.");
    row("site Oslo\nhosts 1 HV\nhost HV-02", K::Vra, "HV-02", "");
    row("site Oslo\nhosts 1 HV\nhost HV-02", K::Vra, "", "");
    row("site Oslo\nhosts 1 HV\nsite Rome\nhost HV-02", K::Vra, "HV-01", "");
    row("site Oslo", K::Vba, "", "A VBA belongs to a ZVM. Add a ZVM first.");
    row("site Oslo\nzvm z\nvba v of z", K::Vba, "", "z has a VBA already. There is one for each ZVM.");
    row("site Oslo managed-by s\nscvmm s\nzvm z of s", K::Zvm, "",
        "s has a ZVM already. One is installed for each SCVMM.");
    row("site Oslo managed-by s\nscvmm s", K::Zvm, "", "");
    row("site Oslo", K::Zvm, "", "");
    row("site Oslo\nscvmm s", K::Scvmm, "", "");
}

void TestEdits::sayWhyNot() {
    QFETCH(QString, text);
    QFETCH(ComponentKind, kind);
    QFETCH(QString, target);
    QFETCH(QString, reason);
    const Plan start = plan(text);
    const ComponentId onto = target.isEmpty() ? ComponentId{} : componentNamed(start.topology, target);
    const SiteId last = start.topology.sites.last().id;
    QCOMPARE(whyNotAdd(start, kind, last, onto), reason);
    QCOMPARE(bool(addComponent(start, kind, last, onto).id), reason.isEmpty());
    QVERIFY(!whyNotAdd(start, kind, {999}).isEmpty());
}

void TestEdits::refusedThingsAreNotAdded() {
    const Plan start = london();
    QCOMPARE(addComponent(start, ComponentKind::Zvm, site(start, "London")).plan, start);
    QCOMPARE(addComponent(start, ComponentKind::Host, {999}).plan, start);
}

void TestEdits::hostsComeWithTheirVras() {
    const Plan start = london();
    const auto added = addHosts(start, site(start, "Leeds"), 3);
    const TopologyIndex index(added.plan.topology);
    QCOMPARE(index.component(added.id)->name, q("HV-LEE-03"));
    QCOMPARE(named(added.plan, "VRA-HV-LEE-05").partOf, id(added.plan, "HV-LEE-05"));
    QCOMPARE(added.plan.topology.sites[1].components.size(), 10);
    QCOMPARE(addHosts(start, site(start, "Leeds"), 0).plan, start);
    QCOMPARE(addHosts(start, site(start, "Leeds"), -5).plan, start);
    QCOMPARE(addHosts(start, {999}, 5).plan, start);
}

void TestEdits::replicationsAreAddedOnce() {
    const Plan start = london();
    const ReplicationEnd all{site(start, "London"), true, {}};
    const ReplicationEnd leeds{site(start, "Leeds"), true, {}};
    QVERIFY(!addReplication(start, all, leeds).id);
    const auto back = addReplication(start, leeds, all);
    QVERIFY(back.id);
    QCOMPARE(back.plan.topology.replications.size(), 3);
    QVERIFY(addReplication(start, all, all).id);
    QVERIFY(!addReplication(start, all, {SiteId{99}, true, {}}).id);
    QVERIFY(!addReplication(start, all, {leeds.site, false, {id(start, "HV-LON-01")}}).id);
    QVERIFY(!addReplication(start, all, {leeds.site, false, {id(start, "VRA-HV-LEE-01")}}).id);
    // Chosen hosts of a whole site mean nothing and are not kept.
    const auto whole = addReplication(start, leeds, {all.site, true, {id(start, "HV-LON-01")}});
    QVERIFY(whole.plan.topology.replications.last().target.hosts.isEmpty());
}

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
    QCOMPARE(setStackOpen(start, {999}, true), start);
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
