#include "compare/DistinctPlan.h"
#include "compared.h"
#include "plan/edits.h"
#include "support/diagramFaults.h"
#include "support/randomDesign.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

QHash<QString, Flow> flowsOf(const Plan &plan) {
    QHash<QString, Flow> flows;
    const Derived derived = *derive(plan);
    for (const Flow &flow : derived.flows)
        flows.insert(flow.id, flow);
    return flows;
}

/// Whether a component at an end of a flow differs: the port that it listens on may.
bool joinsChanged(const Flow &flow, const Marks &marks) {
    const QList<ComponentId> ends = flow.first.members + flow.second.members;
    return std::any_of(ends.begin(), ends.end(),
                       [&](ComponentId id) { return marks.elements.contains(keyOf(id)); });
}

/// What the drawing and the list of changes would say differently; empty when nothing.
QString disagreement(const MergedPlan &merged, const Plan &was, const Plan &is) {
    QSet<QString> changed;
    for (const RuleChange &rule : merged.changes.rules)
        changed << rule.flow;
    for (const QString &flow : std::as_const(changed))
        if (!merged.marks.flows.contains(flow))
            return QStringLiteral("rules of %1 differ, and it is not marked").arg(flow);
    const QHash<QString, Flow> before = flowsOf(was);
    const QHash<QString, Flow> after = flowsOf(is);
    for (auto flow = merged.marks.flows.keyBegin(); flow != merged.marks.flows.keyEnd(); ++flow)
        if (!changed.contains(*flow) && before.value(*flow) == after.value(*flow) &&
            !joinsChanged(after.value(*flow), merged.marks))
            return QStringLiteral("%1 is marked, and nothing of it differs").arg(*flow);
    for (const ElementChange &change : merged.changes.elements)
        if (!merged.marks.elements.contains(change.key))
            return QStringLiteral("%1 differs, and it is not marked").arg(change.key);
    return {};
}

bool isDrawn(const Diagram &diagram, const ElementKey &key) {
    return std::any_of(diagram.items.begin(), diagram.items.end(),
                       [&](const DiagramItem &item) { return item.elements.contains(key); });
}

