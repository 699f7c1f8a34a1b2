#include "exports/drawing/pngText.h"
#include "support/drawings.h"

#include <QBuffer>
#include <QImageReader>
#include <QTest>
#include <QtEndian>

using namespace portolan;
using namespace portolan::test;

namespace {

Diagram blank(double width, double height) {
    return {{-10, -10, width, height}, {}, {}};
}

QByteArray pngOf(const DrawingMeta &meta, double scale = 1) {
    const Result<QByteArray> png = writePng(sampleDiagram(), meta, scale);
    return png ? *png : QByteArray();
}

} // namespace

class PngTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scaleGivesPixelsAndResolution_data() {
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("dotsPerMetre");
        QTest::newRow("half") << 0.5 << QSize(300, 200) << 1890;
        QTest::newRow("one") << 1.0 << QSize(600, 400) << 3780;
        QTest::newRow("two") << 2.0 << QSize(1200, 800) << 7559;
        QTest::newRow("between") << 1.0001 << QSize(601, 401) << 3780;
    }
    void scaleGivesPixelsAndResolution() {
        QFETCH(double, scale);
        QFETCH(QSize, size);
        QFETCH(int, dotsPerMetre);
        const QImage image = QImage::fromData(pngOf({}, scale));
        QCOMPARE(image.size(), size);
        QCOMPARE(image.dotsPerMeterX(), dotsPerMetre);
        QCOMPARE(image.dotsPerMeterY(), dotsPerMetre);
    }

    void aLargerScaleDrawsTheSame() {
        const QImage one = *renderImage(sampleDiagram(), 1);
        const QImage four = renderImage(sampleDiagram(), 4)
                                ->scaled(one.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const PictureDistance apart = distance(one, four);
        QVERIFY2(apart.mean < 0.3 && apart.worst < 20, qPrintable(QString::number(apart.worst)));
    }

    void darkPaperIsDark() {
        const QImage dark = *renderImage(sampleDiagram(), 1, Paper::Dark);
        QCOMPARE(dark.pixelColor(0, 0), inkColor(Ink::Paper, Paper::Dark));
        const QImage darkFile = QImage::fromData(*writePng(sampleDiagram(), {}, 1, Paper::Dark));
        QCOMPARE(darkFile, dark);
        const QImage light = QImage::fromData(pngOf({}));
        QCOMPARE(light.pixelColor(0, 0), inkColor(Ink::Paper, Paper::Light));
    }

    void itCarriesTitleAndPlan_data() {
        QTest::addColumn<QByteArray>("plan");
        QTest::newRow("short") << QByteArray("{}\n");
        QTest::newRow("letters of the world") << QByteArray("{ \"\xc4\x8d \xf0\x9f\x98\x80\" }");
        QTest::newRow("long") << QByteArray(1000000, 'x');
    }
    void itCarriesTitleAndPlan() {
        QFETCH(QByteArray, plan);
        const QByteArray png = pngOf({QStringLiteral("Títle č"), QStringLiteral("One site"), plan});
        const QImage image = QImage::fromData(png);
        QVERIFY(!image.isNull());
        QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("Títle č"));
        QCOMPARE(image.text(QStringLiteral("Description")), QStringLiteral("One site"));
        QCOMPARE(image.text(QStringLiteral("portolan-plan")).toUtf8(), plan);
        QVERIFY(png.size() < 200000);
    }

    void itsTextsAreInternational() {
        QStringList types;
        const QByteArray png = pngOf(sampleMeta());
        for (qsizetype at = 8; at < png.size();) {
            types << QString::fromLatin1(png.mid(at + 4, 4));
            at += 12 + qFromBigEndian<quint32>(png.constData() + at);
        }
        QCOMPARE(types.mid(0, 4), (QStringList{QStringLiteral("IHDR"), QStringLiteral("iTXt"),
                                               QStringLiteral("iTXt"), QStringLiteral("iTXt")}));
        QCOMPARE(types.count(QStringLiteral("iTXt")), 3);
        QVERIFY(types.filter(QStringLiteral("tEXt")).isEmpty() &&
                types.filter(QStringLiteral("zTXt")).isEmpty());
        QCOMPARE(types.last(), QStringLiteral("IEND"));
        QVERIFY(pngOf({}).indexOf("iTXt") < 0);
    }

    void tooLargeIsRefusedWithAScaleThatFits() {
        const Diagram wide = blank(2000, 100);
        QVERIFY(bool(renderImage(wide, 8.192)));
        const Result<QImage> refused = renderImage(wide, 10);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("Scale 8.1 fits")),
                 qPrintable(refused.error().message));
        QVERIFY2(refused.error().message.contains(QStringLiteral("20000 x 1000")),
                 qPrintable(refused.error().message));
        QVERIFY(bool(renderImage(wide, 8.1)));
        const Result<QByteArray> file = writePng(wide, {}, 10);
        QVERIFY(!file);
        QCOMPARE(file.error(), refused.error());
    }

    void hugeDrawingsGetASmallScale() {
        const Result<QImage> refused = renderImage(blank(100, 60000), 1);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("Scale 0.273 fits")),
                 qPrintable(refused.error().message));
    }

    void impossibleScalesAreRefused_data() {
        QTest::addColumn<double>("scale");
        QTest::newRow("zero") << 0.0;
        QTest::newRow("negative") << -1.0;
        QTest::newRow("not a number") << std::nan("");
        QTest::newRow("infinite") << HUGE_VAL;
        QTest::newRow("huge") << 1e300;
    }
    void impossibleScalesAreRefused() {
        QFETCH(double, scale);
        QVERIFY(!renderImage(sampleDiagram(), scale));
        QVERIFY(!writePng(sampleDiagram(), {}, scale));
        QVERIFY(!renderImage(blank(0, 0), 1));
    }

    void theSameDrawingGivesTheSameBytes() { QCOMPARE(pngOf(sampleMeta(), 2), pngOf(sampleMeta(), 2)); }
};

QTEST_MAIN(PngTest)
#include "tst_png.moc"
