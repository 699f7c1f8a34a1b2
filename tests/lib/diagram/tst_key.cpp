#include "diagram/frame/key.h"
#include "diagram/shapes.h"
#include "drawnPorts.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/topologyText.h"

#include <QTest>

using namespace portolan;
using portolan::test::Drawn;

namespace {

Plan templatePlan(const char *name) {
    return *planFromTemplate(QLatin1String(name));
}

/// A VRA of one of five sites takes replication data on another port.
Plan meshWithOwnPort() {
    const Plan mesh = templatePlan("five-site-mesh");
    return setPort(mesh, test::componentNamed(mesh.topology, QStringLiteral("VRA-HV-OSL-01")),
                   QStringLiteral("vra-data"), quint16(20000));
}

/// The rows of a drawing's key: "Replication data:4008".
QStringList rowsOf(const Drawn &drawn) {
    QStringList rows;
    for (const KeyRow &row : keyRows(drawn.diagram.items, drawn.input))
        rows << row.label + QLatin1Char(':') + row.ports;
    return rows;
}

QStringList replicationRows(const Drawn &drawn) {
    return rowsOf(drawn).filter(QStringLiteral("Replication"));
}

bool drawsDashed(const Drawn &drawn) {
    const Stroke dashed = strokeOf(TrafficClass::ReplicationControl);
    for (const DiagramItem &item : drawn.diagram.items)
        for (const Shape &shape : item.shapes)
            if (const auto *line = std::get_if<LineShape>(&shape); line && item.role == ItemRole::Line &&
                                                                   line->stroke.ink == dashed.ink &&
                                                                   line->stroke.dash == dashed.dash)
                return true;
    return false;
}

bool explainsDashed(const Drawn &drawn) {
    for (const KeyRow &row : keyRows(drawn.diagram.items, drawn.input))
        if (row.sample == strokeOf(TrafficClass::ReplicationControl))
            return true;
    return false;
}

} // namespace

class KeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsTheClassesOfThePlan() {
        QCOMPARE(rowsOf(Drawn(templatePlan("two-sites"))),
                 (QStringList{QStringLiteral("Replication data:4008"),
                              QStringLiteral("Replication control:4007"), QStringLiteral("Pairing:9081*"),
                              QStringLiteral("Site management:4005 4006 4009 9180*"),
                              QStringLiteral("Platform:8100 ?")}));
        QVERIFY(rowsOf(Drawn(Plan{})).isEmpty());
    }

    void whatSharesALineSharesARow() {
        const Plan mesh = templatePlan("five-site-mesh");
        const QStringList shared{QStringLiteral("Replication:4007 4008")};
        for (const DetailLevel level : {DetailLevel::Overview, DetailLevel::Ports, DetailLevel::Full})
            QCOMPARE(replicationRows(Drawn(mesh, level)), shared);
        QCOMPARE(replicationRows(Drawn(templatePlan("two-sites"), DetailLevel::Overview)), shared);
    }

    void whatHasALineOfItsOwnHasARow() {
        QCOMPARE(replicationRows(Drawn(meshWithOwnPort(), DetailLevel::Ports)),
                 (QStringList{QStringLiteral("Replication:4007 4008 20000"),
                              QStringLiteral("Replication control:4007")}));
    }

    void dashedLinesAreExplainedWhereTheyAreDrawn() {
        for (const PlanTemplate &known : planTemplates()) {
            const Plan plan = *planFromTemplate(known.id);
            for (const DetailLevel level : {DetailLevel::Overview, DetailLevel::Ports}) {
                const Drawn drawn(plan, level);
                if (drawsDashed(drawn))
                    QVERIFY2(explainsDashed(drawn), qPrintable(known.id));
            }
        }
        QVERIFY(!explainsDashed(Drawn(templatePlan("provider"))));
        QVERIFY(explainsDashed(Drawn(meshWithOwnPort(), DetailLevel::Ports)));
    }

    void aViewExplainsWhatItShows() {
        const Plan mesh = templatePlan("five-site-mesh");
        const Derived derived = *derive(mesh);
        const View pair = PairView{mesh.topology.sites.at(0).id, mesh.topology.sites.at(1).id};
        const TopologyIndex index(mesh.topology);
        DiagramInput input{index, derived.catalogue, derived.flows, derived.rules, mesh.layout, {}};
        input.view = pair; // drawn with its gate in full: each port has a lane of its own
        QVERIFY(keyRows(buildDiagram(input).items, input).first().label ==
                QStringLiteral("Replication data"));
    }

    void strikesThePortOfThePlan() {
        Plan own = templatePlan("branch-to-main");
        own.own[QStringLiteral("zvm-pairing")] = {quint16(50010), {}, {}};
        QVERIFY(rowsOf(Drawn(own)).contains(QStringLiteral("Pairing, not used:50010")));
    }
};

QTEST_MAIN(KeyTest)
#include "tst_key.moc"
