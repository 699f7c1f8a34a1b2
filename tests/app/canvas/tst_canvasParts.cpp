#include "canvasDesk.h"

using namespace portolan;
using namespace portolan::test;

namespace {

bool shows(Desk &desk, const ElementKey &key) {
    return desk.canvas.canvasScene().find(key) != nullptr;
}

QPoint onItem(Desk &desk, const QString &key) {
    const CanvasItem *item = desk.canvas.canvasScene().find(key);
    return item ? desk.canvas.mapFromScene(item->content().bounds.center()) : QPoint(-1, -1);
}

QString cellOf(Desk &desk) {
    for (const DiagramItem &item : desk.canvas.canvasScene().diagram().items)
        if (item.key.startsWith(QLatin1String("cell/")))
            return item.key;
    return {};
}

void doubleClick(Desk &desk, QPoint at) {
    QTest::mouseClick(desk.port(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(desk.port(), Qt::LeftButton, {}, at);
    QCoreApplication::processEvents();
}

QPoint headerOf(Desk &desk, const QString &site) {
    const QRect box = desk.canvas.viewportRectOf(keyOf(desk.site(site)));
    return {box.center().x(), box.top() + int(20 * desk.canvas.zoom())};
}

} // namespace

/// Parts of the plan on the canvas: opened, left, and gone to.
class tst_canvasParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<AppFixture>(); }

    void aDoubleClickOnASiteShowsItAloneAndEscGoesBack() {
        Desk desk;
        const ElementKey other = desk.key(QStringLiteral("vmm-lee"));
        QVERIFY(shows(desk, other));
        doubleClick(desk, headerOf(desk, QStringLiteral("London")));
        QCOMPARE(desk.canvas.view(), View(SiteView{desk.site(QStringLiteral("London"))}));
        QVERIFY(!shows(desk, other));
        desk.keys(Qt::Key_Escape); // the selection goes first
        QVERIFY(!isWhole(desk.canvas.view()));
        desk.keys(Qt::Key_Escape);
        QVERIFY(isWhole(desk.canvas.view()));
        QVERIFY(shows(desk, other));
    }

