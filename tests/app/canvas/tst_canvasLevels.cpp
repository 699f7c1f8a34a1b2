#include "canvasDesk.h"

#include "canvas/DropPlace.h"

using namespace portolan;
using namespace portolan::test;

namespace {

/// Turns the wheel with Ctrl by so many steps.
void zoomAt(Desk &desk, QPoint at, int steps) {
    for (int i = 0; i < qAbs(steps); ++i) {
        QWheelEvent wheel(at, desk.port()->mapToGlobal(at), {}, {0, steps > 0 ? 120 : -120}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(desk.port(), &wheel);
    }
}

constexpr double fullest = 1.25; ///< of the Ports level

QPoint middleOf(const Desk &desk, const QString &site) {
    return desk.canvas.viewportRectOf(keyOf(desk.site(site))).center();
}

} // namespace

/// How much the canvas draws: by the zoom, or as the user chose.
class tst_canvasLevels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<AppFixture>(); }

    void theZoomChoosesTheLevel() {
        Desk desk;
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
        desk.canvas.setZoom(1.4);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Full);
        desk.canvas.setZoom(1.1);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Full);
        desk.canvas.setZoom(1.0);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
        desk.canvas.setZoom(0.46);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
        zoomAt(desk, desk.port()->rect().center(), -1);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Overview);
        QVERIFY(desk.canvas.canvasScene().find(QStringLiteral("links")));
    }

    void noZoomOfThePortsLevelPaintsTextThatNobodyReads() {
        for (double zoom = overviewBelow; zoom < fullest; zoom *= 1.1) {
            Desk desk;
            desk.canvas.setZoom(zoom);
            QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
            for (const DiagramItem &item : desk.canvas.canvasScene().diagram().items)
                for (const Shape &shape : desk.canvas.canvasScene().find(item.key)->shownAt(zoom).shapes)
                    if (const auto *text = std::get_if<TextShape>(&shape))
                        QVERIFY2(text->size * zoom > smallestPixels - 0.001, qPrintable(item.key));
        }
    }

    void backAndForthIsTheSameAgain() {
        Desk desk;
        desk.canvas.setZoom(0.5);
        const QPoint at = middleOf(desk, QStringLiteral("London"));
        zoomAt(desk, at, -1);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Overview);
        zoomAt(desk, at, 1);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Overview);
        zoomAt(desk, at, 1);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
        QVERIFY(qAbs(desk.canvas.zoom() - 0.6) < 0.05);
        zoomAt(desk, at, -1);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
    }

    void theOverviewIsLargeEnoughToBeRead() {
        Desk desk;
        desk.canvas.setZoom(0.46);
        const QPoint at = middleOf(desk, QStringLiteral("London"));
        const int before = desk.canvas.viewportRectOf(keyOf(desk.site(QStringLiteral("London")))).width();
        zoomAt(desk, at, -1);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Overview);
        const int after = desk.canvas.viewportRectOf(keyOf(desk.site(QStringLiteral("London")))).width();
        QVERIFY2(after > before * 0.6 && after < before * 1.4, QByteArray::number(after));
        const double scale = desk.canvas.zoom();
        zoomAt(desk, at, -12);
        QCOMPARE(desk.canvas.zoom(), scale);
        zoomAt(desk, at, 1);
        QVERIFY(desk.canvas.zoom() * 11.5 >= 10);
    }

    void aHundredPercentShowsPortsAsExportsDo() {
        Desk desk;
        desk.canvas.resize(500, 300);
        QCoreApplication::processEvents();
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Overview);
        desk.canvas.setZoom(1);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
        QCOMPARE(desk.canvas.zoom(), 1.0);
    }

    void noZoomMakesTheLevelFlip() {
        for (const bool many : {false, true}) {
            for (double zoom = 0.1; zoom < 4; zoom *= 1.03) {
                for (const DetailLevel from :
                     {DetailLevel::Overview, DetailLevel::Ports, DetailLevel::Full}) {
                    const DetailLevel in = levelAfterZoom(from, zoom, zoom * 1.05, many);
                    const DetailLevel out = levelAfterZoom(in, zoom * 1.05, zoom, many);
                    QVERIFY(int(in) >= int(from));
                    // A level that came with a step in does not go with the same step out.
                    QVERIFY2(in == from || out == in, QByteArray::number(zoom));
                }
            }
        }
    }

    void manySitesBeginWithTheirOverview() {
        Desk desk(QStringLiteral("five-site-mesh"));
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Overview);
        desk.canvas.setZoom(1.2);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Overview);
        desk.canvas.setZoom(1.4);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
    }

    void aChoiceSticks() {
        Desk desk;
        desk.canvas.setDetail(DetailLevel::Ports);
        for (const double zoom : {0.2, 3.0, 1.0}) {
            desk.canvas.setZoom(zoom);
            QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
        }
        desk.canvas.setZoom(0.2);
        desk.canvas.setDetail(DetailLevel::Automatic);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Overview);
    }

    void whatIsUnderThePointerStaysThere() {
        Desk desk;
        desk.canvas.setZoom(0.5);
        desk.canvas.centerOn(desk.canvas.canvasScene()
                                 .itemOf(keyOf(desk.site(QStringLiteral("Leeds"))))
                                 ->content()
                                 .bounds.center());
        const QPoint at = middleOf(desk, QStringLiteral("Leeds"));
        zoomAt(desk, at, -1);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Overview);
        QCOMPARE(siteAt(desk.canvas, at), desk.site(QStringLiteral("Leeds")));
        zoomAt(desk, at, 3);
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
        QCOMPARE(siteAt(desk.canvas, at), desk.site(QStringLiteral("Leeds")));
    }

    void aSmallWindowShowsTheOverviewAndALargeOnePorts() {
        Desk desk;
        desk.canvas.resize(500, 300);
        QCoreApplication::processEvents();
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Overview);
        desk.canvas.resize(1400, 900);
        QCoreApplication::processEvents();
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
        for (int i = 0; i < 3; ++i) {
            desk.canvas.fitSheet();
            QCOMPARE(desk.canvas.level().shown(), DetailLevel::Ports);
        }
    }

    void anEditChangesNoLevel() {
        Desk desk;
        desk.canvas.setZoom(1.4);
        desk.editor.addPart({PartKind::HostWithVra}, desk.site(QStringLiteral("London")));
        QCoreApplication::processEvents();
        QCOMPARE(desk.canvas.level().shown(), DetailLevel::Full);
    }

private:
    std::unique_ptr<AppFixture> m_fixture;
};

QTEST_MAIN(tst_canvasLevels)
#include "tst_canvasLevels.moc"
