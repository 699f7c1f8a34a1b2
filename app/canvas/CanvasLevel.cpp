#include "canvas/Canvas.h"
#include "canvas/anchors.h"

#include <QScrollBar>

namespace portolan {

void Canvas::setDetail(DetailLevel level) {
    m_level.chosen = level;
    if (level == DetailLevel::Automatic)
        m_level.byZoom = levelForFit(zoom(), m_level.overviewFirst);
    showLevel(m_level.byZoom);
    refit();
}

/// What is under `around` stays there, though levels have different geometry.
void Canvas::changeLevel(DetailLevel next, double scale, QPoint around) {
    // A gesture reckons in places of the drawing that it began on.
    if (m_level.chosen != DetailLevel::Automatic || m_gesture || next == m_level.byZoom)
        return;
    const Anchors anchors = anchorsAt(m_scene, mapToScene(around));
    showLevel(next);
    scaleTo(scale, around);
    if (const auto point = foundAgain(m_scene, anchors))
        bringTo(around, *point);
}

void Canvas::showLevel(DetailLevel level) {
    m_level.byZoom = level;
    m_room = {};
    draw();
    Q_EMIT viewChanged();
}

void Canvas::bringTo(QPoint at, QPointF point) {
    m_room = QRectF(point - QPointF(at) / zoom(), QSizeF(viewport()->size()) / zoom());
    m_scene.setSceneRect(sceneRect() | m_room);
    const QPoint by = mapFromScene(point) - at;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
}

void Canvas::fitSheet() {
    m_fit.sheetWanted = true;
    fit();
}

void Canvas::fit() {
    // Ports only where they can be read; their size is known once they were drawn.
    if (m_level.ports.sheet.isEmpty() && !m_level.overviewFirst)
        showLevel(DetailLevel::Ports);
    const double portsScale =
        scaleFor(m_level.ports, bestFor(m_level.ports, room(), m_fit.sheetWanted), room());
    const DetailLevel level = levelForFit(portsScale, m_level.overviewFirst);
    if (m_level.chosen == DetailLevel::Automatic && level != m_level.byZoom)
        showLevel(level);
    m_fit.kept = bestFor(m_fit.area, room(), m_fit.sheetWanted);
    if (!m_room.isNull())
        draw();
    m_room = {};
    refit();
}

} // namespace portolan
