#include "verification/testedIcon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

namespace portolan {
namespace {

QColor inkOf(RuleTested tested, const QPalette &palette) {
    const bool isDark = palette.color(QPalette::Base).lightnessF() < 0.5f;
    switch (tested) {
    case RuleTested::Open:
        return isDark ? QColor(0x7f, 0xd8, 0x9c) : QColor(0x1b, 0x6e, 0x3c);
    case RuleTested::Partly:
        return isDark ? QColor(0xff, 0xcb, 0x6b) : QColor(0x8a, 0x55, 0x00);
    case RuleTested::Closed:
        return isDark ? QColor(0xff, 0x9a, 0x90) : QColor(0xb3, 0x26, 0x1e);
    case RuleTested::NotTried:
        break;
    }
    return palette.color(QPalette::PlaceholderText);
}

/// In a square of 16.
void paintSign(QPainter &painter, RuleTested tested, const QColor &ink) {
    const QPen stroke(ink, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QRectF ring(2.5, 2.5, 11, 11);
    painter.setPen(stroke);
    if (tested == RuleTested::Open) {
        painter.drawPolyline(QPolygonF{{2.5, 8.5}, {6.3, 12.3}, {13.5, 4}});
    } else if (tested == RuleTested::Closed) {
        painter.drawLine(QPointF(3.5, 3.5), QPointF(12.5, 12.5));
        painter.drawLine(QPointF(12.5, 3.5), QPointF(3.5, 12.5));
    } else {
        painter.setPen(QPen(ink, 1.5));
        painter.drawEllipse(ring);
        painter.setBrush(ink);
        if (tested == RuleTested::Partly)
            painter.drawPie(ring, 90 * 16, 180 * 16);
    }
}

class TestedIconEngine : public QIconEngine {
public:
    explicit TestedIconEngine(RuleTested tested) : m_tested(tested) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override {
        const QPalette palette = QGuiApplication::palette();
        const qreal side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center() - QPointF(side / 2, side / 2));
        painter->scale(side / 16, side / 16);
        paintSign(*painter, m_tested,
                  mode == QIcon::Selected ? palette.color(QPalette::HighlightedText)
                                          : inkOf(m_tested, palette));
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new TestedIconEngine(*this); }

private:
    RuleTested m_tested;
};

} // namespace

QIcon testedIcon(RuleTested tested) {
    return QIcon(new TestedIconEngine(tested));
}

} // namespace portolan
