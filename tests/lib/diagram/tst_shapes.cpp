#include "diagram/paintDiagram.h"
#include "diagram/shapes.h"

#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <cmath>

using namespace portolan;

namespace {

double luminance(const QColor &color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QImage painted(const QList<Shape> &shapes, QSize size) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Shape &shape : shapes)
        paintShape(painter, shape, Paper::Light);
    return image;
}

bool isBlank(const QImage &image, const QRect &except) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (!except.contains(x, y) && image.pixelColor(x, y) != Qt::white)
                return false;
    return true;
}

} // namespace

class ShapesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theProgramFontIsTheOneMeasured() {
        QCOMPARE(QFontInfo(programFont(12, Face::Regular)).family(), QStringLiteral("DejaVu Sans"));
        QCOMPARE(QFontInfo(programFont(12, Face::Mono)).family(), QStringLiteral("DejaVu Sans Mono"));
        QVERIFY(programFont(12, Face::Bold).bold());
    }

    void widthsAreThoseOfDejaVu() {
        // Advance widths of the font, in 2048ths of its size: a digit 1303, a bold digit 1425, mono 1233.
        QCOMPARE(textWidth(QStringLiteral("0"), 20.48, Face::Regular), 13.03);
        QCOMPARE(textWidth(QStringLiteral("4005"), 20.48, Face::Bold), 4 * 14.25);
        QVERIFY(qAbs(textWidth(QStringLiteral("il"), 20.48, Face::Mono) - 2 * 12.33) < 0.02);
        QCOMPARE(textWidth(QString(), 12, Face::Regular), 0.0);
    }

    void textAndClassColoursCanBeRead_data() {
        QTest::addColumn<int>("paper");
        QTest::newRow("light") << int(Paper::Light);
        QTest::newRow("dark") << int(Paper::Dark);
        QTest::newRow("grey") << int(Paper::Grey);
    }
    void textAndClassColoursCanBeRead() {
        QFETCH(int, paper);
        const auto color = [&](Ink ink) { return inkColor(ink, Paper(paper)); };
        for (const Ink ink : {Ink::Text, Ink::MutedText, Ink::Replication, Ink::SiteManagement, Ink::Pairing,
                              Ink::Platform, Ink::Access, Ink::NotUsed})
            for (const Ink ground : {Ink::Paper, Ink::SiteFill, Ink::BoxFill, Ink::GateFill})
                QVERIFY2(contrast(color(ink), color(ground)) >= 4.5,
                         qPrintable(QStringLiteral("ink %1 on %2: %3")
                                        .arg(int(ink))
                                        .arg(int(ground))
                                        .arg(contrast(color(ink), color(ground)))));
        QVERIFY(contrast(color(Ink::NoteText), color(Ink::NoteFill)) >= 4.5);
        QVERIFY(contrast(color(Ink::Text), color(Ink::VraFill)) >= 4.5);
        QVERIFY(contrast(color(Ink::Text), color(Ink::Brick)) >= 4.5);
        QVERIFY(contrast(color(Ink::Replication), color(Ink::VraFill)) >= 4.5);
    }

    void namesLoseWhatCannotBeShown() {
        QCOMPARE(shownText(QStringLiteral("a\nb\tc")), QStringLiteral("a b c"));
        QCOMPARE(shownText(QStringLiteral("evil\u202etxt")), QStringLiteral("evil txt"));
        QCOMPARE(shownText(QString(QChar(0xd800))), QString(QChar(0xfffd)));
        QCOMPARE(shownText(QStringLiteral("\U0001F600")), QStringLiteral("\U0001F600"));
        QVERIFY(shownText(QString(100000, QLatin1Char('x'))).size() < 1000);
    }

    void elidedTextFits_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("long") << QString(100000, QLatin1Char('W'));
        QTest::newRow("right to left") << QString(60, QChar(0x05d0));
        QTest::newRow("pairs") << QStringLiteral(
            "\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600");
    }
    void elidedTextFits() {
        QFETCH(QString, text);
        const QString shorter = elided(text, 60, 12);
        QVERIFY(textWidth(shorter, 12, Face::Regular) <= 60);
        QVERIFY(shorter.endsWith(QChar(0x2026)));
        QVERIFY(!shorter.isEmpty() && !shorter.at(qMax(qsizetype(0), shorter.size() - 2)).isHighSurrogate());
        QCOMPARE(elided(QStringLiteral("short"), 60, 12), QStringLiteral("short"));
    }

    void fittedNamesKeepBothEnds_data() { elidedTextFits_data(); }
    void fittedNamesKeepBothEnds() {
        QFETCH(QString, text);
        const QString shorter = fittedName({}, text, 60, 12).text;
        QVERIFY(textWidth(shorter, 12, Face::Regular) <= 60);
        for (qsizetype i = 0; i < shorter.size(); ++i)
            QCOMPARE(shorter.at(i).isHighSurrogate(),
                     i + 1 < shorter.size() && shorter.at(i + 1).isLowSurrogate());
        QCOMPARE(fittedName({}, QStringLiteral("short"), 60, 12).text, QStringLiteral("short"));
        const QString host = fittedName({}, QStringLiteral("hypervisor-of-london-07"), 90, 12).text;
        QVERIFY2(host.startsWith(u"hyper") && host.endsWith(u"07"), qPrintable(host));
    }

    void wrappedLinesFit() {
        const QStringList lines = wrapped(QStringLiteral("one two three four incomprehensibilities"), 60, 12);
        QVERIFY(lines.size() > 2);
        for (const QString &line : lines)
            QVERIFY(textWidth(line, 12, Face::Regular) <= 60);
    }

    void boundsHoldEveryPixel() {
        QList<Shape> shapes = pillShapes(
            {120, 80}, {QStringLiteral("19081"), QStringLiteral("9081"), true, false}, TrafficClass::Pairing);
        LineShape line{{{30, 80}, {60, 80}, {60, 30}},
                       strokeOf(TrafficClass::ReplicationData),
                       Arrow::Filled,
                       Arrow::Hollow};
        shapes << line << CylinderShape{{150, 20, 40, 30}, Ink::BoxFill, {}}
               << BricksShape{{200, 20, 24, 60}};
        TextShape upwards = makeText({250, 90}, QStringLiteral("Firewall"), 12, Face::Bold);
        upwards.upwards = true;
        shapes << upwards;
        for (const Shape &shape : shapes)
            QVERIFY(isBlank(painted({shape}, {280, 120}),
                            boundsOf(shape).toAlignedRect().adjusted(-1, -1, 1, 1)));
    }

    void aPillHoldsItsText() {
        const PillText pill{QStringLiteral("19081"), QStringLiteral("9081"), true, false};
        const QSizeF size = pillSize(pill);
        const QRectF rect(QPointF(0, 0) - QPointF(size.width(), size.height()) / 2, size);
        for (const Shape &shape : pillShapes({0, 0}, pill, TrafficClass::Pairing))
            if (const auto *text = std::get_if<TextShape>(&shape))
                QVERIFY(rect.contains(textRect(*text)));
    }

    void paintingLeavesThePainterAsItWas() {
        QImage image(10, 10, QImage::Format_ARGB32);
        QPainter painter(&image);
        const QTransform before = painter.worldTransform();
        paintDiagram(painter, {{0, 0, 10, 10}, {}, {}}, Paper::Dark);
        QCOMPARE(painter.worldTransform(), before);
        QCOMPARE(image.pixelColor(5, 5), inkColor(Ink::Paper, Paper::Dark));
    }
};

QTEST_MAIN(ShapesTest)
#include "tst_shapes.moc"