    void anOpenedSiteIsSeenWithItsPorts() {
        Desk desk(QStringLiteral("provider"));
        desk.canvas.resize(700, 500);
        QCoreApplication::processEvents();
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Overview);
        doubleClick(desk, headerOf(desk, QStringLiteral("Birch")));
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
        const QRect box = desk.canvas.viewportRectOf(keyOf(desk.site(QStringLiteral("Birch"))));
        QVERIFY(desk.port()->rect().contains(box));
        QVERIFY(desk.canvas.zoom() >= overviewBelow);
    }

    void theWholePlanComesBackAsItWasLeft() {
        Desk desk;
        desk.canvas.resize(700, 500);
        desk.canvas.setZoom(1.1);
        desk.canvas.horizontalScrollBar()->setValue(140);
        desk.canvas.verticalScrollBar()->setValue(60);
        const QPoint before(desk.canvas.horizontalScrollBar()->value(),
                            desk.canvas.verticalScrollBar()->value());
        desk.canvas.setView(Team::Network);
        QVERIFY(desk.canvas.zoom() < 1.1);
        desk.canvas.setView({});
        QCOMPARE(desk.canvas.zoom(), 1.1);
        QCOMPARE(QPoint(desk.canvas.horizontalScrollBar()->value(), desk.canvas.verticalScrollBar()->value()),
                 before);
    }

    void aCellLeadsToItsBundleAndOpensItsPair() {
        Desk desk(QStringLiteral("five-site-mesh"));
        desk.canvas.resize(700, 500);
        QCoreApplication::processEvents();
        const double before = desk.canvas.zoom();
        const QString cell = cellOf(desk);
        QTest::mouseClick(desk.port(), Qt::LeftButton, {}, onItem(desk, cell));
        const QString pair = QStringLiteral("pair/") + cell.mid(5);
        const CanvasItem *bundle = desk.canvas.canvasScene().find(pair);
        QVERIFY(bundle && bundle->hasMark(CanvasItem::Selected));
        QVERIFY(desk.canvas.zoom() > before);
        QVERIFY(desk.port()->rect().contains(onItem(desk, pair)));
        QTest::mouseDClick(desk.port(), Qt::LeftButton, {}, desk.port()->rect().center());
        QCoreApplication::processEvents();
        QVERIFY(std::holds_alternative<PairView>(desk.canvas.view()));
        QVERIFY(desk.canvas.canvasScene().find(QStringLiteral("gate")));
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
    }

    void enterOpensWhatIsSelected() {
        Desk desk(QStringLiteral("five-site-mesh"));
        const ElementKey oslo = keyOf(desk.site(QStringLiteral("Oslo")));
        const ElementKey milan = keyOf(desk.site(QStringLiteral("Milan")));
        desk.selection.set({oslo});
        desk.keys(Qt::Key_Return);
        QCOMPARE(desk.canvas.view(), View(SiteView{siteIdOf(oslo)}));
        desk.canvas.setView({});
        desk.selection.set({oslo, milan});
        desk.keys(Qt::Key_Enter);
        QCOMPARE(desk.canvas.view(), View(PairView{siteIdOf(oslo), siteIdOf(milan)}));
        QVERIFY(!shows(desk, keyOf(desk.site(QStringLiteral("Porto")))));
    }

    void aClickOnTheGateSelectsItsFlows() {
        Desk desk;
        const QRectF gate = desk.canvas.canvasScene().find(QStringLiteral("gate"))->content().bounds;
        const QPoint heading = desk.canvas.mapFromScene(QPointF(gate.center().x(), gate.top() + 20));
        QTest::mouseClick(desk.port(), Qt::LeftButton, {}, heading);
        QCOMPARE(desk.selection.keys().size(), 3); // 9081, 4007, 4008
        for (const ElementKey &key : desk.selection.keys())
            QVERIFY2(key.startsWith(QLatin1String("zvm-pairing.")) || key.startsWith(QLatin1String("vra-")),
                     qPrintable(key));
        desk.keys(Qt::Key_Return); // of the only two sites it is in full anyway
        QVERIFY(isWhole(desk.canvas.view()));
    }

    void enterOnAComponentOpensNothing() {
        Desk desk;
        desk.selection.set({desk.key(QStringLiteral("zvm-lon"))});
        desk.keys(Qt::Key_Return);
        QVERIFY(isWhole(desk.canvas.view()));
    }

    void whatAPartLeavesOutIsShownWhenAskedFor() {
        Desk desk;
        const ElementKey left = desk.key(QStringLiteral("vmm-lee"));
        desk.canvas.setView(SiteView{desk.site(QStringLiteral("London"))});
        Q_EMIT desk.selection.revealRequested(desk.key(QStringLiteral("vmm-lon")));
        QVERIFY(!isWhole(desk.canvas.view()));
        QVERIFY(!shows(desk, left));
        Q_EMIT desk.selection.revealRequested(left);
        QVERIFY(isWhole(desk.canvas.view()));
        QVERIFY(shows(desk, left));
    }

    void aPartGoesWithItsSite() {
        Desk desk;
        desk.canvas.setView(SiteView{desk.site(QStringLiteral("Leeds"))});
        QSignalSpy changed(&desk.canvas, &Canvas::viewChanged);
        desk.document.apply(removeSite(desk.document.plan(), desk.site(QStringLiteral("Leeds"))),
                            QStringLiteral("Delete site"));
        QCoreApplication::processEvents();
        QVERIFY(isWhole(desk.canvas.view()));
        QCOMPARE(changed.size(), 1);
    }

    void anotherPlanIsShownAsAWhole() {
        Desk desk;
        desk.canvas.setView(Team::Zerto);
        desk.canvas.showFromStart();
        QVERIFY(isWhole(desk.canvas.view()));
    }

private:
    std::unique_ptr<AppFixture> m_fixture;
};

QTEST_MAIN(tst_canvasParts)
#include "tst_canvasParts.moc"
