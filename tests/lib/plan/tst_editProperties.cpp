#include "plan/edits.h"
#include "support/faults.h"
#include "support/randomPlan.h"

#include <QtTest/QTest>

using namespace portolan;
using namespace portolan::test;

/// What holds for every edit on every plan.
class EditProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomPlansAreValid();
    void everyEditKeepsReferencesValid();
    void idsAreNeverGivenTwice();
    void anEditDetachesOnlyTheSitesItChanges();
    void theFullPlanTakesNothingMore();
};

void EditProperties::randomPlansAreValid() {
    for (quint32 seed = 0; seed < 300; ++seed)
        QCOMPARE(faults(randomPlan(seed, {.sites = int(seed % 7), .components = 40, .hostileNames = true})),
                 QStringList());
    QCOMPARE(randomPlan(7), randomPlan(7));
    QVERIFY(randomPlan(7) != randomPlan(8));
}

void EditProperties::everyEditKeepsReferencesValid() {
    for (quint32 seed = 0; seed < 200; ++seed) {
        QRandomGenerator random(seed);
        Plan plan =
            randomPlan(seed, {.sites = int(seed % 5), .components = 25, .hostileNames = seed % 2 == 0});
        for (int step = 0; step < 60; ++step) {
            QString what;
            plan = randomEdit(std::move(plan), random, &what);
            const QStringList found = faults(plan);
            QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("seed %1 step %2 %3: %4")
                                                     .arg(seed)
                                                     .arg(step)
                                                     .arg(what, found.join(u' '))));
        }
    }
}

void EditProperties::idsAreNeverGivenTwice() {
    QRandomGenerator random(5);
    Plan plan = randomPlan(5);
    for (int step = 0; step < 500; ++step) {
        const quint32 before = plan.topology.nextId;
        plan = randomEdit(std::move(plan), random);
        QVERIFY(plan.topology.nextId >= before);
    }
}

void EditProperties::anEditDetachesOnlyTheSitesItChanges() {
    const Plan before = meshPlan(5, 200);
    const ComponentId host = before.topology.sites[2].components[5].id;
    const Plan after = renameElement(before, keyOf(host), QStringLiteral("other"));
    for (qsizetype s = 0; s < 5; ++s) {
        const bool shared =
            before.topology.sites[s].components.constData() == after.topology.sites[s].components.constData();
        QCOMPARE(shared, s != 2);
    }
    const Plan removed = removeComponent(before, host);
    QVERIFY(before.topology.sites[0].components.constData() ==
            removed.topology.sites[0].components.constData());
    QVERIFY(before.topology.sites[4].components.constData() ==
            removed.topology.sites[4].components.constData());
    const Plan added = addComponent(before, ComponentKind::Host, before.topology.sites[1].id).plan;
    QVERIFY(before.topology.sites[2].components.constData() ==
            added.topology.sites[2].components.constData());
}

void EditProperties::theFullPlanTakesNothingMore() {
    Plan plan = meshPlan(2, 20);
    plan.topology.nextId = highestId + 1;
    const SiteId site = plan.topology.sites[0].id;
    QVERIFY(!addSite(plan).id);
    QVERIFY(!addComponent(plan, ComponentKind::Host, site).id);
    QVERIFY(!whyNotAdd(plan, ComponentKind::Host, site).isEmpty());
    QVERIFY(!addReplication(plan, {site, true, {}}, {site, true, {}}).id);
    QCOMPARE(addHosts(plan, site, 3).plan, plan);
    plan.topology.nextId = highestId;
    const auto host = addHosts(plan, site, 3);
    QVERIFY(host.id);
    QCOMPARE(faults(host.plan), QStringList());
}

QTEST_GUILESS_MAIN(EditProperties)
#include "tst_editProperties.moc"
