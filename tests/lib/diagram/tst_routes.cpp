#include "diagram/ports/Router.h"
#include "diagram/ports/cardRow.h"
#include "diagram/ports/metrics.h"
#include "drawnPorts.h"
#include "plan/planFile.h"
#include "support/diagramParts.h"

#include <QTest>

using namespace portolan;
using namespace portolan::ports;

namespace {

const QRectF area(0, 0, 600, 400);
const Terminal leftBox{{40, 160, 100, 60}, {}, {}};
const Terminal rightBox{{460, 160, 100, 60}, {}, {}};

double lengthOf(const QPolygonF &line) {
    double length = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        length += QLineF(line[i - 1], line[i]).length();
    return length;
}

double lengthIn(const QPolygonF &line, const QRectF &box) {
    double length = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        length += test::lengthInside({line[i - 1], line[i]}, box);
    return length;
}

bool isOrthogonal(const QPolygonF &line) {
    for (qsizetype i = 1; i < line.size(); ++i)
        if (std::abs(line[i].x() - line[i - 1].x()) > 0.01 && std::abs(line[i].y() - line[i - 1].y()) > 0.01)
            return false;
    return line.size() > 1;
}

QRectF outlineOf(const Diagram &diagram, const QString &key) {
    for (const DiagramItem &item : diagram.items)
        if (item.key == key)
            return test::outlineOf(item);
    return {};
}

} // namespace

/// Lines that find their own way, and boxes and cards that make way.
class RoutesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineLeavesABoxAtTheHeightOfItsOtherEnd() {
        const Terminal box{QRectF(0, 0, 100, 100), {}, {}};
        const Terminal edge{{}, {QPointF(300, 37)}, QPointF(-1, 0)};
        const QPolygonF straight{QPointF(100, 37), QPointF(300, 37)};
        QCOMPARE(route(QRectF(-50, -50, 400, 200), {}, box, edge), straight);
    }

    void besideALineThereIsAlwaysAWay() {
        // The way below the box would be just too near to the line.
        const Obstacles obstacles{{QRectF(120, 20, 60, 41.4)}, {QLineF(0, 62, 300, 62)}};
        const RouteGrid grid(QRectF(0, 0, 300, 200), obstacles, {});
        QCOMPARE(grid.at(0, grid.rowOf(62 + lineGap + 1)).y(), 62 + lineGap + 1);
    }

    void aFreeWayIsStraight() {
        const QPolygonF line = route(area, {{leftBox.box, rightBox.box}, {}}, leftBox, rightBox);
        QCOMPARE(line, (QPolygonF{{140, 190}, {460, 190}}));
    }

    void aLineGoesRoundABox() {
        const QRectF wall(280, 20, 40, 340);
        const QPolygonF line = route(area, {{leftBox.box, rightBox.box, wall}, {}}, leftBox, rightBox);
        QVERIFY(isOrthogonal(line));
        QCOMPARE(lengthIn(line, wall), 0.0);
        QVERIFY(lengthOf(line) < 700);
    }

    void aLineWithoutAWayIsDrawnAllTheSame() {
        const QRectF wall(280, -50, 40, 500);
        const QPolygonF line = route(area, {{leftBox.box, rightBox.box, wall}, {}}, leftBox, rightBox);
        QVERIFY(isOrthogonal(line));
    }

    void aLineKeepsAwayFromOneThatIsThere() {
        const QLineF there(140, 190, 460, 190);
        const QPolygonF line = route(area, {{leftBox.box, rightBox.box}, {there}}, leftBox, rightBox);
        for (qsizetype i = 1; i < line.size(); ++i) {
            const bool along = std::abs(line[i].y() - line[i - 1].y()) < 0.01;
            QVERIFY(!along || std::abs(line[i].y() - 190) >= lineGap || lengthOf({line[i - 1], line[i]}) < 4);
        }
    }

    void twoLinesBetweenTheSameBoxesStandApart() {
        Obstacles obstacles{{leftBox.box, rightBox.box}, {}};
        const QPolygonF first = route(area, obstacles, leftBox, rightBox);
        obstacles.lines.emplace_back(first.first(), first.last());
        const QPolygonF second = route(area, obstacles, leftBox, rightBox);
        QCOMPARE(first.size(), 2);
        QVERIFY(std::abs(first.first().y() - second.first().y()) >= lineGap);
    }

    void thereIsAlwaysARoute() {
        const Terminal over{{30, 150, 140, 100}, {}, {}};
        const Obstacles obstacles{{leftBox.box, over.box}, {}};
        QVERIFY(route(area, obstacles, leftBox, over).size() > 1);
        QVERIFY(route(QRectF(), obstacles, leftBox, over).size() > 1);
    }

    void aLineCrossesAnotherRatherThanGoingFarRoundIt() {
        const QLineF there(300, 0, 300, 380);
        const QPolygonF line = route(area, {{leftBox.box, rightBox.box}, {there}}, leftBox, rightBox);
        QCOMPARE(line.size(), 2);
    }

    void aLineStartsAtOneOfItsPoints() {
        const Terminal points{{}, {{200, 380}, {300, 380}}, {0, -1}};
        const QPolygonF line = route(area, {{leftBox.box}, {}}, leftBox, points);
        QCOMPARE(line.last(), QPointF(200, 380));
        QCOMPARE(line[line.size() - 2].x(), 200.0);
    }

    void cardsStandWhereTheyAreDraggedAndOthersMakeWay() {
        QCOMPARE(placeCardRow({{0, false}, {110, false}, {220, false}}, 110, 0, 220),
                 (std::vector<double>{0, 110, 220}));
        const auto slid = placeCardRow({{150, true}, {110, false}}, 110, 0, 400);
        QVERIFY(std::abs(slid[0] - 150) < 1);
        QVERIFY(std::abs(slid[1] - 40) < 1);
    }

    void cardsThatAreDraggedPastEachOtherChangePlaces() {
        QCOMPARE(placeCardRow({{240, true}, {110, false}, {220, false}}, 110, 0, 220),
                 (std::vector<double>{220, 0, 110}));
    }

    void onlyWhatIsInTheWayOfADraggedBoxMoves() {
        Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
        const test::Drawn before(plan);
        QString zvm;
        QString scvmm;
        for (const Component &component : plan.topology.sites.first().components) {
            if (component.kind == ComponentKind::Zvm)
                zvm = keyOf(component.id);
            if (component.kind == ComponentKind::Scvmm)
                scvmm = keyOf(component.id);
        }
        const QPointF onto =
            outlineOf(before.diagram, zvm).topLeft() - outlineOf(before.diagram, scvmm).topLeft();
        test::drag(plan, ComponentKind::Scvmm, onto);
        const test::Drawn after(plan);
        const QPointF zvmBy =
            outlineOf(after.diagram, zvm).topLeft() - outlineOf(before.diagram, zvm).topLeft();
        const QPointF scvmmBy =
            outlineOf(after.diagram, scvmm).topLeft() - outlineOf(before.diagram, scvmm).topLeft();
        QCOMPARE(scvmmBy, onto);
        QVERIFY(!zvmBy.isNull());
        for (const DiagramItem &item : before.diagram.items)
            if (item.role == ItemRole::Component && item.key != zvm && item.key != scvmm)
                QCOMPARE(outlineOf(after.diagram, item.key), test::outlineOf(item));
    }
};

QTEST_MAIN(RoutesTest)
#include "tst_routes.moc"
