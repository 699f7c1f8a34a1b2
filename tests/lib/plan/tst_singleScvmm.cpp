#include "plan/edits.h"
#include "support/faults.h"
#include "support/topologyText.h"
#include "topology/TopologyIndex.h"

#include <QtTest/QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

QString q(const char *text) {
    return QString::fromUtf8(text);
}

Plan threeSites() {
    return plan(q("site A managed-by vmm-a\n"
                  " scvmm vmm-a 10.1.0.5\n zvm zvm-a 10.1.0.10 of vmm-a port zvm-pairing=19081\n vba vba-a "
                  "of zvm-a on zvm-a\n"
                  " hosts 1 HV-A\n tools tools-a 10.1.0.50 tools zvm-gui links zvm-a\n"
                  "site B managed-by vmm-b\n"
                  " scvmm vmm-b 10.2.0.5\n zvm zvm-b 10.2.0.10 of vmm-b\n vba vba-b 10.2.0.11 of zvm-b\n"
                  " hosts 1 HV-B\n tools tools-b tools powershell links zvm-b on zvm-b\n"
                  " zcm zcm 10.2.0.60 links zvm-a,zvm-b,zvm-c\n"
                  "site C managed-by vmm-c\n"
                  " scvmm vmm-c 10.3.0.5\n zvm zvm-c 10.3.0.10 of vmm-c\n vba vba-c of zvm-c on zvm-c\n"
                  " hosts 1 HV-C\n zssp zssp 10.3.0.30 links zvm-c\n"
                  "replicate A -> B\nreplicate B -> C\n"));
}

QStringList namesOf(const Plan &plan, ComponentKind kind) {
    const TopologyIndex index(plan.topology);
    QStringList names;
    for (const Component *found : index.ofKind(kind))
        names += found->name;
    return names;
}

QStringList linksOf(const Plan &plan, const char *name) {
    const TopologyIndex index(plan.topology);
    QStringList names;
    for (const ComponentId link : component(plan.topology, q(name)).links)
        names += index.component(link)->name;
    return names;
}

QStringList managersOf(const Plan &plan) {
    const TopologyIndex index(plan.topology);
    QStringList names;
    for (const Site &site : plan.topology.sites)
        names += site.scvmm ? index.component(site.scvmm)->name : q("-");
    return names;
}

SiteId site(const Plan &plan, const char *name) {
    return siteNamed(plan.topology, q(name));
}

} // namespace

/// One SCVMM for several sites, and the way back.
class SingleScvmm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneScvmmForAllSites();
    void linksGoToTheZvmThatStays();
    void whoRanOnARemovedZvmKeepsTheMachine();
    void onlyTheChosenSites();
    void staysAsItIsWhenItIsSingleAlready();
    void keepsTheZvmWhereverItStands();
    void removesOnlyWhatIsIdle();
    void saysWhyNot();
    void perSiteGivesEachSiteItsOwn();
    void perSiteLeavesTheRestAlone();
    void perSiteUsesWhatStandsThere();
};

void SingleScvmm::oneScvmmForAllSites() {
    const Plan before = threeSites();
    const Plan single = *useSingleScvmm(before, site(before, "B"));
    QCOMPARE(managersOf(single), (QStringList{q("vmm-b"), q("vmm-b"), q("vmm-b")}));
    QCOMPARE(namesOf(single, ComponentKind::Scvmm), QStringList{q("vmm-b")});
    QCOMPARE(namesOf(single, ComponentKind::Zvm), QStringList{q("zvm-b")});
    QCOMPARE(namesOf(single, ComponentKind::Vba), QStringList{q("vba-b")});
    QCOMPARE(namesOf(single, ComponentKind::Vra).size(), 3);
    QCOMPARE(single.topology.replications, before.topology.replications);
    QCOMPARE(faults(single), QStringList());
}

void SingleScvmm::linksGoToTheZvmThatStays() {
    const Plan single = *useSingleScvmm(threeSites(), site(threeSites(), "A"));
    QCOMPARE(linksOf(single, "tools-a"), QStringList{q("zvm-a")});
    QCOMPARE(linksOf(single, "tools-b"), QStringList{q("zvm-a")});
    QCOMPARE(linksOf(single, "zcm"), QStringList{q("zvm-a")});
    QCOMPARE(linksOf(single, "zssp"), QStringList{q("zvm-a")});
}

void SingleScvmm::whoRanOnARemovedZvmKeepsTheMachine() {
    const Plan single = *useSingleScvmm(threeSites(), site(threeSites(), "A"));
    const Component tools = component(single.topology, q("tools-b"));
    QVERIFY(!tools.runsOn);
    QCOMPARE(tools.address, q("10.2.0.10"));
}

void SingleScvmm::onlyTheChosenSites() {
    const Plan before = threeSites();
    const Plan single = *useSingleScvmm(before, site(before, "A"), {site(before, "B"), {99}});
    QCOMPARE(managersOf(single), (QStringList{q("vmm-a"), q("vmm-a"), q("vmm-c")}));
    QCOMPARE(namesOf(single, ComponentKind::Zvm), (QStringList{q("zvm-a"), q("zvm-c")}));
    QCOMPARE(linksOf(single, "zcm"), (QStringList{q("zvm-a"), q("zvm-c")}));
}

