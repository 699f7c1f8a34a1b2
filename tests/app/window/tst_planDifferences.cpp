#include "app/support/appFixture.h"
#include "plan/edits.h"
#include "support/topologyText.h"
#include "window/planDifferences.h"

#include <QTest>

using namespace portolan;

/// What is said of a plan that another program changed.
class tst_planDifferences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<test::AppFixture>(); }

    void equalPlansHaveNone() {
        const Plan plan = test::templatePlan(QStringLiteral("provider"));
        QCOMPARE(planDifferences(plan, plan), QStringList());
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
        const QStringList said = planDifferences(mine, theirs);
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
        QVERIFY(planDifferences(mine, moved).contains(QStringLiteral("Different: host HV-LON-01")));
        Plan own = mine;
        own.own[QStringLiteral("zvm-pairing")].port = 19081;
        QCOMPARE(planDifferences(mine, own).size(), 1);
        Plan placed = setOffset(mine, mine.topology.sites.first().components.first().id, {10, 10});
        QCOMPARE(planDifferences(mine, placed).size(), 1);
        Plan accepted = mine;
        accepted.accepted.insert(QStringLiteral("x"), QStringLiteral("known"));
        QCOMPARE(planDifferences(mine, accepted).size(), 1);
    }

private:
    std::unique_ptr<test::AppFixture> m_fixture;
};

QTEST_MAIN(tst_planDifferences)
#include "tst_planDifferences.moc"
