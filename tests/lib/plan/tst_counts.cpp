#include "plan/edits.h"
#include "plan/planFile.h"
#include "rules/FirewallRule.h"
#include "support/topologyText.h"

#include <QtTest/QTest>

using namespace portolan;

namespace {

using Rows = QMap<QString, qint64>;

/// A plan with the flows and rules that follow from it.
struct Case {
    Plan plan;
    PortCatalogue catalogue;
    QList<Flow> flows;
    RuleSet rules;

    explicit Case(const Plan &from) : plan(from), catalogue(*builtInCatalogue(from.catalogue)) {
        catalogue = withOwnValues(catalogue, plan.own);
        const TopologyIndex index(plan.topology);
        flows = deriveFlows(index, catalogue);
        rules = compileRules(index, catalogue, flows);
    }
    explicit Case(const char *id) : Case(*planFromTemplate(QLatin1String(id))) {}

    QString row(qsizetype requirement) const { return catalogue.requirements[requirement].row.left(4); }
    /// Expanded rows of a row of the port table, all of them or those between sites.
    qint64 count(const QString &wanted, bool crossingOnly = false) const {
        qint64 sum = 0;
        for (const FirewallRule &rule : rules.rules) {
            const bool counts = row(rule.requirement) == wanted && (rule.crossesSites() || !crossingOnly);
            sum += counts ? rule.expandedCount() : 0;
        }
        return sum;
    }
    qsizetype flowsIn(FlowState state, const QString &wanted) const {
        return std::count_if(flows.begin(), flows.end(), [&](const Flow &flow) {
            return flow.state == state && row(flow.requirement) == wanted;
        });
    }
};

SiteId siteOf(const Plan &plan, const char *name) {
    return test::siteNamed(plan.topology, QLatin1String(name));
}

} // namespace

/// The counts of the port table as the specification gives them, and what a single SCVMM does to them.
class Counts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void templates_data();
    void templates();
    void theHostRowWaitsForItsPort();
    void singleScvmmDropsThePairing();
    void singleScvmmLeavesNoSecondZvm();
    void keepingTheOldPlanBringsBackTheSameFile();
    void scvmmPerSiteBringsBackTheCounts();
    void aMixedPlanPairsOnlyWhatDiffers();
};

void Counts::templates_data() {
    QTest::addColumn<qint64>("expanded");
    QTest::addColumn<qint64>("crossing");
    QTest::addColumn<Rows>("rows");
    const auto q = [](const char *row) { return QString::fromLatin1(row); };
    QTest::newRow("two-sites") << qint64(58) << qint64(38)
                               << Rows{{q("8100"), 2}, {q("4005"), 6},  {q("4006"), 6}, {q("4009"), 6},
                                       {q("9081"), 2}, {q("4007"), 18}, {q("4008"), 18}};
    QTest::newRow("branch-to-main") << qint64(40) << qint64(30)
                                    << Rows{{q("8100"), 1}, {q("4005"), 5},  {q("4006"), 5}, {q("4009"), 5},
                                            {q("9081"), 0}, {q("4007"), 12}, {q("4008"), 12}};
    QTest::newRow("host-to-host") << qint64(11) << qint64(0)
                                  << Rows{{q("8100"), 1}, {q("4005"), 2}, {q("4006"), 2}, {q("4009"), 2},
                                          {q("9081"), 0}, {q("4007"), 2}, {q("4008"), 2}};
    QTest::newRow("same-host") << qint64(4) << qint64(0)
                               << Rows{{q("8100"), 1}, {q("4005"), 1}, {q("4006"), 1},
                                       {q("4009"), 1}, {q("4007"), 0}, {q("4008"), 0}};
    QTest::newRow("five-site-mesh") << qint64(2705) << qint64(2580)
                                    << Rows{{q("9081"), 20}, {q("4007"), 1280}, {q("4008"), 1280}};
    // 4 + 2 + 6 + 12 hosts: 8100: 4, ZVM to VRA: 72, 9081: 6, VRA to VRA: 12 x 12 x 4 = 576, and
    // inside the provider's site 9669, 9779 and 9989 once each.
    QTest::newRow("provider") << qint64(661) << qint64(582)
                              << Rows{{q("8100"), 4}, {q("4005"), 24}, {q("9081"), 6}, {q("4007"), 288},
                                      {q("9669"), 1}, {q("9779"), 1},  {q("9989"), 1}};
    QTest::newRow("empty") << qint64(0) << qint64(0) << Rows{};
}

void Counts::templates() {
    QFETCH(qint64, expanded);
    QFETCH(qint64, crossing);
    QFETCH(Rows, rows);
    const Case plan(QTest::currentDataTag());
    for (auto row = rows.begin(); row != rows.end(); ++row)
        QVERIFY2(plan.count(row.key()) == row.value(),
                 qPrintable(QStringLiteral("%1: %2").arg(row.key()).arg(plan.count(row.key()))));
    const RuleCounts counts = countRules(plan.rules);
    QCOMPARE(counts.expanded, expanded);
    QCOMPARE(counts.crossing, crossing);
}

