#include "compare/PlanChanges.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QSet>
#include <QTest>
#include <map>
#include <utility>

using namespace portolan;
using namespace portolan::test;

namespace {

PlanChanges changesBetween(const Plan &before, const Plan &after) {
    const Derived then = *derive(before);
    const Derived now = *derive(after);
    return comparePlans({before, then}, {after, now});
}

using Paths = std::map<QString, std::tuple<QString, QString, Protocol, quint16>>;

/// Every expanded rule of a plan, the plain way.
Paths pathsOf(const Plan &plan) {
    const TopologyIndex index(plan.topology);
    const Derived derived = *derive(plan);
    Paths paths;
    for (const FirewallRule &rule : derived.rules.rules)
        forEachPair(rule, [&](ComponentId source, ComponentId destination) {
            paths[expandedRuleId(derived.catalogue, rule, source, destination)] = {
                index.addressOf(source), index.addressOf(destination), rule.protocol, *rule.port};
            return true;
        });
    return paths;
}

std::tuple<QString, QString, Protocol, quint16> asTuple(const OpenPath &path) {
    return {path.source, path.destination, path.protocol, path.port};
}

/// What does not hold of the rules of a comparison; empty when all does.
QString ruleFault(const Plan &before, const Plan &after, const QList<RuleChange> &changes) {
    Paths paths = pathsOf(before);
    for (const RuleChange &change : changes) {
        const bool was = paths.count(change.id) > 0;
        if (was != (change.kind != ChangeKind::Added))
            return change.id + QStringLiteral(" is of the wrong kind");
        if (was && paths[change.id] != asTuple(change.before))
            return change.id + QStringLiteral(" was otherwise");
        if (change.kind == ChangeKind::Changed && change.before == change.after)
            return change.id + QStringLiteral(" did not change");
        if (change.kind == ChangeKind::Removed)
            paths.erase(change.id);
        else
            paths[change.id] = asTuple(change.after);
    }
    return paths == pathsOf(after) ? QString() : QStringLiteral("the changes do not lead to the later plan");
}

QStringList textOf(const QList<FieldChange> &fields) {
    QStringList texts;
    for (const FieldChange &field : fields)
        texts << QStringLiteral("%1: %2 > %3").arg(field.field, field.before, field.after);
    return texts;
}

/// What the whole list says of flows and counts, the plain way.
RuleChanges gathered(const QList<RuleChange> &list) {
    RuleChanges all{list, {}, {}};
    for (const RuleChange &change : list) {
        const bool isGone = change.kind == ChangeKind::Removed;
        FlowChanges &flow = all.flows[change.flow];
        ++all.counts.of(change.kind);
        ++flow.counts.of(change.kind);
        flow.ports << (isGone ? change.before : change.after).port;
        if (isGone)
            flow.removedEnds << change.source << change.destination;
    }
    return all;
}

/// Some edits of any kind, then now and then a whole site more or less, which is what is counted unpaired.
Plan editedOften(const Plan &before, quint32 seed) {
    QRandomGenerator random(seed);
    Plan after = before;
    for (int edit = 0; edit < 6; ++edit)
        after = randomEdit(after, random);
    if (seed % 3 == 0 && !after.topology.sites.isEmpty())
        after = removeSite(after, after.topology.sites.first().id);
    return after;
}

class TestComparePlans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsLikeItself() {
        for (quint32 seed = 0; seed < 20; ++seed) {
            const Plan plan = randomPlan(seed, {.sites = 4, .components = 60, .hostileNames = true});
            QVERIFY(changesBetween(plan, plan).isEmpty());
        }
    }

    void theChangesLeadFromOnePlanToTheOther() {
        int different = 0;
        for (quint32 seed = 0; seed < 150; ++seed) {
            QRandomGenerator random(seed);
            const Plan before = randomPlan(seed, {.sites = 3, .components = 40});
            Plan after = before;
            QString what;
            for (int edit = 0; edit < 8; ++edit)
                after = randomEdit(after, random, &what);
            const PlanChanges changes = changesBetween(before, after);
            const QString fault = ruleFault(before, after, changes.rules);
            QVERIFY2(fault.isEmpty(),
                     qPrintable(QStringLiteral("seed %1, %2: %3").arg(seed).arg(what, fault)));
            QCOMPARE(changes.isEmpty(), before == after);
            different += changes.rules.isEmpty() ? 0 : 1;
        }
        QVERIFY2(different > 30, QByteArray::number(different));
    }

