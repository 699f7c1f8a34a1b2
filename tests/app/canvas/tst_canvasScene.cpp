#include "canvas/CanvasScene.h"
#include "diagram/paintDiagram.h"

#include <QTest>

using namespace portolan;

namespace {

DiagramItem box(const QString &key, QRectF rect, ItemRole role = ItemRole::Component) {
    return {key, role, {key}, rect, key, {BoxShape{rect, 4, Ink::BoxFill, Stroke{}}}};
}

DiagramItem bent(const QString &key) {
    const QPolygonF points({{0, 0}, {200, 0}, {200, 200}});
    return {key, ItemRole::Line, {key}, points.boundingRect(), key, {LineShape{points, {}, {}, {}}}};
}

Diagram diagram(const QList<DiagramItem> &items) {
    return {{0, 0, 500, 500}, {0, 0, 500, 500}, items};
}

const QString a = QStringLiteral("c1");
const QString b = QStringLiteral("c2");
const QString c = QStringLiteral("c3");

} // namespace

/// The scene follows a diagram by key: what stays is the same item.
class tst_canvasScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatDiffersIsTouched() {
        CanvasScene scene;
        const QRectF place(0, 0, 50, 50);
        QCOMPARE(applyDiagram(scene, diagram({box(a, place), box(b, place)})), (SceneChanges{2, 0, 0}));
        const CanvasItem *kept = scene.find(b);
        QCOMPARE(applyDiagram(scene, diagram({box(a, place), box(b, place)})), (SceneChanges{0, 0, 0}));
        QCOMPARE(applyDiagram(scene, diagram({box(b, {9, 9, 50, 50}), box(c, place)})),
                 (SceneChanges{1, 1, 1}));
        QCOMPARE(scene.find(b), kept);
        QVERIFY(!scene.find(a));
        QCOMPARE(scene.items().size(), 2);
    }

    void anotherTitleIsTakenOverWithoutPaintingAgain() {
        CanvasScene scene;
        const QRectF place(0, 0, 50, 50);
        applyDiagram(scene, diagram({box(a, place)}));
        DiagramItem renamed = box(a, place);
        renamed.title = b;
        renamed.elements = {b};
        QCOMPARE(applyDiagram(scene, diagram({renamed})), (SceneChanges{0, 0, 0}));
        QCOMPARE(scene.find(a)->content(), renamed);
    }

    void itemsLieInTheDiagramsOrder_data() {
        QTest::addColumn<QStringList>("order");
        QTest::newRow("abc") << QStringList{a, b, c};
        QTest::newRow("cab") << QStringList{c, a, b};
        QTest::newRow("bca") << QStringList{b, c, a};
        QTest::newRow("cba") << QStringList{c, b, a};
    }
    void itemsLieInTheDiagramsOrder() {
        QFETCH(QStringList, order);
        CanvasScene scene;
        const QRectF place(0, 0, 50, 50);
        applyDiagram(scene, diagram({box(a, place), box(b, place), box(c, place)}));
        QList<DiagramItem> next;
        for (const QString &key : order)
            next.append(box(key, place));
        applyDiagram(scene, diagram(next));
        QStringList lying;
        for (const QGraphicsItem *item : scene.items(place, Qt::IntersectsItemShape, Qt::AscendingOrder))
            lying.append(static_cast<const CanvasItem *>(item)->content().key);
        QCOMPARE(lying, order);
    }

    void aNewItemBetweenOthersMovesNone() {
        CanvasScene scene;
        const QRectF place(0, 0, 50, 50);
        applyDiagram(scene, diagram({box(a, place), box(c, place)}));
        const double first = scene.find(a)->zValue();
        const double last = scene.find(c)->zValue();
        applyDiagram(scene, diagram({box(a, place), box(b, place), box(c, place)}));
        QCOMPARE(scene.find(a)->zValue(), first);
        QCOMPARE(scene.find(c)->zValue(), last);
        QVERIFY(scene.find(b)->zValue() > first && scene.find(b)->zValue() < last);
    }

    void selectionSurvivesAnEdit() {
        CanvasScene scene;
        applyDiagram(scene, diagram({box(a, {0, 0, 50, 50})}));
        scene.markSelected({a, c});
        QVERIFY(scene.find(a)->hasMark(CanvasItem::Selected));
        applyDiagram(scene, diagram({box(a, {5, 5, 50, 50}), box(c, {80, 0, 50, 50})}));
        QVERIFY(scene.find(a)->hasMark(CanvasItem::Selected));
        QVERIFY2(scene.find(c)->hasMark(CanvasItem::Selected), "an item that is drawn later is marked too");
    }

    void aLineIsHitOnlyNearItsStroke() {
        CanvasScene scene;
        applyDiagram(scene, diagram({bent(a)}));
        QVERIFY(scene.itemAtPoint({100, 3}));
        QVERIFY(scene.itemAtPoint({197, 100}));
        QVERIFY2(!scene.itemAtPoint({100, 100}), "the bend's bounding box is not the line");
    }

    void whatSelectsNothingIsNotHit() {
        CanvasScene scene;
        DiagramItem label = box(b, {0, 0, 50, 50}, ItemRole::Label);
        label.elements.clear();
        applyDiagram(scene, diagram({box(a, {0, 0, 50, 50}), label}));
        QCOMPARE(scene.itemAtPoint({20, 20}), scene.find(a));
    }

    void anElementsOwnBoxComesBeforeAMention() {
        CanvasScene scene;
        DiagramItem pill = box(QStringLiteral("pill"), {0, 0, 9, 9}, ItemRole::Pill);
        pill.elements = {a};
        applyDiagram(scene, diagram({pill, box(a, {0, 0, 50, 50})}));
        QCOMPARE(scene.itemOf(a), scene.find(a));
        QVERIFY(!scene.itemOf(c));
    }
};

QTEST_MAIN(tst_canvasScene)
#include "tst_canvasScene.moc"
