#include "outline/elementIcon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>

namespace portolan {
namespace {

QPainterPath box(qreal x, qreal y, qreal width, qreal height) {
    QPainterPath path;
    path.addRoundedRect(QRectF(x, y, width, height), 1.2, 1.2);
    return path;
}

void addLine(QPainterPath &path, qreal x1, qreal y1, qreal x2, qreal y2) {
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
}

QPainterPath storagePath() {
    QPainterPath path;
    path.addEllipse(QRectF(3, 1.5, 10, 4));
    path.moveTo(3, 3.5);
    path.lineTo(3, 12.5);
    path.arcTo(QRectF(3, 10.5, 10, 4), 180, 180);
    path.lineTo(13, 3.5);
    return path;
}

QPainterPath hostPath() {
    QPainterPath path = box(2, 2.5, 12, 5);
    path.addPath(box(2, 8.5, 12, 5));
    addLine(path, 4.5, 5, 6.5, 5);
    addLine(path, 4.5, 11, 6.5, 11);
    return path;
}

/// A machine with a screen on a foot: who works with the tools.
QPainterPath toolsPath() {
    QPainterPath path = box(1.5, 2.5, 13, 8.5);
    addLine(path, 8, 11, 8, 13.5);
    addLine(path, 5, 13.5, 11, 13.5);
    return path;
}

/// A cloud: what stands above the sites.
QPainterPath cloudPath() {
    QPainterPath path;
    path.moveTo(4.5, 12.5);
    path.cubicTo(0.5, 12.5, 0.8, 7.6, 4.2, 7.6);
    path.cubicTo(4.5, 2.6, 11.2, 2.6, 11.6, 7);
    path.cubicTo(15.6, 7, 15.6, 12.5, 11.8, 12.5);
    path.closeSubpath();
    return path;
}

/// A frame with its name plate; the ZVM has the double frame of the drawing.
QPainterPath servicePath(bool isDouble) {
    QPainterPath path = box(1.5, 3, 13, 10);
    if (isDouble)
        path.addPath(box(3.8, 5.3, 8.4, 5.4));
    else
        addLine(path, 4.5, 8, 11.5, 8);
    return path;
}

QPainterPath vraPath() {
    QPainterPath path = box(2.5, 4, 11, 8);
    addLine(path, 5, 8, 11, 8);
    addLine(path, 9, 6, 11, 8);
    addLine(path, 9, 10, 11, 8);
    return path;
}

QPainterPath sitePath() {
    QPainterPath path = box(1.5, 1.5, 13, 13);
    addLine(path, 1.5, 5.5, 14.5, 5.5);
    return path;
}

QPainterPath arrowsPath() {
    QPainterPath path;
    addLine(path, 1.5, 5.5, 14, 5.5);
    addLine(path, 11.5, 3, 14, 5.5);
    addLine(path, 11.5, 8, 14, 5.5);
    addLine(path, 2, 11, 14.5, 11);
    addLine(path, 4.5, 8.5, 2, 11);
    addLine(path, 4.5, 13.5, 2, 11);
    return path;
}

/// A line with a port pill on it.
QPainterPath linkPath() {
    QPainterPath path;
    path.addRoundedRect(QRectF(4.5, 5.5, 7, 5), 2.5, 2.5);
    addLine(path, 0.8, 8, 4.5, 8);
    addLine(path, 11.5, 8, 15.2, 8);
    return path;
}

QPainterPath kindPath(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::Host:
        return hostPath();
    case ComponentKind::Vra:
        return vraPath();
    case ComponentKind::Storage:
        return storagePath();
    case ComponentKind::Zcm:
    case ComponentKind::Zssp:
        return cloudPath();
    case ComponentKind::Tools:
        return toolsPath();
    default:
        return servicePath(kind == ComponentKind::Zvm);
    }
}

QPainterPath rowPath(OutlineSort sort, ComponentKind kind) {
    switch (sort) {
    case OutlineSort::Site:
        return sitePath();
    case OutlineSort::Component:
    case OutlineSort::Hosts:
        return kindPath(kind);
    case OutlineSort::Replications:
    case OutlineSort::Replication:
        return arrowsPath();
    case OutlineSort::Links:
    case OutlineSort::Link:
        return linkPath();
    }
    return {};
}

class PathIconEngine : public QIconEngine {
public:
    explicit PathIconEngine(QPainterPath path) : m_path(std::move(path)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override {
        const QPalette palette = QGuiApplication::palette();
        const bool isSelected = mode == QIcon::Selected;
        QColor color = palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
        color.setAlphaF(mode == QIcon::Disabled ? 0.4f : isSelected ? 1.0f : 0.75f);
        const qreal side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center() - QPointF(side / 2, side / 2));
        painter->scale(side / 16, side / 16);
        painter->strokePath(m_path, QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new PathIconEngine(*this); }

private:
    QPainterPath m_path;
};

} // namespace

QIcon outlineIcon(OutlineSort sort, ComponentKind kind) {
    return QIcon(new PathIconEngine(rowPath(sort, kind)));
}

} // namespace portolan
