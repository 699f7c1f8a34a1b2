#include "document/Part.h"
#include "document/icons.h"
#include "support/topologyText.h"

#include <QSet>
#include <QTest>

using namespace portolan;

/// What the palette offers, and how it travels as drag data.
class tst_part : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPartSurvivesTheDrag() {
        for (const PartInfo &info : allParts()) {
            Part part = info.part;
            part.count = info.part.sort == PartKind::Hosts ? 12 : 1;
            const std::optional<Part> read = decodePart(encodePart(part));
            QVERIFY2(read, qPrintable(info.key));
            QCOMPARE(*read, part);
        }
    }

    void foreignBytesAreNoPart_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("unknown") << QByteArray("server 1");
        QTest::newRow("no count") << QByteArray("hosts");
        QTest::newRow("none") << QByteArray("hosts 0");
        QTest::newRow("too many") << QByteArray("hosts 501");
        QTest::newRow("negative") << QByteArray("hosts -4");
        QTest::newRow("long") << QByteArray(10'000'000, 'x');
    }
    void foreignBytesAreNoPart() {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodePart(bytes));
    }

    void everyPartHasALabelATipAndAnIcon() {
        QSet<QString> keys;
        for (const PartInfo &info : allParts()) {
            QVERIFY(!info.label.isEmpty());
            QVERIFY(!info.tip.isEmpty());
            QVERIFY2(!lineIcon(info.icon).isNull(), qPrintable(info.icon));
            keys.insert(info.key);
        }
        QCOMPARE(keys.size(), allParts().size());
    }

    void anIconTakesThePalettesColour() {
        const QIcon icon = lineIcon(QStringLiteral("zvm"));
        QGuiApplication::setPalette(QPalette(Qt::black));
        const QImage dark = icon.pixmap(24, 24).toImage();
        QGuiApplication::setPalette(QPalette(Qt::white));
        const QImage light = icon.pixmap(24, 24).toImage();
        QVERIFY(dark != light);
    }

    void withoutASiteTheReasonIsSaid() {
        const Plan empty;
        QVERIFY(whyNotAddPart(empty, {PartKind::Site}, {}, {}).isEmpty());
        for (const PartInfo &info : allParts()) {
            if (info.part.sort != PartKind::Site)
                QVERIFY2(!whyNotAddPart(empty, info.part, {}, {}).isEmpty(), qPrintable(info.key));
        }
    }
};

QTEST_MAIN(tst_part)
#include "tst_part.moc"
