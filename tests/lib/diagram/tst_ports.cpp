#include "drawnPorts.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/diagramFaults.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <array>

using namespace portolan;
using portolan::test::Drawn;

namespace {

QStringList everyFault(const Drawn &drawn) {
    return test::everyFault(drawn.diagram, drawn.input);
}

QString someHosts(QRandomGenerator &random, const QString &site, int hosts) {
    QStringList names;
    for (int host = 1; host <= hosts; ++host)
        if (random.bounded(2) == 0)
            names << QStringLiteral("HV-%1-0%2").arg(site).arg(host);
    if (names.isEmpty())
        names << QStringLiteral("HV-%1-01").arg(site);
    return QStringLiteral("%1{%2}").arg(site, names.join(u','));
}

/// Two complete sites with two to five replications between chosen hosts.
Plan planOfChosenHosts(quint32 seed) {
    QRandomGenerator random(seed);
    const std::array<QString, 2> sites{QStringLiteral("A"), QStringLiteral("B")};
    std::array<int, 2> hosts{};
    QString text;
    for (int site = 0; site < 2; ++site) {
        hosts[size_t(site)] = random.bounded(2, seed % 4 == 0 ? 9 : 5);
        text += QStringLiteral("site %1 10.%2.0.0/16 managed-by vmm%1\n  scvmm vmm%1 10.%2.0.5\n"
                               "  zvm zvm%1 10.%2.0.10 of vmm%1\n  vba vba%1 of zvm%1 on zvm%1\n"
                               "  hosts %3 HV-%1 10.%2.1.1 10.%2.2.1\n")
                    .arg(sites[size_t(site)])
                    .arg(site + 1)
                    .arg(hosts[size_t(site)]);
    }
    for (int i = random.bounded(2, 6); i > 0; --i) {
        const size_t from = size_t(random.bounded(2));
        text += QStringLiteral("replicate %1 %2 %3\n")
                    .arg(someHosts(random, sites[from], hosts[from]),
                         random.bounded(3) == 0 ? QStringLiteral("<->") : QStringLiteral("->"),
                         someHosts(random, sites[1 - from], hosts[1 - from]));
    }
    Plan plan = test::plan(text);
    if (seed % 8 == 0) // all cards, however many
        for (const Site &site : plan.topology.sites)
            plan.layout.openStacks.insert(site.id.value, true);
    return plan;
}

/// Gives random services ports of their own.
void changePorts(Plan &plan, quint32 seed) {
    QRandomGenerator random(seed);
    const std::array requirements{QStringLiteral("vra-data"), QStringLiteral("vra-control"),
                                  QStringLiteral("zvm-pairing"), QStringLiteral("log-collection")};
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            for (const QString &requirement : requirements)
                if (component.kind != ComponentKind::Scvmm && random.bounded(6) == 0)
                    component.ports.insert(requirement, quint16(20000 + random.bounded(2)));
    for (const char *requirement : {"vba-management", "vba-service", "vra-management", "scvmm", "vra-data"})
        if (random.bounded(3) == 0)
            plan.own.insert(QLatin1String(requirement),
                            {quint16(50000 + random.bounded(9)), Protocol::Udp, {}});
}

} // namespace

class PortsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void templates_data() {
        QTest::addColumn<QString>("id");
        for (const PlanTemplate &known : planTemplates())
            QTest::newRow(qPrintable(known.id)) << known.id;
    }
    void templates() {
        QFETCH(QString, id);
        const Plan plan = *planFromTemplate(id);
        const Drawn drawn(plan);
        if (!drawn.isPorts())
            return;
        const QStringList faults = everyFault(drawn);
        QVERIFY2(faults.isEmpty(), test::words(faults));
    }

    void templatesUnderOneScvmm_data() { templates_data(); }
    void templatesUnderOneScvmm() {
        QFETCH(QString, id);
        const Plan before = *planFromTemplate(id);
        for (const Site &site : before.topology.sites) {
            const auto plan = useSingleScvmm(before, site.id);
            if (!plan)
                continue;
            const Drawn drawn(*plan);
            const QStringList faults = drawn.isPorts() ? everyFault(drawn) : QStringList();
            QVERIFY2(faults.isEmpty(), test::words(faults));
        }
    }

    void randomPlans_data() {
        QTest::addColumn<int>("sites");
        QTest::addColumn<int>("components");
        QTest::addColumn<bool>("hostile");
        QTest::newRow("one site") << 1 << 14 << false;
        QTest::newRow("one large site") << 1 << 40 << false;
        QTest::newRow("two sites") << 2 << 16 << false;
        QTest::newRow("two large sites") << 2 << 50 << false;
        QTest::newRow("three sites") << 3 << 18 << false;
        QTest::newRow("four sites") << 4 << 24 << false;
        QTest::newRow("hostile names") << 2 << 24 << true;
    }
    void randomPlans() {
        QFETCH(int, sites);
        QFETCH(int, components);
        QFETCH(bool, hostile);
        for (quint32 seed = 1; seed <= 60; ++seed) {
            Plan plan = test::randomPlan(seed, {sites, components, hostile});
            plan.layout.offsets.clear();
            const Drawn drawn(plan, DetailLevel::Ports);
            const QStringList faults = drawn.isPorts() ? everyFault(drawn) : QStringList();
            QVERIFY2(faults.isEmpty(), "seed " + QByteArray::number(seed) + ": " + test::words(faults));
        }
    }

    void chosenHosts() {
        for (quint32 seed = 1; seed <= 200; ++seed) {
            const Drawn drawn(planOfChosenHosts(seed), DetailLevel::Ports);
            const QStringList faults = everyFault(drawn);
            QVERIFY2(faults.isEmpty(), "seed " + QByteArray::number(seed) + ": " + test::words(faults));
        }
    }

    void changedPorts() {
        for (quint32 seed = 1; seed <= 200; ++seed) {
            Plan plan = planOfChosenHosts(seed);
            changePorts(plan, seed);
            const Drawn drawn(plan, DetailLevel::Ports);
            const QStringList faults = everyFault(drawn);
            QVERIFY2(faults.isEmpty(), "seed " + QByteArray::number(seed) + ": " + test::words(faults));
        }
    }

    void aLineFromADraggedServicePassesNoBox() {
        for (const double x : {700.0, 60.0, -60.0}) {
            Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
            test::drag(plan, ComponentKind::Zvm, {x, 0});
            const QStringList faults = test::lineFaults(Drawn(plan).diagram);
            QVERIFY2(faults.isEmpty(), test::words(faults));
        }
    }

    void draggedComponents_data() { randomPlans_data(); }
    void draggedComponents() {
        QFETCH(int, sites);
        QFETCH(int, components);
        QFETCH(bool, hostile);
        for (quint32 seed = 1; seed <= 30; ++seed) {
            const Plan plan = test::randomPlan(seed, {sites, components, hostile});
            const Drawn drawn(plan, DetailLevel::Ports);
            const QStringList faults = drawn.isPorts() ? everyFault(drawn) : QStringList();
            QVERIFY2(faults.isEmpty(), "seed " + QByteArray::number(seed) + ": " + test::words(faults));
        }
    }

    void theSamePlanGivesTheSameDrawing() {
        const Plan plan = test::randomPlan(7, {2, 40, false});
        QCOMPARE(Drawn(plan, DetailLevel::Ports).diagram, Drawn(plan, DetailLevel::Ports).diagram);
    }
};

QTEST_MAIN(PortsTest)
#include "tst_ports.moc"
