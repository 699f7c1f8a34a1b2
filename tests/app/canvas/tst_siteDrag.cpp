#include "canvasDesk.h"

using namespace portolan;
using namespace portolan::test;

namespace {

QPointF offsetOf(Desk &desk, const QString &site) {
    return desk.document.plan().layout.siteOffsets.value(desk.site(site).value);
}

QPoint headerOf(Desk &desk, const QString &site) {
    const QRect box = desk.canvas.viewportRectOf(keyOf(desk.site(site)));
    return {box.center().x(), box.top() + int(20 * desk.canvas.zoom())};
}

/// How much lower one site stands on the canvas than another, in drawing units.
double lowerBy(Desk &desk, const QString &site, const QString &other) {
    const auto top = [&](const QString &name) {
        return desk.canvas.canvasScene().itemOf(keyOf(desk.site(name)))->content().bounds.top();
    };
    return top(site) - top(other);
}

} // namespace

/// A site is taken at its header or outline and moves with all that stands in it.
class tst_siteDrag : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<AppFixture>(); }

    void aDragIsOneUndoStepThatNamesTheSite() {
        Desk desk;
        const QPoint from = headerOf(desk, QStringLiteral("Leeds"));
        desk.drag(from, from + QPoint(60, 90));
        QVERIFY(!offsetOf(desk, QStringLiteral("Leeds")).isNull());
        QVERIFY(offsetOf(desk, QStringLiteral("London")).isNull());
        QCOMPARE(desk.document.undoStack()->count(), 1);
        QCOMPARE(desk.document.undoStack()->undoText(), QStringLiteral("Move Leeds"));
        desk.document.undoStack()->undo();
        QVERIFY(offsetOf(desk, QStringLiteral("Leeds")).isNull());
    }

    void aDraggedSiteStandsWhereItWasPut() {
        Desk desk;
        const QString leeds = QStringLiteral("Leeds");
        const QString london = QStringLiteral("London");
        QCOMPARE(lowerBy(desk, leeds, london), 0.0);
        const QPoint from = headerOf(desk, leeds);
        desk.drag(from, from + QPoint(0, 90));
        const double put = lowerBy(desk, leeds, london);
        QVERIFY2(qAbs(put * desk.canvas.zoom() - 90) < 12, QByteArray::number(put));
        QCOMPARE(put, offsetOf(desk, leeds).y());
        desk.document.undoStack()->undo();
        QCoreApplication::processEvents();
        QCOMPARE(lowerBy(desk, leeds, london), 0.0);
        desk.document.undoStack()->redo();
        QCoreApplication::processEvents();
        QCOMPARE(lowerBy(desk, leeds, london), put);
    }

    void escPutsItBack() {
        Desk desk;
        const QPoint from = headerOf(desk, QStringLiteral("London"));
        QTest::mousePress(desk.port(), Qt::LeftButton, {}, from);
        QTest::mouseMove(desk.port(), from + QPoint(0, 80));
        QVERIFY(!offsetOf(desk, QStringLiteral("London")).isNull());
        QVERIFY(desk.hint().startsWith(QStringLiteral("Move London")));
        desk.keys(Qt::Key_Escape);
        QVERIFY(offsetOf(desk, QStringLiteral("London")).isNull());
        QTest::mouseRelease(desk.port(), Qt::LeftButton, {}, from);
        QVERIFY(desk.hint().isEmpty());
    }

    void selectedSitesMoveTogether() {
        Desk desk;
        desk.selection.set(
            {keyOf(desk.site(QStringLiteral("London"))), keyOf(desk.site(QStringLiteral("Leeds")))});
        const QPoint from = headerOf(desk, QStringLiteral("London"));
        desk.drag(from, from + QPoint(0, 70));
        QCOMPARE(offsetOf(desk, QStringLiteral("Leeds")), offsetOf(desk, QStringLiteral("London")));
        QCOMPARE(desk.document.undoStack()->undoText(), QStringLiteral("Move 2 sites"));
    }

    void aClickSelectsTheSite() {
        Desk desk;
        QTest::mouseClick(desk.port(), Qt::LeftButton, {}, headerOf(desk, QStringLiteral("Leeds")));
        QCOMPARE(desk.selection.keys(), QList<ElementKey>{keyOf(desk.site(QStringLiteral("Leeds")))});
        QCOMPARE(desk.document.undoStack()->count(), 0);
    }

    void arrowsMoveASiteAsOneStep() {
        Desk desk;
        desk.selection.set({keyOf(desk.site(QStringLiteral("Leeds")))});
        desk.keys(Qt::Key_Down);
        desk.keys(Qt::Key_Down);
        desk.keys(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(offsetOf(desk, QStringLiteral("Leeds")), QPointF(1, 20));
        QCOMPARE(desk.document.undoStack()->count(), 1);
    }

    void arrangePutsEverythingBack() {
        Desk desk;
        desk.editor.placeSites({{desk.site(QStringLiteral("Leeds")), QPointF(40, 40)}}, {});
        desk.editor.arrange();
        QVERIFY(desk.document.plan().layout.isArranged());
        QCOMPARE(desk.document.undoStack()->undoText(), QStringLiteral("Arrange"));
    }

    void cardsOfTheOverviewStay() {
        Desk desk(QStringLiteral("five-site-mesh"));
        const QPoint from = headerOf(desk, QStringLiteral("Oslo"));
        desk.drag(from, from + QPoint(60, 60));
        desk.selection.set({keyOf(desk.site(QStringLiteral("Oslo")))});
        desk.keys(Qt::Key_Down);
        QVERIFY(desk.document.plan().layout.isArranged());
    }

    void theCursorSaysWhatCanBeTaken() {
        Desk desk;
        QTest::mouseMove(desk.port(), headerOf(desk, QStringLiteral("London")));
        QCOMPARE(desk.port()->cursor().shape(), Qt::SizeAllCursor);
        QTest::mouseMove(desk.port(), desk.at(desk.key(QStringLiteral("zvm-lon"))));
        QCOMPARE(desk.port()->cursor().shape(), Qt::ArrowCursor);
    }

    void aDragDerivesNothingAnew() {
        Desk desk;
        const FirewallRule *rules = desk.document.derived().rules.rules.constData();
        desk.editor.placeSites({{desk.site(QStringLiteral("Leeds")), QPointF(40, 40)}}, {});
        QCOMPARE(desk.document.derived().rules.rules.constData(), rules);
        desk.editor.rename(keyOf(desk.site(QStringLiteral("Leeds"))), QStringLiteral("York"));
        QVERIFY(desk.document.derived().rules.rules.constData() != rules);
    }

private:
    std::unique_ptr<AppFixture> m_fixture;
};

QTEST_MAIN(tst_siteDrag)
#include "tst_siteDrag.moc"
