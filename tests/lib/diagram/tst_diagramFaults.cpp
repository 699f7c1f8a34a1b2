#include "diagram/shapes.h"
#include "drawnPorts.h"
#include "plan/planFile.h"
#include "support/diagramFaults.h"
#include "support/diagramParts.h"
#include "support/randomPlan.h"

#include <QTest>
#include <functional>

using namespace portolan;
using portolan::test::Drawn;

namespace {

using Faults = std::function<QStringList(const Drawn &, const Diagram &)>;
using Plant = std::function<void(Diagram &)>;

DiagramItem &item(Diagram &diagram, const QString &beginning, int number = 0) {
    for (DiagramItem &each : diagram.items)
        if (each.key.startsWith(beginning) && number-- == 0)
            return each;
    qFatal("no item %s", qPrintable(beginning));
}

DiagramItem &itemOf(Diagram &diagram, ItemRole role, int number = 0) {
    for (DiagramItem &each : diagram.items)
        if (each.role == role && number-- == 0)
            return each;
    qFatal("no item of role %d", int(role));
}

void addLine(Diagram &diagram, const QPolygonF &points) {
    const Stroke stroke{Ink::Platform, 1.5, Dash::Solid};
    diagram.items << makeItem(QStringLiteral("line/planted"), ItemRole::Line, {}, {},
                              {LineShape{points, stroke, Arrow::None, Arrow::None}});
}

void addText(Diagram &diagram, QPointF at, double size = 12) {
    diagram.items << makeItem(QStringLiteral("label/planted"), ItemRole::Label, {}, {},
                              {makeText(at, QStringLiteral("planted"), size)});
}

/// Across the middle of a rectangle, and well beyond it.
QPolygonF acrossOf(const QRectF &rect) {
    return {{rect.left() - 30, rect.center().y()}, {rect.right() + 30, rect.center().y()}};
}

template <QStringList (*faults)(const Diagram &)>
Faults alone() {
    return [](const Drawn &, const Diagram &diagram) { return faults(diagram); };
}

template <QStringList (*faults)(const Diagram &, const DiagramInput &)>
Faults withInput() {
    return [](const Drawn &drawn, const Diagram &diagram) { return faults(diagram, drawn.input); };
}

struct Planted {
    const char *name;
    Faults faults;
    Plant plant;
};

/// One fault of each kind that a drawing of the Ports level may have.
QList<Planted> plantedPorts() {
    return {
        {"a pill on a pill", alone<test::pillFaults>(),
         [](Diagram &d) {
             DiagramItem &pill = itemOf(d, ItemRole::Pill);
             moveItem(pill, itemOf(d, ItemRole::Pill, 1).bounds.center() - pill.bounds.center());
         }},
        {"a pill on text", alone<test::pillPlaceFaults>(),
         [](Diagram &d) { addText(d, itemOf(d, ItemRole::Pill).bounds.center()); }},
        {"a pill on another line", alone<test::pillPlaceFaults>(),
         [](Diagram &d) { addLine(d, acrossOf(itemOf(d, ItemRole::Pill).bounds)); }},
        {"a pill without a line", alone<test::loosePillFaults>(),
         [](Diagram &d) {
             moveItem(itemOf(d, ItemRole::Pill), {0, -400});
         }},
        {"a line through a box", alone<test::lineFaults>(),
         [](Diagram &d) { addLine(d, acrossOf(itemOf(d, ItemRole::Component).bounds)); }},
        {"a path drawn twice", alone<test::parallelFaults>(),
         [](Diagram &d) {
             d.items << item(d, QStringLiteral("line/"));
             d.items.last().key += QLatin1Char('2');
         }},
        {"parallel lines too close", alone<test::parallelFaults>(),
         [](Diagram &d) {
             const QRectF line = test::rectOf(test::segmentsOf(d).front().line).translated(9, 9);
             addLine(d, {line.topLeft(), line.bottomRight()});
         }},
        {"two lines at one point of a box", alone<test::lineEndFaults>(),
         [](Diagram &d) {
             DiagramItem twin = item(d, QStringLiteral("line/"));
             twin.key += QLatin1Char('2');
             d.items << twin;
         }},
        {"a slanting line", alone<test::lineEndFaults>(),
         [](Diagram &d) {
             addLine(d, {{0, 0}, {30, 40}});
         }},
        {"text on text", alone<test::textFaults>(),
         [](Diagram &d) { addText(d, test::drawnTexts(d).front().text.at); }},
        {"text outside its box", alone<test::textFaults>(),
         [](Diagram &d) {
             DiagramItem &box = itemOf(d, ItemRole::Component);
             box.shapes << makeText(test::outlineOf(box).topRight() - QPointF(8, -4), QStringLiteral("wide"),
                                    12);
         }},
        {"text under a box", alone<test::textFaults>(),
         [](Diagram &d) {
             DiagramItem label = makeItem(
                 QStringLiteral("label/planted"), ItemRole::Label, {}, {},
                 {makeText(itemOf(d, ItemRole::Component).bounds.center(), QStringLiteral("x"), 12)});
             d.items.prepend(label);
         }},
        {"text across the edge of a site", alone<test::textFaults>(),
         [](Diagram &d) { addText(d, itemOf(d, ItemRole::Site).bounds.bottomLeft() - QPointF(20, 60)); }},
        {"a line through text", alone<test::textFaults>(),
         [](Diagram &d) { addLine(d, acrossOf(test::drawnTexts(d).front().rect)); }},
        {"text too small", alone<test::textFaults>(),
         [](Diagram &d) {
             addText(d, {-500, -500}, 11);
         }},
        {"a wall's name under a lane", alone<test::wallFaults>(),
         [](Diagram &d) {
             itemOf(d, ItemRole::Wall).shapes
                 << makeText(item(d, QStringLiteral("lane/")).bounds.center(), QStringLiteral("name"), 12);
             item(d, QStringLiteral("lane/")).shapes
                 << BoxShape{item(d, QStringLiteral("lane/")).bounds, 0, {}, {}};
         }},
        {"boxes that overlap", alone<test::boxFaults>(),
         [](Diagram &d) {
             moveItem(itemOf(d, ItemRole::Component), itemOf(d, ItemRole::Component, 1).bounds.center() -
                                                          itemOf(d, ItemRole::Component).bounds.center() +
                                                          QPointF(9, 9));
         }},
        {"sites that overlap", alone<test::boxFaults>(),
         [](Diagram &d) {
             moveItem(itemOf(d, ItemRole::Site), {400, 0});
         }},
        {"a box outside its site", alone<test::boxFaults>(),
         [](Diagram &d) {
             moveItem(itemOf(d, ItemRole::Component), {0, -900});
         }},
        {"a box on a box", withInput<test::swallowedFaults>(),
         [](Diagram &d) {
             DiagramItem &box = itemOf(d, ItemRole::Component);
             d.items << makeItem(QStringLiteral("planted"), ItemRole::Component, {}, {},
                                 {BoxShape{test::outlineOf(box).adjusted(9, 9, -9, -9), 0, Ink::Paper, {}}});
         }},
        {"a key given twice", alone<test::sheetFaults>(), [](Diagram &d) { d.items << d.items.first(); }},
        {"something beyond the sheet", alone<test::sheetFaults>(),
         [](Diagram &d) {
             moveItem(d.items.first(), {-5000, 0});
         }},
        {"bounds that are too small", alone<test::sheetFaults>(),
         [](Diagram &d) { itemOf(d, ItemRole::Pill).bounds.setWidth(3); }},
        {"a flow that is missing", withInput<test::flowFaults>(),
         [](Diagram &d) { item(d, QStringLiteral("line/")).elements.clear(); }},
        {"a port without its pill", withInput<test::flowFaults>(),
         [](Diagram &d) { itemOf(d, ItemRole::Pill).key = QStringLiteral("gone"); }},
    };
}

/// One fault of each kind that an Overview may have.
QList<Planted> plantedOverview() {
    return {
        {"cards that overlap", alone<test::boxFaults>(),
         [](Diagram &d) {
             moveItem(itemOf(d, ItemRole::Site), itemOf(d, ItemRole::Site, 1).bounds.center() -
                                                     itemOf(d, ItemRole::Site).bounds.center() +
                                                     QPointF(9, 9));
         }},
        {"a bundle through a card", alone<test::ringFaults>(),
         [](Diagram &d) {
             addLine(d, acrossOf(itemOf(d, ItemRole::Site).bounds));
             d.items.last().key = QStringLiteral("pair/planted");
         }},
        {"a letter on a card", alone<test::ringFaults>(),
         [](Diagram &d) {
             DiagramItem &pair = item(d, QStringLiteral("pair/"));
             const QRectF letter(itemOf(d, ItemRole::Site).bounds.center(), QSizeF(25, 25));
             pair.shapes << BoxShape{letter, 12, Ink::Paper, {}};
         }},
        {"a letter on a letter", alone<test::ringFaults>(),
         [](Diagram &d) {
             item(d, QStringLiteral("pair/")).shapes
                 << std::get<BoxShape>(item(d, QStringLiteral("pair/"), 1).shapes.at(2));
         }},
        {"a letter on another bundle", alone<test::ringFaults>(),
         [](Diagram &d) {
             const QRectF letter = std::get<BoxShape>(item(d, QStringLiteral("pair/"), 1).shapes.at(2)).rect;
             addLine(d, acrossOf(letter));
         }},
        {"bundles on one another", alone<test::bundleFaults>(),
         [](Diagram &d) {
             addLine(d, std::get<LineShape>(item(d, QStringLiteral("pair/")).shapes.first()).points);
         }},
        {"a bundle without its letter", alone<test::letterFaults>(),
         [](Diagram &d) {
             QList<Shape> &shapes = item(d, QStringLiteral("pair/")).shapes;
             shapes.removeIf([](const Shape &shape) { return std::holds_alternative<TextShape>(shape); });
         }},
        {"a flow in no bundle", withInput<test::overviewFlowFaults>(),
         [](Diagram &d) { item(d, QStringLiteral("pair/")).elements.clear(); }},
        {"a flow in two cells", withInput<test::overviewFlowFaults>(),
         [](Diagram &d) {
             item(d, QStringLiteral("cell/")).elements << item(d, QStringLiteral("cell/"), 1).elements;
         }},
        {"a flow that no card counts", withInput<test::overviewFlowFaults>(),
         [](Diagram &d) { item(d, QStringLiteral("rules/")).elements.clear(); }},
    };
}

} // namespace

/// A check that cannot fail is worth nothing: each finds the fault that is planted for it.
class DiagramFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plantedFaultsAreFound() {
        const Drawn ports(*planFromTemplate(QStringLiteral("two-sites")), DetailLevel::Ports);
        verifyFound(ports, plantedPorts());
    }

    void plantedFaultsOfOverviewsAreFound() {
        const Drawn overview(test::meshPlan(5, 60), DetailLevel::Overview);
        verifyFound(overview, plantedOverview());
    }

private:
    static void verifyFound(const Drawn &drawn, const QList<Planted> &planted) {
        QCOMPARE(test::everyFault(drawn.diagram, drawn.input), QStringList());
        for (const Planted &each : planted) {
            Diagram diagram = drawn.diagram;
            each.plant(diagram);
            QVERIFY2(!each.faults(drawn, diagram).isEmpty(), each.name);
        }
    }
};

QTEST_MAIN(DiagramFaultsTest)
#include "tst_diagramFaults.moc"
