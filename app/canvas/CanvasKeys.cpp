#include "canvas/Canvas.h"
#include "canvas/Gesture.h"
#include "canvas/grid.h"
#include "canvas/walkOrder.h"
#include "topology/TopologyIndex.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace portolan {
namespace {

QPointF arrowOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

ComponentId firstHostOf(const TopologyIndex &index, const DiagramItem &item) {
    for (const ElementKey &key : item.elements)
        if (const Component *component = index.component(componentIdOf(key));
            component && component->kind == ComponentKind::Host)
            return component->id;
    return {};
}

} // namespace

bool Canvas::walk(int step) {
    const QStringList order = walkOrder(*this);
    qsizetype at = -1;
    for (qsizetype i = 0; i < order.size() && at < 0; ++i) {
        if (m_scene.find(order[i])->content().elements == m_selection.keys())
            at = i;
    }
    const qsizetype next = at < 0 ? (step > 0 ? 0 : order.size() - 1) : at + step;
    if (next < 0 || next >= order.size())
        return false;
    const CanvasItem *item = m_scene.find(order[next]);
    m_selection.set(item->content().elements, this);
    ensureVisible(item->content().bounds, 40, 40);
    return true;
}

bool Canvas::focusNextPrevChild(bool next) {
    // At the end of the walk Tab goes on to the next panel: the canvas is no trap.
    return (hasFocus() && walk(next ? 1 : -1)) || QGraphicsView::focusNextPrevChild(next);
}

bool Canvas::nudge(QKeyEvent *event) {
    const QPointF arrow = arrowOf(event->key());
    if (arrow.isNull() || (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)))
        return false;
    const double unit = event->modifiers() & Qt::ShiftModifier ? 1 : gridUnit;
    return m_editor.nudgeSelected(arrow * unit) || (canMoveSites(*this) && m_editor.nudgeSites(arrow * unit));
}

void Canvas::openStack(const CanvasItem &item) {
    const TopologyIndex &index = m_document.index();
    const SiteId site = siteOfItem(index, item.content());
    if (const ComponentId host = firstHostOf(index, item.content()))
        m_editor.setStackOpen(host, true);
    else if (site)
        m_editor.setStackOpen(site, true);
}

void Canvas::keyPressEvent(QKeyEvent *event) {
    const bool fresh = !event->isAutoRepeat();
    if (event->key() == Qt::Key_Escape) {
        // Back by one: out of what is going on, of the selection, of the view.
        const bool wasBusy = cancel();
        if (!wasBusy && m_selection.keys().isEmpty())
            setView({});
        if (!wasBusy)
            m_selection.clear();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               open(m_selection.keys())) {
        setFocus();
    } else if (event->key() == Qt::Key_Space && fresh && !m_gesture) {
        m_spaceHeld = true;
        updateCursor();
    } else if (event->key() != Qt::Key_Space && !nudge(event)) {
        QGraphicsView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void Canvas::keyReleaseEvent(QKeyEvent *event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        QGraphicsView::keyReleaseEvent(event);
        return;
    }
    m_spaceHeld = false;
    updateCursor();
}

void Canvas::focusOutEvent(QFocusEvent *event) {
    m_spaceHeld = false;
    updateCursor();
    QGraphicsView::focusOutEvent(event);
}

} // namespace portolan
