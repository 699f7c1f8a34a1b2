#include "app/support/appFixture.h"
#include "plan/edits.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"
#include "window/planDifferences.h"

#include <QTest>

using namespace portolan;

namespace {

QStringList differences(const Plan &mine, const Plan &theirs) {
    const Derived derived = *derive(mine);
    return planDifferences({mine, derived}, theirs);
}

} // namespace

/// What is said of a plan that another program changed.
class tst_planDifferences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<test::AppFixture>(); }

    void equalPlansHaveNone() {
        const Plan plan = test::templatePlan(QStringLiteral("provider"));
        QCOMPARE(differences(plan, plan), QStringList());
    }

    void namesWhatIsNewChangedAndGone() {
        const Plan mine = test::templatePlan(QStringLiteral("two-sites"));
        const auto id = [&](const char *name) {
            return test::componentNamed(mine.topology, QString::fromUtf8(name));
        };
        Plan theirs = renameElement(mine, keyOf(id("zvm-lon")), QStringLiteral("other"));
        theirs = removeElements(theirs, {keyOf(id("HV-LEE-03"))});
        theirs = addSite(theirs).plan;
        theirs.title = QStringLiteral("Theirs");
        const QStringList said = differences(mine, theirs);
        QVERIFY(said.contains(QStringLiteral("The title is “Theirs”")));
        QVERIFY(said.contains(QStringLiteral("Different: ZVM zvm-lon")));
        QVERIFY(said.contains(QStringLiteral("Only in this window: host HV-LEE-03")));
        QVERIFY(said.contains(QStringLiteral("Only in the file: site Site 1")));
        QVERIFY2(!said.join(u' ').contains(QStringLiteral("site London")), "what it holds is not the site");
        QVERIFY(said.last().startsWith(QStringLiteral("Firewall rules: ")));
    }

    void noticesEveryPartOfAPlan() {
        const Plan mine = test::templatePlan(QStringLiteral("two-sites"));
        Plan moved = moveComponent(mine, test::componentNamed(mine.topology, QStringLiteral("HV-LON-01")),
                                   test::siteNamed(mine.topology, QStringLiteral("Leeds")));
        QVERIFY(differences(mine, moved).contains(QStringLiteral("Different: host HV-LON-01")));
        Plan own = mine;
        own.own[QStringLiteral("zvm-pairing")].port = 19081;
        QCOMPARE(differences(mine, own),
                 (QStringList{QStringLiteral("Ports, protocols or directions of the plan are others"),
                              QStringLiteral("Firewall rules: 0 added, 0 removed, 2 changed")}));
        Plan placed = setOffset(mine, mine.topology.sites.first().components.first().id, {10, 10});
        QCOMPARE(differences(mine, placed).size(), 1);
        Plan accepted = mine;
        accepted.accepted.insert(QStringLiteral("x"), QStringLiteral("known"));
        QCOMPARE(differences(mine, accepted).size(), 1);
    }

    /// Nothing else is different, and the file is not the same.
    void anotherOrderIsTold() {
        const Plan mine = test::templatePlan(QStringLiteral("two-sites"));
        Plan turned = mine;
        turned.topology.sites.swapItemsAt(0, 1);
        QCOMPARE(differences(mine, turned),
                 QStringList{QStringLiteral("Sites, components or replications are in another order")});
    }

    /// Another program may have given one number to something else.
    void whatHasTheSameNumberIsNotTheSame() {
        const Plan plan = test::templatePlan(QStringLiteral("two-sites"));
        const SiteId site = plan.topology.sites.first().id;
        Plan mine = addComponent(plan, ComponentKind::Host, site).plan;
        Plan theirs = addComponent(plan, ComponentKind::Tools, site).plan;
        const QStringList said = differences(mine, theirs);
        QCOMPARE(said.filter(QStringLiteral("Only in the file: ")).size(), 1);
        QCOMPARE(said.filter(QStringLiteral("Only in this window: ")).size(), 1);
        QCOMPARE(said.filter(QStringLiteral("Different: ")).size(), 0);
    }

    void onlyEqualPlansHaveNone() {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            QRandomGenerator random(seed);
            const Plan mine = test::randomPlan(seed);
            const Plan theirs = random.bounded(3) == 0 ? mine : test::randomEdit(mine, random);
            QCOMPARE(differences(mine, theirs).isEmpty(), mine == theirs);
        }
    }

private:
    std::unique_ptr<test::AppFixture> m_fixture;
};

QTEST_MAIN(tst_planDifferences)
#include "tst_planDifferences.moc"