class TestMergePlans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidOfPlansThatAreAlike() {
        const Compared same(twoSites(), twoSites());
        QVERIFY(same.merged.marks.flows.isEmpty() && same.merged.marks.elements.isEmpty());
        for (const DiagramItem &item : same.diagram.items)
            QCOMPARE(item.pale, item.role != ItemRole::Frame);
        QCOMPARE(same.merged.plan.topology, twoSites().topology);
    }

    void aNewHostIsMarkedWithAllThatReachesIt() {
        const Plan was = twoSites();
        const Added<ComponentId> is = addHostWithVra(was, was.topology.sites.first().id);
        Plan after = is.plan;
        int address = 90;
        for (Component &component : after.topology.sites.first().components)
            if (component.address.isEmpty() && component.kind != ComponentKind::Vba)
                component.address = QStringLiteral("10.10.0.%1").arg(++address);
        const Compared both(was, after);
        QCOMPARE(both.merged.marks.elements.value(keyOf(is.id)), Mark::Added);
        QCOMPARE(both.textOf(QStringLiteral("sign/") + keyOf(is.id)), QStringLiteral("+"));
        QVERIFY(!both.find(keyOf(is.id))->pale);
        const QString data = both.merged.marks.flows.keys().filter(QStringLiteral("vra-data")).value(0);
        QCOMPARE(both.textOf(QStringLiteral("pill/%1/4008").arg(data)), QStringLiteral("~ 4008"));
        QVERIFY(both.textOf(QStringLiteral("label/%1/4008").arg(data))
                    .endsWith(QStringLiteral("4 × 3 = 12 pairs (was 9)")));
        QVERIFY(both.find(keyOf(named(was, "HV-LON-01")))->pale);
    }

    void aRemovedHostStaysOnTheDrawingAndIsNotCounted() {
        const Plan was = twoSites();
        const ComponentId host = named(was, "HV-LON-02");
        const Compared both(was, removeComponent(was, host));
        QCOMPARE(both.merged.marks.elements.value(keyOf(host)), Mark::Removed);
        const DiagramItem *item = both.find(keyOf(host));
        QVERIFY(item && !item->pale);
        QVERIFY(std::get<TextShape>(item->shapes.at(1)).struck);
        const QString data = both.merged.marks.flows.keys().filter(QStringLiteral("vra-data")).value(0);
        QVERIFY2(both.textOf(QStringLiteral("label/%1/4008").arg(data))
                     .endsWith(QStringLiteral("2 × 3 = 6 pairs (was 9)")),
                 qPrintable(both.textOf(QStringLiteral("label/%1/4008").arg(data))));
        QVERIFY(
            both.textOf(keyOf(was.topology.sites.first().id)).contains(QStringLiteral("London (2, was 3)")));
    }

    void anotherPortLeadsFromTheOldToTheNew() {
        Plan after = twoSites();
        after.own[QStringLiteral("zvm-pairing")].port = 19'081;
        const Compared both(twoSites(), after);
        QCOMPARE(both.merged.marks.flows.size(), 1);
        const QString flow = both.merged.marks.flows.firstKey();
        QCOMPARE(both.textOf(QStringLiteral("pill/%1/19081").arg(flow)), QStringLiteral("~ 9081* → 19081"));
    }

    void aPortOfOneSideLeavesTheOtherAlone() {
        const Plan was = twoSites();
        const Compared both(was, setPort(was, named(was, "zvm-lee"), QStringLiteral("zvm-pairing"), 19'081));
        const QString flow = both.merged.marks.flows.firstKey();
        QCOMPARE(both.textOf(QStringLiteral("pill/%1/19081").arg(flow)), QStringLiteral("~ 9081* → 19081"));
        QCOMPARE(both.textOf(QStringLiteral("pill/%1/9081").arg(flow)), QStringLiteral("9081*"));
        QVERIFY(both.find(QStringLiteral("pill/%1/9081").arg(flow))->pale);
    }

    /// Arrows are those of connections alone.
    void oldNamesAndAddressesStandStruckBeforeTheNew() {
        const Plan was = twoSites();
        Plan after = renameElement(was, keyOf(was.topology.sites.last().id), QStringLiteral("Bradford"));
        Component zvm = component(after.topology, QStringLiteral("zvm-lon"));
        zvm.address = QStringLiteral("10.10.0.99");
        after = setComponent(after, zvm);
        const Compared both(was, after);
        const ElementKey site = keyOf(was.topology.sites.last().id);
        QVERIFY2(both.textOf(site).startsWith(QStringLiteral("Leeds Bradford")),
                 qPrintable(both.textOf(site)));
        QVERIFY(both.textOf(keyOf(zvm.id)).contains(QStringLiteral("10.10.0.10 10.10.0.99")));
        QCOMPARE(both.struckOf(site), QStringList{QStringLiteral("Leeds")});
        QCOMPARE(both.struckOf(keyOf(zvm.id)), QStringList{QStringLiteral("10.10.0.10")});
        QVERIFY(both.find(keyOf(zvm.id))->title.endsWith(QStringLiteral("(changed, was 10.10.0.10)")));
        QVERIFY(both.textOf(QStringLiteral("wall/") + site).contains(QStringLiteral("Firewall Bradford")));
    }

    void singleScvmmStrikes9081() {
        const Plan was = twoSites();
        const Compared both(was, *useSingleScvmm(was, was.topology.sites.last().id));
        const QString pairing = QStringLiteral("pill/zvm-pairing.%1.%2/9081")
                                    .arg(keyOf(named(was, "zvm-lon")), keyOf(named(was, "zvm-lee")));
        QCOMPARE(both.textOf(pairing), QStringLiteral("− 9081*"));
        QVERIFY(std::get<TextShape>(both.find(pairing)->shapes.at(2)).struck);
        QVERIFY(both.textOf(QStringLiteral("gate")).contains(QStringLiteral("5, before 3")));
        QVERIFY(both.textOf(QStringLiteral("frame/title")).contains(QStringLiteral("since the last one")));
    }

    void plansThatHaveNothingInCommonAreDrawnTogether() {
        const Plan was = *planFromTemplate(QStringLiteral("branch-to-main"));
        const Compared both(was, twoSites(), DetailLevel::Ports);
        QCOMPARE(disagreement(both.merged, withoutClashes(was, twoSites().topology), twoSites()), QString());
        qsizetype gone = 0;
        for (const ElementChange &change : both.merged.changes.elements) {
            QVERIFY2(change.key.startsWith(u'r') || isDrawn(both.diagram, change.key),
                     qPrintable(change.key));
            gone += change.kind == ChangeKind::Removed ? 1 : 0;
        }
        QVERIFY(gone > 0);
        const QStringList faults = everyFault(both.diagram, both.input);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void theDrawingSaysWhatTheListSays_data() {
        QTest::addColumn<DetailLevel>("level");
        QTest::newRow("overview") << DetailLevel::Overview;
        QTest::newRow("ports") << DetailLevel::Ports;
        QTest::newRow("full") << DetailLevel::Full;
    }
    void theDrawingSaysWhatTheListSays() {
        QFETCH(DetailLevel, level);
        int marked = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const Plan was = randomDesign(seed);
            const Plan is = edited(was, seed, 4);
            const Compared both(was, is, level);
            const QString apart = disagreement(both.merged, was, is);
            QVERIFY2(apart.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(apart)));
            const QStringList faults = everyFault(both.diagram, both.input);
            QVERIFY2(faults.isEmpty(),
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(faults.join(u'\n'))));
            marked += both.merged.marks.flows.isEmpty() ? 0 : 1;
        }
        QVERIFY2(marked > 20, QByteArray::number(marked));
    }
};

} // namespace

QTEST_MAIN(TestMergePlans)
#include "tst_mergePlans.moc"
