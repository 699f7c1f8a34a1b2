#include "canvas/Canvas.h"
#include "canvas/DropPlace.h"
#include "canvas/Gesture.h"
#include "canvas/InlineEdit.h"
#include "canvas/drawnPlan.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <utility>

namespace portolan {

std::unique_ptr<Gesture> Canvas::gestureFor(QMouseEvent *event) {
    const QPoint at = event->position().toPoint();
    const bool left = event->button() == Qt::LeftButton;
    if (event->button() == Qt::MiddleButton || (left && (m_spaceHeld || m_tool == CanvasTool::Pan))) {
        m_fit.kept = KeptInView::Nothing;
        return makePanGesture(*this, at);
    }
    if (!left)
        return nullptr;
    if (m_tool == CanvasTool::Replicate)
        return makeLinkGesture(*this, at);
    const bool add = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    const CanvasItem *item = m_scene.itemAtPoint(mapToScene(at));
    const bool ofPlan = item && isOfPlan(m_document.index(), item->content());
    const bool box =
        ofPlan && (item->content().role == ItemRole::Component || item->content().role == ItemRole::Stack);
    if (ofPlan && canMoveSites(*this) && isSiteHandle(item->content(), mapToScene(at)))
        return makeSiteGesture(*this, at, *item, add);
    return box ? makeMoveGesture(*this, at, *item, add) : makeBandGesture(*this, at, add);
}

void Canvas::mousePressEvent(QMouseEvent *event) {
    event->accept();
    setFocus(Qt::MouseFocusReason);
    if (m_gesture)
        return;
    if (m_armed && event->button() == Qt::LeftButton && !m_spaceHeld) {
        putDown(event->position().toPoint(), Part(*m_armed));
        return;
    }
    const CanvasItem *item = m_scene.itemAtPoint(mapToScene(event->position().toPoint()));
    m_pressed = item ? item->content().key : QString();
    m_gesture = gestureFor(event);
}

void Canvas::mouseMoveEvent(QMouseEvent *event) {
    event->accept();
    const QPoint at = event->position().toPoint();
    if (m_gesture)
        m_gesture->move(at);
    else if (m_armed)
        showPlace(at, *m_armed, dropPlaceAt(*this, at, *m_armed));
    else
        hover(at);
}

void Canvas::hover(QPoint viewportPoint) {
    const CanvasItem *item = m_scene.itemAtPoint(mapToScene(viewportPoint));
    const bool marked = item && item->content().role != ItemRole::Site;
    m_scene.markHovered(marked ? item->content().key : QString());
    const bool movesSite = item && m_tool == CanvasTool::Select && !m_spaceHeld && canMoveSites(*this) &&
                           isOfPlan(m_document.index(), item->content()) &&
                           isSiteHandle(item->content(), mapToScene(viewportPoint));
    if (movesSite)
        viewport()->setCursor(Qt::SizeAllCursor);
    else if (viewport()->cursor().shape() == Qt::SizeAllCursor)
        updateCursor();
}

void Canvas::mouseReleaseEvent(QMouseEvent *event) {
    event->accept();
    if (!m_gesture)
        return;
    // The gesture may change the tool, which must not find it still going on.
    const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
    gesture->finish(event->position().toPoint());
    updateCursor();
    refit();
}

void Canvas::mouseDoubleClickEvent(QMouseEvent *event) {
    event->accept();
    // The first click may have brought something else under the pointer.
    const CanvasItem *pressed = m_scene.find(std::exchange(m_pressed, {}));
    const CanvasItem *item = pressed ? pressed : m_scene.itemAtPoint(mapToScene(event->position().toPoint()));
    if (event->button() != Qt::LeftButton || m_tool != CanvasTool::Select || !item)
        return;
    if (item->content().role == ItemRole::Stack)
        openStack(*item);
    else if (!open(item->content().elements))
        rename(item->content().elements.first());
}

void Canvas::contextMenuEvent(QContextMenuEvent *event) {
    event->accept();
    cancel();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const CanvasItem *item = m_scene.itemAtPoint(mapToScene(event->pos()));
        const bool selected = item && m_selection.contains(item->content().elements.first());
        if (!selected)
            selectItem(*this, item, false);
        Q_EMIT contextMenuWanted(event->globalPos());
        return;
    }
    const QRect box = viewportRectOf(m_selection.keys().value(0));
    const QPoint at = box.isNull() ? viewport()->rect().center() : box.center();
    Q_EMIT contextMenuWanted(viewport()->mapToGlobal(at));
}

} // namespace portolan
