#include "app/support/appFixture.h"
#include "canvas/Canvas.h"
#include "palette/PalettePanel.h"
#include "palette/PartList.h"
#include "support/topologyText.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QProcess>
#include <QTest>

using namespace portolan;

namespace {

/// What a hand does: presses, moves and lets go, each a little after the other. A drag runs a loop of its own
/// inside this program, so the hand must be another one.
QStringList dragAlong(const QList<QPoint> &way) {
    const QString pause = QStringLiteral("0.1");
    QStringList steps;
    for (qsizetype i = 0; i < way.size(); ++i) {
        steps << QStringLiteral("mousemove") << QString::number(way[i].x()) << QString::number(way[i].y())
              << QStringLiteral("sleep") << pause;
        if (i == 0)
            steps << QStringLiteral("mousedown") << QStringLiteral("1") << QStringLiteral("sleep") << pause;
    }
    return steps << QStringLiteral("mouseup") << QStringLiteral("1");
}

} // namespace

/// One drag through the display's own drag and drop, which the offscreen platform does not have.
class tst_realDrag : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTileDraggedToASiteAddsAHost() {
        const test::AppFixture fixture;
        Document document;
        Selection selection;
        Editor editor(document, selection);
        document.reset(test::templatePlan(QStringLiteral("two-sites")), {});
        QWidget window;
        auto *palette = new PalettePanel;
        auto *canvas = new Canvas(document, selection, editor);
        auto *layout = new QHBoxLayout(&window);
        layout->addWidget(palette, 0);
        layout->addWidget(canvas, 1);
        window.setGeometry(20, 20, 1300, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        canvas->showFromStart();

        auto *list = palette->findChild<PartList *>();
        const QPoint tile = list->viewport()->mapToGlobal(list->visualItemRect(list->item(4)).center());
        const ElementKey leeds = keyOf(test::siteNamed(document.plan().topology, QStringLiteral("Leeds")));
        const QPoint inSite = canvas->viewportRectOf(leeds).topLeft() + QPoint(8, 40);
        const QPoint target = canvas->viewport()->mapToGlobal(inSite);
        const QList<QPoint> way{tile, tile + QPoint(15, 10), (tile + target) / 2, target - QPoint(5, 5),
                                target};
        QProcess hand;
        hand.start(QStringLiteral("xdotool"), dragAlong(way));
        QVERIFY2(hand.waitForStarted(), "xdotool is not installed");
        QTRY_COMPARE(document.undoStack()->undoText(), QStringLiteral("Add host HV-LEE-04"));
        hand.waitForFinished();
    }
};

QTEST_MAIN(tst_realDrag)
#include "tst_realDrag.moc"