void SingleScvmm::staysAsItIsWhenItIsSingleAlready() {
    const Plan single = *useSingleScvmm(threeSites(), site(threeSites(), "A"));
    QCOMPARE(*useSingleScvmm(single, site(single, "A")), single);
}

void SingleScvmm::keepsTheZvmWhereverItStands() {
    const Plan split =
        plan(q("site Branch managed-by vmm\n scvmm vmm\nsite Main managed-by vmm\n zvm zvm of vmm\n"
               "site Other managed-by vmm-o\n scvmm vmm-o\n zvm zvm-o of vmm-o\n"));
    for (const char *keep : {"Branch", "Main"}) {
        const Plan single = *useSingleScvmm(split, site(split, keep));
        QCOMPARE(managersOf(single), (QStringList{q("vmm"), q("vmm"), q("vmm")}));
        QCOMPARE(namesOf(single, ComponentKind::Zvm), QStringList{q("zvm")});
    }
}

void SingleScvmm::removesOnlyWhatIsIdle() {
    const Plan shared = plan(q("site A managed-by vmm-a\n scvmm vmm-a\n zvm zvm-a of vmm-a\n"
                               "site B managed-by vmm-b\n scvmm vmm-b\n zvm zvm-b of vmm-b\n zvm lost\n"
                               "site C managed-by vmm-b\n"));
    const Plan some = *useSingleScvmm(shared, site(shared, "A"), {site(shared, "B")});
    QCOMPARE(managersOf(some), (QStringList{q("vmm-a"), q("vmm-a"), q("vmm-b")}));
    QCOMPARE(namesOf(some, ComponentKind::Scvmm), (QStringList{q("vmm-a"), q("vmm-b")}));
    QCOMPARE(namesOf(some, ComponentKind::Zvm), (QStringList{q("zvm-a"), q("zvm-b")}));
}

void SingleScvmm::saysWhyNot() {
    const Plan bare = plan(q("site A\nsite B managed-by vmm-b\n scvmm vmm-b\nsite C managed-by vmm-d\n"
                             "site D managed-by vmm-d\n scvmm vmm-d\n zvm zvm-d of vmm-d\n"));
    const auto reason = [&](SiteId keep) {
        const Result<Plan> single = useSingleScvmm(bare, keep);
        return single ? QString() : single.error().message;
    };
    QVERIFY(reason(site(bare, "A")).startsWith(q("A has no SCVMM of its own.")));
    QVERIFY(reason(site(bare, "B")).startsWith(q("B has no ZVM of its own.")));
    QVERIFY(reason(site(bare, "C")).startsWith(q("C has no SCVMM of its own.")));
    QCOMPARE(reason(site(bare, "D")), QString());
    QVERIFY(reason({99}).contains(q("not in the plan")));
}

void SingleScvmm::perSiteGivesEachSiteItsOwn() {
    const Plan single = *useSingleScvmm(threeSites(), site(threeSites(), "A"));
    const Plan back = useScvmmPerSite(single);
    QCOMPARE(managersOf(back), (QStringList{q("vmm-a"), q("vmm-b"), q("vmm-c")}));
    QCOMPARE(namesOf(back, ComponentKind::Zvm), (QStringList{q("zvm-a"), q("zvm-b"), q("zvm-c")}));
    QCOMPARE(component(back.topology, q("vba-b")).runsOn, componentNamed(back.topology, q("zvm-b")));
    QCOMPARE(linksOf(back, "tools-a"), QStringList{q("zvm-a")});
    QCOMPARE(linksOf(back, "tools-b"), QStringList{q("zvm-b")});
    QCOMPARE(linksOf(back, "zcm"), (QStringList{q("zvm-a"), q("zvm-b"), q("zvm-c")}));
    QCOMPARE(faults(back), QStringList());
}

void SingleScvmm::perSiteLeavesTheRestAlone() {
    const Plan before = threeSites();
    QCOMPARE(useScvmmPerSite(before), before);
    const Plan unmanaged = plan(q("site A\n hosts 2 HV\n"));
    QCOMPARE(useScvmmPerSite(unmanaged), unmanaged);
}

void SingleScvmm::perSiteUsesWhatStandsThere() {
    const Plan idle = plan(q("site A managed-by vmm-a\n scvmm vmm-a\n zvm zvm-a of vmm-a\n"
                             "site B managed-by vmm-a\n scvmm idle\n zvm waiting of idle\n"));
    const Plan back = useScvmmPerSite(idle);
    QCOMPARE(managersOf(back), (QStringList{q("vmm-a"), q("idle")}));
    QCOMPARE(namesOf(back, ComponentKind::Zvm), (QStringList{q("zvm-a"), q("waiting")}));
    QCOMPARE(component(back.topology, q("vba-b")).partOf, componentNamed(back.topology, q("waiting")));
}

QTEST_GUILESS_MAIN(SingleScvmm)
#include "tst_singleScvmm.moc"
