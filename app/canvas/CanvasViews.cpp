#include "canvas/Canvas.h"
#include "canvas/drawnPlan.h"
#include "canvas/openedView.h"

#include <QScrollBar>

namespace portolan {
namespace {

/// The item that a view was opened for; empty for the whole plan and for teams.
QString openedItem(const View &view) {
    if (const auto *one = std::get_if<SiteView>(&view))
        return keyOf(one->site);
    return std::holds_alternative<PairView>(view) ? QStringLiteral("gate") : QString();
}

} // namespace

void Canvas::setView(const View &view) {
    const View next = existingView(view, m_document.plan().topology);
    if (next == m_view)
        return;
    cancel();
    if (isWhole(m_view))
        m_before = {zoom(), QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value()),
                    m_level.byZoom, m_fit.kept};
    m_view = next;
    if (isWhole(next) && m_before.kept == KeptInView::Nothing)
        returnToWhole();
    else
        showFitted();
}

/// The view from its beginning: all of it.
void Canvas::showFitted() {
    m_fit.kept = KeptInView::Sheet;
    m_fit.sheetWanted = false;
    m_level.ports = {};
    m_level.overviewFirst = isOverviewFirst(m_view, drawnPlan(m_document, m_scene).index);
    showLevel(m_level.first());
    if (isVisible())
        fit();
    const QString opened = openedItem(m_view);
    if (opened.isEmpty() || m_level.shown() != DetailLevel::Overview ||
        m_level.chosen != DetailLevel::Automatic)
        return;
    // What was opened is to be seen with its ports: a site alone where they are too small beside all that it
    // talks to, and the gate of a pair without its sites.
    showLevel(DetailLevel::Ports);
    if (const CanvasItem *item = m_scene.find(opened))
        showArea(item->content().bounds);
}

void Canvas::showArea(const QRectF &area) {
    const QRectF withMargin = area.adjusted(-40, -40, 40, 40);
    m_fit.kept = KeptInView::Nothing;
    scaleTo(fittingScale(withMargin, room().size), viewport()->rect().center());
    centerOn(withMargin.center());
}

/// The whole plan as it was left.
void Canvas::returnToWhole() {
    m_fit.kept = KeptInView::Nothing;
    m_level.overviewFirst = isOverviewFirst(m_view, drawnPlan(m_document, m_scene).index);
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
    if (const CanvasItem *bundle = m_scene.find(QStringLiteral("pair/") + item.content().key.mid(5)))
        showArea(bundle->content().bounds);
}

} // namespace portolan
