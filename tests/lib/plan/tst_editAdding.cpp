#include "lib/plan/londonPlan.h"
#include "plan/edits.h"
#include "topology/TopologyIndex.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;

/// What adding gives: names, links, and words for what cannot be added.
class TestEditAdding : public QObject {
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
};

void TestEditAdding::newSitesAreNamed() {
    const auto first = addSite({});
    const auto second = addSite(first.plan);
    QCOMPARE(first.plan.topology.sites[0].name, q("Site 1"));
    QCOMPARE(second.plan.topology.sites[1].name, q("Site 2"));
    QCOMPARE(addSite(removeSite(second.plan, first.id)).plan.topology.sites[1].name, q("Site 1"));
    QCOMPARE(addSite({}, q("Oslo")).plan.topology.sites[0].name, q("Oslo"));
}

void TestEditAdding::newNamesFollowTheSite_data() {
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

void TestEditAdding::newNamesFollowTheSite() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Plan start = plan(q("site London\n") + before);
    const auto added = addComponent(start, ComponentKind::Host, site(start, "London"));
    QCOMPARE(at(added.plan, added.id).name, after);
}

void TestEditAdding::newNamesComeFromTheSiteName_data() {
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

void TestEditAdding::newNamesComeFromTheSiteName() {
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

void TestEditAdding::addressesAreNeverGuessed() {
    Plan plan = london();
    for (const KindInfo &kind : allKinds()) {
        const auto added = addComponent(plan, kind.kind, site(plan, "London"));
        QCOMPARE(at(added.plan, added.id).address, QString());
    }
    QCOMPARE(at(addHosts(plan, site(plan, "London"), 1).plan, {plan.topology.nextId + 1}).address, QString());
}

void TestEditAdding::whatIsAddedIsLinkedAsAUserWould() {
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

void TestEditAdding::whatWasDrawnTooEarlyIsAdopted() {
    const Plan early = plan(q("site Oslo\n vba vba-osl\n zvm other\n"));
    const auto scvmm = addComponent(early, ComponentKind::Scvmm, site(early, "Oslo"));
    QCOMPARE(named(scvmm.plan, "other").partOf, scvmm.id);
    const Plan without = plan(q("site Oslo\n vba vba-osl 10.0.0.3\n"));
    const auto zvm = addComponent(without, ComponentKind::Zvm, site(without, "Oslo"));
    QCOMPARE(named(zvm.plan, "vba-osl").partOf, zvm.id);
    QCOMPARE(named(zvm.plan, "vba-osl").address, q("10.0.0.3"));
}

void TestEditAdding::sayWhyNot_data() {
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

void TestEditAdding::sayWhyNot() {
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

void TestEditAdding::refusedThingsAreNotAdded() {
    const Plan start = london();
    QCOMPARE(addComponent(start, ComponentKind::Zvm, site(start, "London")).plan, start);
    QCOMPARE(addComponent(start, ComponentKind::Host, {999}).plan, start);
}

void TestEditAdding::hostsComeWithTheirVras() {
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

void TestEditAdding::replicationsAreAddedOnce() {
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

QTEST_GUILESS_MAIN(TestEditAdding)
#include "tst_editAdding.moc"
