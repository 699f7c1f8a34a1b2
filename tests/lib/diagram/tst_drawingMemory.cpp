#include "diagram/memory/DrawingMemory.h"
#include "plan/Derived.h"
#include "plan/edits.h"
#include "support/randomDesign.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QTest>

using namespace portolan;

namespace {

Diagram drawn(const Plan &plan, DetailLevel level, DrawingMemory *memory, const View &view = {}) {
    return drawPlan(plan, TopologyIndex(plan.topology), *derive(plan), {}, {}, level, view, nullptr, memory);
}

/// The memory follows whatever is drawn, mostly the whole plan.
View viewOf(const Plan &plan, quint32 number) {
    if (number % 5 < 3 || plan.topology.sites.isEmpty())
        return {};
    return number % 5 == 3 ? View(SiteView{plan.topology.sites.last().id}) : View(Team::Zerto);
}

Component &firstOf(Site &site, ComponentKind kind) {
    return *std::find_if(site.components.begin(), site.components.end(),
                         [&](const Component &component) { return component.kind == kind; });
}

} // namespace

/// A drawing is the same with a memory of the one before as without, and only what an edit touches is made
/// again.
class tst_drawingMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsTheSame_data() {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void drawsTheSame() {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Plan plan = test::randomDesign(seed);
        DrawingMemory memory;
        QString what;
        for (quint32 edit = 0; edit < 12; ++edit) {
            for (const DetailLevel level : {DetailLevel::Ports, DetailLevel::Full}) {
                const View view = viewOf(plan, seed + edit);
                QVERIFY2(drawn(plan, level, &memory, view) == drawn(plan, level, nullptr, view),
                         qPrintable(what));
            }
            plan = test::randomEdit(plan, random, &what);
        }
    }

    void rulesAreNumberedAnew() {
        Plan plan = test::meshPlan(4, 60);
        DrawingMemory memory;
        drawn(plan, DetailLevel::Full, &memory);
        plan = removeReplication(plan, plan.topology.replications.first().id);
        QCOMPARE(drawn(plan, DetailLevel::Full, &memory), drawn(plan, DetailLevel::Full, nullptr));
    }

    void aMachineInAnotherSiteIsFollowed() {
        Plan plan = test::meshPlan(3, 60);
        const ComponentId far = firstOf(plan.topology.sites[1], ComponentKind::Host).id;
        firstOf(plan.topology.sites[0], ComponentKind::Host).runsOn = far;
        DrawingMemory memory;
        drawn(plan, DetailLevel::Full, &memory);
        firstOf(plan.topology.sites[1], ComponentKind::Host).address = QStringLiteral("192.0.2.77");
        QCOMPARE(drawn(plan, DetailLevel::Full, &memory), drawn(plan, DetailLevel::Full, nullptr));
    }

    void onlyWhatAnEditTouchesIsMadeAgain() {
        const Plan plan = test::meshPlan(10, 600);
        const ComponentId host = TopologyIndex(plan.topology).ofKind(ComponentKind::Host).front()->id;
        DrawingMemory memory;
        drawn(plan, DetailLevel::Full, &memory);
        const qsizetype allRows = memory.rows.made();
        const qsizetype allLists = memory.lists.made();
        QCOMPARE(allLists, qsizetype(10 + 45)); // a list for each site and each pair
        drawn(renameElement(plan, keyOf(host), QStringLiteral("HV-RENAMED")), DetailLevel::Full, &memory);
        QCOMPARE(memory.stacks.made(), qsizetype(1));
        QCOMPARE(memory.addresses.made(), qsizetype(1));
        QCOMPARE(memory.lists.made(), qsizetype(1));
        QCOMPARE(memory.placedLists.made(), qsizetype(1));
        // The flows of one site with itself and with nine others, of all 55.
        QVERIFY(memory.rows.made() > 0 && memory.rows.made() < allRows / 3);
    }

    void aDragMakesNothingAgain() {
        const Plan plan = test::meshPlan(10, 600);
        DrawingMemory memory;
        drawn(plan, DetailLevel::Full, &memory);
        drawn(setSiteOffset(plan, plan.topology.sites.first().id, {40, 30}), DetailLevel::Full, &memory);
        QCOMPARE(memory.rows.made() + memory.addresses.made() + memory.stacks.made(), qsizetype(0));
    }

    void whatIsGoneIsForgotten() {
        Plan plan = test::meshPlan(10, 600);
        DrawingMemory memory;
        drawn(plan, DetailLevel::Full, &memory);
        plan.topology.sites.resize(1);
        plan.topology.replications.clear();
        drawn(plan, DetailLevel::Full, &memory);
        drawn(plan, DetailLevel::Full, &memory);
        QCOMPARE(memory.lists.size(), qsizetype(1));
    }
};

QTEST_MAIN(tst_drawingMemory)
#include "tst_drawingMemory.moc"
