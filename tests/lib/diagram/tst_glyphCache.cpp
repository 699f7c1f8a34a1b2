#include "diagram/GlyphCache.h"
#include "diagram/paintDiagram.h"
#include "diagram/shapes.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace portolan;

namespace {

QImage painted(const DiagramItem &item, double scale, GlyphCache *glyphs) {
    QImage image(420, 200, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paintItem(painter, item, Paper::Light, glyphs);
    return image;
}

/// The share of pixels that differ by more than a rounded place of a glyph explains.
double difference(const QImage &one, const QImage &other) {
    int differing = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            differing += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 48;
    return double(differing) / (one.width() * one.height());
}

} // namespace

/// What the canvas remembers about text changes no picture.
class TestGlyphCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paintsTheSamePicture_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Face>("face");
        QTest::newRow("plain") << QStringLiteral("firewall 9081*") << Face::Regular;
        QTest::newRow("bold") << QStringLiteral("Site One") << Face::Bold;
        QTest::newRow("mono") << QStringLiteral("10.1.0.250") << Face::Mono;
        QTest::newRow("right to left") << QString::fromUtf8("שלום abc 12") << Face::Regular;
        QTest::newRow("nothing") << QString() << Face::Regular;
    }

    void paintsTheSamePicture() {
        QFETCH(const QString, text);
        QFETCH(const Face, face);
        for (const Align align : {Align::Left, Align::Centre, Align::Right}) {
            TextShape shape = makeText({150, 60}, text, 15, face, Ink::Text, align);
            for (const bool upwards : {false, true}) {
                shape.upwards = upwards;
                const DiagramItem item = makeItem(QStringLiteral("t"), ItemRole::Label, {}, {}, {shape});
                GlyphCache glyphs;
                for (const double scale : {0.6, 1.0, 1.25})
                    QVERIFY(difference(painted(item, scale, nullptr), painted(item, scale, &glyphs)) <
                            0.0005);
            }
        }
    }

    /// The joints that a box hides may be left out, and no others.
    void bricksUnderABoxAreAsIfPainted() {
        const QRectF wall(10, 10, 300, 120);
        const BoxShape inside{wall.adjusted(10, 10, -10, -10), 4, Ink::SiteFill, Stroke{}};
        const DiagramItem together =
            makeItem(QStringLiteral("s1"), ItemRole::Site, {}, {}, {BricksShape{wall}, inside});
        QImage apart(420, 200, QImage::Format_ARGB32_Premultiplied);
        apart.fill(Qt::white);
        QPainter painter(&apart);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        paintShape(painter, BricksShape{wall}, Paper::Light);
        paintShape(painter, inside, Paper::Light);
        painter.end();
        QCOMPARE(painted(together, 1, nullptr), apart);
    }

    /// Squares are quicker to paint; from a pixel on, the eye tells them from rounded boxes.
    void cornersAreRoundWhereThatIsSeen() {
        const auto box = [](double radius) {
            const BoxShape shape{QRectF(20, 20, 300, 120), radius, Ink::SiteFill, Stroke{}};
            return makeItem(QStringLiteral("b"), ItemRole::Label, {}, {}, {shape});
        };
        GlyphCache glyphs;
        QCOMPARE(painted(box(8), 0.1, &glyphs), painted(box(0), 0.1, nullptr));
        QVERIFY(painted(box(8), 0.1, nullptr) != painted(box(0), 0.1, nullptr)); // in exports
        QCOMPARE(painted(box(8), 1, &glyphs), painted(box(8), 1, nullptr));
        QVERIFY(painted(box(8), 1, &glyphs) != painted(box(0), 1, nullptr));
    }
};

QTEST_MAIN(TestGlyphCache)
#include "tst_glyphCache.moc"
