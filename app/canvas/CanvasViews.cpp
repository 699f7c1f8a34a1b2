#include "canvas/Canvas.h"
#include "canvas/openedView.h"

#include <QScrollBar>

namespace portolan {

void Canvas::setView(const View &view) {
    const View next = existingView(view, m_document.plan().topology);
    if (next == m_view)
        return;
    cancel();
    if (isWhole(m_view))
        m_before = {zoom(), QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value()),
                    m_level.byZoom, m_fitted};
    m_view = next;
    if (isWhole(next) && !m_before.fitted)
        returnToWhole();
    else
        showFitted();
}

/// The view from its beginning: all of it.
void Canvas::showFitted() {
    m_fitted = true;
    m_level.portsSize = {};
    m_level.overviewFirst = isOverviewFirst(m_view, m_document.index(), m_document.derived().flows);
    showLevel(m_level.first());
    if (isVisible())
        fitSheet();
}

/// The whole plan as it was left.
void Canvas::returnToWhole() {
    m_fitted = false;
    m_level.overviewFirst = isOverviewFirst(m_view, m_document.index(), m_document.derived().flows);
    showLevel(m_before.level);
    scaleTo(m_before.zoom, viewport()->rect().center());
    horizontalScrollBar()->setValue(m_before.scroll.x());
    verticalScrollBar()->setValue(m_before.scroll.y());
}

bool Canvas::open(const QList<ElementKey> &elements) {
    const View view = openedView(m_document, elements);
    if (isWhole(view))
        return false;
    setView(view);
    return true;
}

/// A cell of the matrix leads to the bundle of its pair.
void Canvas::goTo(const CanvasItem &item) {
    if (!item.content().key.startsWith(QLatin1String("cell/")))
        return;
    const CanvasItem *bundle = m_scene.find(QStringLiteral("pair/") + item.content().key.mid(5));
    if (!bundle)
        return;
    m_fitted = false;
    const QRectF area = bundle->content().bounds.adjusted(-40, -40, 40, 40);
    scaleTo(qMax(zoom(), fittingScale(area.size())), viewport()->rect().center());
    centerOn(area.center());
}

} // namespace portolan
