#include "app/canvas/canvasDesk.h"

#include "canvas/drawnArea.h"
#include "diagram/readable.h"
#include "diagram/shapes.h"

#include <QPushButton>
#include <algorithm>

using namespace portolan;

namespace {

bool hasScrollBars(const Canvas &canvas) {
    return canvas.horizontalScrollBar()->maximum() > canvas.horizontalScrollBar()->minimum() ||
           canvas.verticalScrollBar()->maximum() > canvas.verticalScrollBar()->minimum();
}

bool showsAllSites(Canvas &canvas) {
    const QRectF seen = canvas.mapToScene(canvas.viewport()->rect()).boundingRect();
    const QList<DiagramItem> &items = canvas.canvasScene().diagram().items;
    return std::all_of(items.begin(), items.end(), [&](const DiagramItem &item) {
        return item.role != ItemRole::Site || seen.contains(item.bounds);
    });
}

/// At which the whole sheet would fit.
double sheetScale(const Canvas &canvas) {
    return fittingScale(canvas.sceneRect(), canvas.maximumViewportSize());
}

QString selectedIn(const test::Desk &desk) {
    return desk.selection.keys().value(0);
}

} // namespace

/// What of the drawing is in view, and when that changes.
class tst_canvasView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<test::AppFixture>(); }

    void everyTemplateOpensAsAWhole_data() {
        QTest::addColumn<QString>("id");
        for (const PlanTemplate &info : planTemplates())
            QTest::newRow(qPrintable(info.id)) << info.id;
    }

    void everyTemplateOpensAsAWhole() {
        QFETCH(QString, id);
        test::Desk desk(id);
        for (const QSize size : {QSize(2000, 1300), QSize(1400, 900), QSize(760, 480), QSize(480, 620)}) {
            desk.canvas.resize(size);
            QCoreApplication::processEvents();
            QVERIFY2(showsAllSites(desk.canvas), qPrintable(id));
            const bool losesNoWord = sheetScale(desk.canvas) >= smallestPixels / smallSize;
            QVERIFY2(!hasScrollBars(desk.canvas) || !losesNoWord, qPrintable(id));
        }
    }

    void theWholeSheetIsShownToWhoAsksForIt() {
        test::Desk desk(QStringLiteral("provider"));
        for (const QSize size : {QSize(700, 455), QSize(480, 620)}) {
            desk.canvas.fitSheet();
            desk.canvas.resize(size);
            QCoreApplication::processEvents();
            QVERIFY(!hasScrollBars(desk.canvas));
        }
        desk.canvas.showFromStart();
        QVERIFY(hasScrollBars(desk.canvas));
    }

    void theOverviewCanBeReadInASmallWindow_data() {
        QTest::addColumn<QString>("id");
        for (const char *id : {"provider", "five-site-mesh"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    void theOverviewCanBeReadInASmallWindow() {
        QFETCH(QString, id);
        test::Desk desk(id);
        desk.canvas.resize(704, 458);
        desk.canvas.showFromStart();
        desk.canvas.setDetail(DetailLevel::Overview);
        QCoreApplication::processEvents();
        for (const DiagramItem &item : desk.canvas.canvasScene().diagram().items)
            if (item.role == ItemRole::Site || item.role == ItemRole::Component)
                QCOMPARE(readableAt(item, desk.canvas.zoom()).shapes.size(), item.shapes.size());
    }

    void anEditKeepsWhatIsInView() {
        test::Desk desk(QStringLiteral("provider"));
        desk.canvas.resize(704, 458);
        QCoreApplication::processEvents();
        desk.editor.addPart({PartKind::HostWithVra}, desk.site(QStringLiteral("Birch")));
        QCoreApplication::processEvents();
        QVERIFY(hasScrollBars(desk.canvas) && showsAllSites(desk.canvas));
    }

    void staysWholeThroughEdits() {
        test::Desk desk;
        const double before = desk.canvas.zoom();
        QTest::mouseClick(desk.port(), Qt::LeftButton, {}, desk.at(desk.key(QStringLiteral("zvm-lon"))));
        desk.editor.addPart({PartKind::HostWithVra}, desk.site(QStringLiteral("Leeds")));
        desk.editor.addPart({PartKind::Site}, {});
        QCoreApplication::processEvents();
        QVERIFY(!hasScrollBars(desk.canvas));
        desk.document.undoStack()->undo();
        desk.document.undoStack()->undo();
        QCoreApplication::processEvents();
        QCOMPARE(desk.canvas.zoom(), before);
    }

    void keepsTheUsersOwnView() {
        test::Desk desk;
        desk.canvas.zoomIn();
        const double zoom = desk.canvas.zoom();
        desk.editor.addPart({PartKind::Site}, {});
        desk.canvas.resize(1300, 800);
        QCoreApplication::processEvents();
        QCOMPARE(desk.canvas.zoom(), zoom);
        desk.canvas.fitSheet();
        desk.canvas.resize(900, 600);
        QVERIFY(!hasScrollBars(desk.canvas));
        desk.drag({300, 200}, {280, 190}, Qt::MiddleButton);
        const double panned = desk.canvas.zoom();
        desk.canvas.resize(700, 500);
        QCOMPARE(desk.canvas.zoom(), panned);
    }

    void bringsIntoViewWhatIsAdded() {
        test::Desk desk;
        desk.canvas.resize(500, 400);
        desk.canvas.setZoom(1.5);
        desk.canvas.horizontalScrollBar()->setValue(desk.canvas.horizontalScrollBar()->minimum());
        desk.editor.addPart({PartKind::HostWithVra}, desk.site(QStringLiteral("Leeds")));
        QCoreApplication::processEvents();
        QVERIFY(desk.port()->rect().contains(desk.canvas.viewportRectOf(selectedIn(desk))));
    }

    void bringsIntoViewWhatAnotherPanelSelects() {
        test::Desk desk;
        desk.canvas.resize(500, 400);
        desk.canvas.setZoom(1.5);
        const ElementKey far = desk.key(QStringLiteral("HV-LEE-03"));
        desk.canvas.ensureVisible(desk.canvas.sceneRect().topLeft().x(), 0, 1, 1);
        QVERIFY(!desk.port()->rect().intersects(desk.canvas.viewportRectOf(far)));
        desk.selection.set({far}, &desk.editor);
        QVERIFY(desk.port()->rect().contains(desk.canvas.viewportRectOf(far)));
        const int scroll = desk.canvas.horizontalScrollBar()->value();
        desk.selection.set({desk.key(QStringLiteral("HV-LEE-03"))}, &desk.editor);
        QCOMPARE(desk.canvas.horizontalScrollBar()->value(), scroll);
    }

    void theFirstSiteLeavesTheKeyboardOnTheCanvas() {
        test::Desk desk(QStringLiteral("empty"));
        desk.canvas.activateWindow();
        auto *button = desk.canvas.findChild<QPushButton *>();
        button->setFocus();
        QTRY_VERIFY(button->hasFocus());
        button->click();
        QCoreApplication::processEvents();
        QCOMPARE(desk.topology().sites.size(), 1);
        QVERIFY(!button->isVisible());
        QVERIFY(desk.canvas.hasFocus());
    }

private:
    std::unique_ptr<test::AppFixture> m_fixture;
};

QTEST_MAIN(tst_canvasView)
#include "tst_canvasView.moc"