    void countsAndFlowsAreOfAllThatDiffers() {
        bool wereGone = false;
        for (quint32 seed = 0; seed < 150; ++seed) {
            const Plan plan = randomPlan(seed, {.sites = 3, .components = 40});
            const Plan edited = editedOften(plan, seed);
            const Derived ofPlan = *derive(plan);
            const Derived ofEdited = *derive(edited);
            const PlanState states[] = {{plan, ofPlan}, {edited, ofEdited}};
            for (const auto &[before, after] :
                 {std::pair(states[0], states[1]), std::pair(states[1], states[0])}) {
                const RuleChanges all = gathered(compareRules(before, after));
                const RuleChanges some = differingRules(before, after, 7);
                QCOMPARE(some.list, all.list.first(std::min<qsizetype>(7, all.list.size())));
                QCOMPARE(some.counts, all.counts);
                QCOMPARE(some.flows, all.flows);
                wereGone = wereGone || all.counts.removed > 7;
            }
        }
        QVERIFY(wereGone);
    }

    void theOtherWayRoundIsTheOpposite() {
        for (quint32 seed = 0; seed < 60; ++seed) {
            QRandomGenerator random(seed);
            const Plan before = randomPlan(seed, {.sites = 3, .components = 40});
            const Plan after = randomEdit(randomEdit(before, random), random);
            const PlanChanges there = changesBetween(before, after);
            const PlanChanges back = changesBetween(after, before);
            QCOMPARE(there.ruleCounts.of(ChangeKind::Added), back.ruleCounts.of(ChangeKind::Removed));
            QCOMPARE(there.ruleCounts.of(ChangeKind::Changed), back.ruleCounts.of(ChangeKind::Changed));
            QCOMPARE(countsOf(there.elements).of(ChangeKind::Removed),
                     countsOf(back.elements).of(ChangeKind::Added));
        }
    }

    void anotherAddressChangesTheRulesOfItsMachine() {
        const Plan before = *planFromTemplate(QStringLiteral("two-sites"));
        const ComponentId zvm = componentNamed(before.topology, QStringLiteral("zvm-lon"));
        Component moved = *TopologyIndex(before.topology).component(zvm);
        moved.address = QStringLiteral("10.10.0.99");
        const Plan after = setComponent(before, moved);
        const PlanChanges changes = changesBetween(before, after);
        QCOMPARE(changes.elements.size(), 1);
        QCOMPARE(changes.elements.first().key, keyOf(zvm));
        QCOMPARE(textOf(changes.elements.first().fields),
                 QStringList{QStringLiteral("address: 10.10.0.10 > 10.10.0.99")});
        // 8100, 4005, 4006 and 4009 to three VRAs each, and 9081 both ways.
        QCOMPARE(changes.rules.size(), 12);
        QCOMPARE(changes.ruleCounts.of(ChangeKind::Changed), 12);
    }

    void singleScvmmTakes9081Away() {
        const Plan before = *planFromTemplate(QStringLiteral("two-sites"));
        const Plan after = *useSingleScvmm(before, before.topology.sites.last().id);
        const PlanChanges changes = changesBetween(before, after);
        QStringList gone;
        for (const RuleChange &change : changes.rules)
            if (change.kind == ChangeKind::Removed && change.before.port == 9081)
                gone << change.id;
        QCOMPARE(gone.size(), 2);
        QVERIFY(changes.ruleCounts.of(ChangeKind::Added) > 0);
    }

