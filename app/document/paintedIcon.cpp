#include "document/paintedIcon.h"

#include <QColor>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <algorithm>
#include <utility>

namespace portolan {
namespace {

using IconPainter = std::function<void(QPainter &painter, const QRect &box, QIcon::Mode mode)>;

class PaintedIconEngine : public QIconEngine {
public:
    explicit PaintedIconEngine(IconPainter paint) : m_paint(std::move(paint)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override {
        m_paint(*painter, rect, mode);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override {
        QPixmap pixels(size);
        pixels.fill(Qt::transparent);
        QPainter painter(&pixels);
        m_paint(painter, QRect(QPoint(), size), mode);
        return pixels;
    }
    QIconEngine *clone() const override { return new PaintedIconEngine(*this); }

private:
    IconPainter m_paint;
};

} // namespace

QIcon paintedIcon(const IconPainter &paint) {
    return QIcon(new PaintedIconEngine(paint));
}

QColor toneColor(SignTone tone, const QPalette &palette) {
    const bool isDark = palette.color(QPalette::Base).lightnessF() < 0.5f;
    switch (tone) {
    case SignTone::Bad:
        return isDark ? QColor(0xff, 0x9a, 0x90) : QColor(0xb3, 0x26, 0x1e);
    case SignTone::Caution:
        return isDark ? QColor(0xff, 0xcb, 0x6b) : QColor(0x8a, 0x55, 0x00);
    case SignTone::Good:
        return isDark ? QColor(0x7f, 0xd8, 0x9c) : QColor(0x1b, 0x6e, 0x3c);
    case SignTone::Hint:
        return isDark ? QColor(0x9c, 0xc4, 0xff) : QColor(0x1f, 0x5f, 0xbf);
    case SignTone::Quiet:
        break;
    }
    return palette.color(QPalette::PlaceholderText);
}

void paintSign(QPainter &painter, const QRectF &box, const SignPainter &sign, const QColor &ink,
               const QColor &paper) {
    const qreal side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    sign(painter, ink, paper);
    painter.restore();
}

QIcon signIcon(SignTone tone, const SignPainter &sign) {
    return paintedIcon([tone, sign](QPainter &painter, const QRect &box, QIcon::Mode mode) {
        const QPalette palette = QGuiApplication::palette();
        const bool isSelected = mode == QIcon::Selected;
        paintSign(painter, box, sign,
                  isSelected ? palette.color(QPalette::HighlightedText) : toneColor(tone, palette),
                  palette.color(isSelected ? QPalette::Highlight : QPalette::Base));
    });
}

} // namespace portolan
