#include "window/PagePreview.h"

#include "diagram/paintDiagram.h"
#include "exports/drawing/paintPage.h"

#include <QPainter>

namespace portolan {
namespace {

constexpr int edge = 8; // pixels around the picture

/// Moves and scales a painter so that `shown` fills the widget's middle; gives pixels for each unit of it.
double showWhole(QPainter &painter, QSizeF room, const QRectF &shown) {
    const QSizeF inner = room - QSizeF(2 * edge, 2 * edge);
    const double scale = std::min(inner.width() / shown.width(), inner.height() / shown.height());
    painter.translate(room.width() / 2, room.height() / 2);
    painter.scale(scale, scale);
    painter.translate(-shown.center());
    return scale;
}

} // namespace

PagePreview::PagePreview(const Diagram &diagram, const DrawingMeta &meta, QWidget *parent)
    : QWidget(parent), m_diagram(diagram), m_meta(meta) {
    setAccessibleName(tr("Preview of the pages"));
    setMinimumSize(280, 220);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PagePreview::setPages(const std::optional<Pages> &pages, Paper colors) {
    m_pages = pages;
    m_colors = colors;
    update();
}

void PagePreview::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    if (!m_pages)
        return;
    if (m_pages->pages.size() == 1)
        paintOnePage(painter);
    else
        paintTiles(painter);
}

void PagePreview::paintOnePage(QPainter &painter) const {
    const QRectF paper(QPointF(), m_pages->paper);
    showWhole(painter, size(), paper);
    painter.fillRect(paper, Qt::white);
    paintPage(painter, m_diagram, *m_pages, 0, m_meta, m_colors);
}

void PagePreview::paintTiles(QPainter &painter) const {
    const double scale = showWhole(painter, size(), m_diagram.bounds);
    paintDiagram(painter, m_diagram, m_colors);
    QColor colour = palette().color(QPalette::Highlight);
    painter.setPen(QPen(colour, 1.5 / scale));
    colour.setAlpha(40);
    for (const Page &page : m_pages->pages) {
        painter.setBrush(page.tile.x() % 2 == page.tile.y() % 2 ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawRect(page.part);
        painter.setFont(programFont(14 / scale, Face::Bold));
        painter.drawText(page.part, Qt::AlignCenter, tileName(page.tile));
    }
}

} // namespace portolan
