#include "canvas/CanvasItem.h"

#include "canvas/CanvasScene.h"
#include "canvas/zoomLevel.h"
#include "diagram/paintDiagram.h"
#include "diagram/readable.h"

#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>
#include <QWidget>

namespace portolan {
namespace {

constexpr double markMargin = 12; // units that an outline may need beside the bounds
constexpr double lineReach = 10;  // units across which a line can be hit
constexpr double outlineDistance = 3;

QPainterPath linesOf(const DiagramItem &item) {
    QPainterPath path;
    for (const Shape &shape : item.shapes) {
        if (const auto *line = std::get_if<LineShape>(&shape))
            path.addPolygon(line->points);
    }
    return path;
}

} // namespace

CanvasItem::CanvasItem(const DiagramItem &content) : m_content(content) {}

bool CanvasItem::setContent(const DiagramItem &content) {
    if (m_content == content)
        return false;
    // Other elements or another title make no other picture.
    const bool looksSame = m_content.shapes == content.shapes && m_content.bounds == content.bounds &&
                           m_content.role == content.role;
    if (m_content.bounds != content.bounds)
        prepareGeometryChange();
    m_content = content;
    m_readableScale = 0;
    if (!looksSame)
        update();
    return !looksSame;
}

void CanvasItem::setMark(Mark mark, bool on) {
    const int marks = on ? m_marks | mark : m_marks & ~mark;
    if (marks == m_marks)
        return;
    m_marks = marks;
    update();
}

QRectF CanvasItem::boundingRect() const {
    return m_content.bounds.adjusted(-markMargin, -markMargin, markMargin, markMargin);
}

QPainterPath CanvasItem::shape() const {
    QPainterPath area;
    if (m_content.role != ItemRole::Line) {
        area.addRect(m_content.bounds);
        return area;
    }
    QPainterPathStroker stroker;
    stroker.setWidth(lineReach);
    return stroker.createStroke(linesOf(m_content));
}

const DiagramItem &CanvasItem::shownAt(double scale) {
    if (scale >= readableScale)
        return m_content;
    if (m_readableScale != scale)
        m_readable = readableAt(m_content, scale);
    m_readableScale = scale;
    return m_readable;
}

void CanvasItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget) {
    const bool line = m_content.role == ItemRole::Line;
    QColor colour = widget->palette().color(QPalette::Active, QPalette::Highlight);
    if (!(m_marks & (Selected | DropTarget)))
        colour.setAlpha(110);
    if (m_marks && line)
        paintHalo(*painter, colour);
    auto &canvasScene = *static_cast<CanvasScene *>(scene());
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    paintItem(*painter, shownAt(scale), canvasScene.paper(), &canvasScene.glyphs());
    if (m_marks && !line)
        paintOutline(*painter, colour);
}

void CanvasItem::paintHalo(QPainter &painter, const QColor &colour) const {
    QColor halo = colour;
    halo.setAlpha(colour.alpha() / 3);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(halo, lineReach, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(linesOf(m_content));
}

void CanvasItem::paintOutline(QPainter &painter, const QColor &colour) const {
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform());
    const double width = qBound(2.0, 2 / qMax(scale, 0.01), 8.0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width));
    const double out = outlineDistance;
    painter.drawRoundedRect(m_content.bounds.adjusted(-out, -out, out, out), 8, 8);
}

} // namespace portolan