void Counts::theHostRowWaitsForItsPort() {
    const Case waiting("two-sites");
    QCOMPARE(waiting.flowsIn(FlowState::WaitsForPort, QString()), 2);
    const Plan read = applyFix(waiting.plan, AdoptSuggestionFix{QStringLiteral("host-zvm")});
    const Case adopted(read);
    QCOMPARE(adopted.flowsIn(FlowState::WaitsForPort, QString()), 0);
    QCOMPARE(adopted.plan.own.value(QStringLiteral("host-zvm")).port, std::optional<quint16>(9669));
    QCOMPARE(adopted.count(QString()), 6);
}

void Counts::singleScvmmDropsThePairing() {
    const Plan before = *planFromTemplate(QStringLiteral("two-sites"));
    const Result<Plan> single = useSingleScvmm(before, siteOf(before, "Leeds"));
    QVERIFY(single);
    const Case plan(*single);
    QCOMPARE(plan.count(QStringLiteral("9081")), 0);
    QCOMPARE(plan.flowsIn(FlowState::NotUsed, QStringLiteral("9081")), 1);
    QCOMPARE(plan.flowsIn(FlowState::Needed, QStringLiteral("9081")), 0);
    for (const char *row : {"4005", "4006", "4009"}) {
        QCOMPARE(plan.count(QLatin1String(row)), 6);
        QCOMPARE(plan.count(QLatin1String(row), true), 3);
    }
    QCOMPARE(plan.count(QStringLiteral("8100")), 1);
    QCOMPARE(plan.count(QStringLiteral("4007"), true), 18);
    QCOMPARE(countRules(plan.rules).expanded, 1 + 18 + 36);
    QCOMPARE(countRules(plan.rules).crossing, 9 + 36);
}

void Counts::singleScvmmLeavesNoSecondZvm() {
    const Plan before = *planFromTemplate(QStringLiteral("five-site-mesh"));
    const Plan single = *useSingleScvmm(before, siteOf(before, "Milan"));
    const TopologyIndex index(single.topology);
    QCOMPARE(index.ofKind(ComponentKind::Scvmm).size(), size_t(1));
    QCOMPARE(index.ofKind(ComponentKind::Zvm).size(), size_t(1));
    QCOMPARE(index.ofKind(ComponentKind::Vba).size(), size_t(1));
    QCOMPARE(index.ofKind(ComponentKind::Vra).size(), size_t(40));
    const Case plan(single);
    QCOMPARE(plan.count(QStringLiteral("9081")), 0);
    QCOMPARE(plan.count(QStringLiteral("4005"), true), 32);
}

void Counts::keepingTheOldPlanBringsBackTheSameFile() {
    for (const char *id : {"two-sites", "five-site-mesh", "provider"}) {
        const Plan before = *planFromTemplate(QLatin1String(id));
        const QByteArray bytes = writePlan(before);
        const Plan kept = before;
        const Plan single = *useSingleScvmm(before, before.topology.sites.last().id);
        QVERIFY(writePlan(single) != bytes);
        QCOMPARE(writePlan(kept), bytes);
        QCOMPARE(planChecksum(kept), planChecksum(*readPlan(bytes, {})));
    }
}

void Counts::scvmmPerSiteBringsBackTheCounts() {
    const Plan before = *planFromTemplate(QStringLiteral("two-sites"));
    Plan back = useScvmmPerSite(*useSingleScvmm(before, siteOf(before, "London")));
    const Component zvm = test::component(back.topology, QStringLiteral("zvm-lee"));
    QCOMPARE(zvm.address, QString());
    for (const char *name : {"vmm-lee", "zvm-lee"}) {
        Component service = test::component(back.topology, QLatin1String(name));
        service.address =
            service.kind == ComponentKind::Zvm ? QStringLiteral("10.20.0.10") : QStringLiteral("10.20.0.5");
        back = setComponent(back, service);
    }
    const RuleCounts counts = countRules(Case(back).rules);
    QCOMPARE(counts.expanded, 58);
    QCOMPARE(counts.crossing, 38);
}

void Counts::aMixedPlanPairsOnlyWhatDiffers() {
    const Plan mesh = *planFromTemplate(QStringLiteral("five-site-mesh"));
    const Plan mixed =
        *useSingleScvmm(mesh, siteOf(mesh, "Oslo"), {siteOf(mesh, "Berlin"), siteOf(mesh, "Milan")});
    const Case plan(mixed);
    // ZVM(Oslo, Berlin, Milan), Porto and Dublin: three pairings.
    QCOMPARE(plan.count(QStringLiteral("9081")), 6);
}

QTEST_GUILESS_MAIN(Counts)
#include "tst_counts.moc"