    void anOwnPortIsAValueAndChangesRules() {
        const Plan before = *planFromTemplate(QStringLiteral("two-sites"));
        Plan after = before;
        after.own[QStringLiteral("zvm-pairing")].port = 19'081;
        const PlanChanges changes = changesBetween(before, after);
        QCOMPARE(textOf(changes.values), QStringList{QStringLiteral("zvm-pairing port: 9081 > 19081 (own)")});
        QCOMPARE(changes.rules.size(), 2);
        QCOMPARE(changes.rules.first().before.port, quint16(9081));
        QCOMPARE(changes.rules.first().after.port, quint16(19'081));
        QVERIFY(changes.elements.isEmpty());
    }

    void anOwnValueLikeThatOfTheTableIsADifference() {
        const Plan before = *planFromTemplate(QStringLiteral("two-sites"));
        Plan after = before;
        after.own[QStringLiteral("zvm-pairing")].port = 9081;
        const PlanChanges changes = changesBetween(before, after);
        QCOMPARE(textOf(changes.values), QStringList{QStringLiteral("zvm-pairing port: 9081 > 9081 (own)")});
        QVERIFY(changes.rules.isEmpty());
    }

    void differentPlansAreNeverTheSame() {
        const Plan before = *planFromTemplate(QStringLiteral("two-sites"));
        Plan after = before;
        after.topology.nextId += 5;
        QCOMPARE(changesBetween(before, after).plan.size(), 1);
    }

    void anotherOrderIsADifference_data() {
        QTest::addColumn<Plan>("after");
        Plan plan = *planFromTemplate(QStringLiteral("five-site-mesh"));
        const Plan was = plan;
        plan.topology.sites.swapItemsAt(0, 1);
        QTest::newRow("sites") << std::exchange(plan, was);
        plan.topology.sites.first().components.swapItemsAt(0, 1);
        QTest::newRow("components") << std::exchange(plan, was);
        plan.topology.replications.swapItemsAt(0, 1);
        QTest::newRow("replications") << std::exchange(plan, was);
    }

    /// Rules have other numbers then.
    void anotherOrderIsADifference() {
        QFETCH(Plan, after);
        const PlanChanges changes =
            changesBetween(*planFromTemplate(QStringLiteral("five-site-mesh")), after);
        QCOMPARE(textOf(changes.plan),
                 QStringList{QStringLiteral("order: that of the earlier plan > another")});
        QVERIFY(changes.rules.isEmpty() && changes.elements.isEmpty());
    }

    void whatComesOrGoesIsNoOtherOrder() {
        const Plan before = *planFromTemplate(QStringLiteral("five-site-mesh"));
        const Plan after = removeSite(before, before.topology.sites.at(1).id);
        QCOMPARE(changesBetween(before, after).plan, QList<FieldChange>());
        QCOMPARE(changesBetween(after, before).plan, QList<FieldChange>());
    }

    void onlyEqualPlansAreTheSame() {
        int same = 0;
        for (quint32 seed = 1; seed <= 300; ++seed) {
            QRandomGenerator random(seed);
            const Plan before = randomPlan(seed);
            Plan after = random.bounded(4) == 0 ? before : randomEdit(before, random);
            const qsizetype sites = after.topology.sites.size();
            if (sites > 1 && random.bounded(4) == 0)
                after.topology.sites.swapItemsAt(0, random.bounded(int(sites)));
            QCOMPARE(changesBetween(before, after).isEmpty(), before == after);
            same += before == after ? 1 : 0;
        }
        QVERIFY2(same > 20 && same < 280, QByteArray::number(same));
    }

    void hostsOfOneNameAreToldApart() {
        Plan before = *planFromTemplate(QStringLiteral("two-sites"));
        const ComponentId one = componentNamed(before.topology, QStringLiteral("HV-LON-01"));
        const ComponentId other = componentNamed(before.topology, QStringLiteral("HV-LON-02"));
        before = renameElement(before, keyOf(other), QStringLiteral("HV-LON-01"));
        const TopologyIndex index(before.topology);
        Component vra = *index.component(componentNamed(before.topology, QStringLiteral("VRA-HV-LON-01")));
        QCOMPARE(vra.partOf, one);
        vra.partOf = other;
        const PlanChanges changes = changesBetween(before, setComponent(before, vra));
        QCOMPARE(changes.elements.size(), 1);
        QCOMPARE(changes.elements.first().fields.size(), 1);
    }

    void whatIsDrawnElsewhereIsADifferenceToo() {
        const Plan before = *planFromTemplate(QStringLiteral("two-sites"));
        const Plan after = setSiteOffset(before, before.topology.sites.first().id, {40, 20});
        const PlanChanges changes = changesBetween(before, after);
        QCOMPARE(textOf(changes.plan),
                 QStringList{QStringLiteral("layout: those of the earlier plan > others")});
        QVERIFY(changes.rules.isEmpty() && changes.elements.isEmpty());
    }

    void formsAreCompared() {
        const Plan before = *planFromTemplate(QStringLiteral("two-sites"));
        ChangeForm form;
        form.ticket = QStringLiteral("CHG-1");
        QCOMPARE(textOf(changesBetween(before, setForm(before, form)).plan),
                 QStringList{QStringLiteral("ticket:  > CHG-1")});
        QCOMPARE(textOf(changesBetween(before, setRuleForm(before, {QStringLiteral("a.b")}, form)).plan),
                 QStringList{QStringLiteral("ruleForms: a.b (ticket: none) > a.b (ticket: CHG-1)")});
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestComparePlans)
#include "tst_comparePlans.moc"
