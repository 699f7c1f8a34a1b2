#include "findings/severityIcon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>

namespace portolan {
namespace {

QPolygonF octagon() {
    return {{5, 1}, {11, 1}, {15, 5}, {15, 11}, {11, 15}, {5, 15}, {1, 11}, {1, 5}};
}

void paintError(QPainter &painter, const QColor &color, const QColor &paper) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(octagon());
    painter.setPen(QPen(paper, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6));
    painter.drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6));
}

void paintWarning(QPainter &painter, const QColor &color) {
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(QPolygonF{{8, 1.8}, {14.8, 14}, {1.2, 14}});
    painter.setPen(QPen(color, 1.7, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(8, 6.2), QPointF(8, 9.4));
    painter.drawPoint(QPointF(8, 11.8));
}

void paintNote(QPainter &painter, const QColor &color) {
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QRectF(1.5, 1.5, 13, 13));
    painter.setPen(QPen(color, 1.7, Qt::SolidLine, Qt::RoundCap));
    painter.drawPoint(QPointF(8, 4.9));
    painter.drawLine(QPointF(8, 7.8), QPointF(8, 11.2));
}

class SeverityIconEngine : public QIconEngine {
public:
    explicit SeverityIconEngine(Severity severity) : m_severity(severity) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override {
        const QPalette palette = QGuiApplication::palette();
        const bool isSelected = mode == QIcon::Selected;
        paintSeverity(*painter, rect, m_severity,
                      isSelected ? palette.color(QPalette::HighlightedText)
                                 : severityColor(m_severity, palette),
                      palette.color(isSelected ? QPalette::Highlight : QPalette::Base));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new SeverityIconEngine(*this); }

private:
    Severity m_severity;
};

} // namespace

QColor severityColor(Severity severity, const QPalette &palette) {
    const bool isDark = palette.color(QPalette::Base).lightnessF() < 0.5f;
    switch (severity) {
    case Severity::Error:
        return isDark ? QColor(0xff, 0x9a, 0x90) : QColor(0xb3, 0x26, 0x1e);
    case Severity::Warning:
        return isDark ? QColor(0xff, 0xcb, 0x6b) : QColor(0x8a, 0x55, 0x00);
    case Severity::Note:
        break;
    }
    return isDark ? QColor(0x9c, 0xc4, 0xff) : QColor(0x1f, 0x5f, 0xbf);
}

void paintSeverity(QPainter &painter, const QRectF &box, Severity severity, const QColor &ink,
                   const QColor &paper) {
    const qreal side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    if (severity == Severity::Error)
        paintError(painter, ink, paper);
    else if (severity == Severity::Warning)
        paintWarning(painter, ink);
    else
        paintNote(painter, ink);
    painter.restore();
}

QIcon severityIcon(Severity severity) {
    return QIcon(new SeverityIconEngine(severity));
}

} // namespace portolan
