#include "document/paintedIcon.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace portolan;

namespace {

double linear(float part) {
    return part <= 0.04045f ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other) {
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

QIcon dot(SignTone tone) {
    return signIcon(tone, [](QPainter &painter, const QColor &ink, const QColor &) {
        painter.fillRect(QRectF(6, 6, 4, 4), ink);
    });
}

QColor middleOf(const QIcon &icon, int side, QIcon::Mode mode = QIcon::Normal) {
    return icon.pixmap(QSize(side, side), mode).toImage().pixelColor(side / 2, side / 2);
}

} // namespace

class tst_paintedIcon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tonesCanBeReadOnLightAndDark() {
        for (const QColor &paper : {QColor(Qt::white), QColor(0x23, 0x26, 0x29)}) {
            QPalette palette;
            palette.setColor(QPalette::Base, paper);
            for (const SignTone tone : {SignTone::Bad, SignTone::Caution, SignTone::Good, SignTone::Hint})
                QVERIFY(contrast(toneColor(tone, palette), paper) >= 4.5);
        }
    }

    void aSignIsPaintedAnewForEachSizeAndPalette() {
        const QIcon icon = dot(SignTone::Bad);
        QGuiApplication::setPalette(QPalette(Qt::white));
        const QColor onLight = toneColor(SignTone::Bad, QGuiApplication::palette());
        QCOMPARE(middleOf(icon, 16), onLight);
        QCOMPARE(middleOf(icon, 128), onLight);
        QGuiApplication::setPalette(QPalette(Qt::black));
        QVERIFY(middleOf(icon, 16) != onLight);
    }

    void onASelectedRowItHasTheInkOfTheSelection() {
        QPalette palette(Qt::white);
        palette.setColor(QPalette::HighlightedText, Qt::cyan);
        QGuiApplication::setPalette(palette);
        QCOMPARE(middleOf(dot(SignTone::Good), 16, QIcon::Selected), QColor(Qt::cyan));
    }

    void itStandsInTheMiddleOfABox() {
        const QImage wide = dot(SignTone::Good).pixmap(QSize(64, 16)).toImage();
        QCOMPARE(wide.pixelColor(32, 8).alpha(), 255);
        QCOMPARE(wide.pixelColor(8, 8).alpha(), 0);
    }
};

QTEST_MAIN(tst_paintedIcon)
#include "tst_paintedIcon.moc"
