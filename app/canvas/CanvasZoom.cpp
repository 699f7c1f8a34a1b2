#include "canvas/Canvas.h"
#include "canvas/EmptyPrompt.h"

#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <array>
#include <cmath>

namespace portolan {
namespace {

constexpr double smallest = 0.1;
constexpr double largest = 4;
constexpr std::array steps = {0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0, 4.0};

/// The scale at which `size` fits into `room`, never enlarged.
double fittingScale(QSizeF size, QSizeF room) {
    return std::min({room.width() / qMax(size.width(), 1.0), room.height() / qMax(size.height(), 1.0), 1.0});
}

} // namespace

void Canvas::setZoom(double zoom) {
    zoomBy(zoom / this->zoom(), viewport()->rect().center());
}

void Canvas::zoomBy(double factor, QPoint around) {
    m_fitted = false;
    const double next = qBound(smallest, zoom() * factor, largest);
    if (qFuzzyCompare(next, zoom()))
        return;
    const QPointF fixed = mapToScene(around);
    setTransform(QTransform::fromScale(next, next));
    const QPointF moved = mapFromScene(fixed) - QPointF(around);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(std::lround(moved.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::lround(moved.y())));
    Q_EMIT zoomChanged(next);
}

void Canvas::zoomIn() {
    const auto next = std::upper_bound(steps.begin(), steps.end(), zoom() * 1.01);
    setZoom(next == steps.end() ? largest : *next);
}

void Canvas::zoomOut() {
    const auto next = std::lower_bound(steps.begin(), steps.end(), zoom() * 0.99);
    setZoom(next == steps.begin() ? smallest : *std::prev(next));
}

void Canvas::fitSheet() {
    // A pixel less on each side: rounding must not call for scroll bars.
    setZoom(fittingScale(sceneRect().size(), maximumViewportSize() - QSize(2, 2)));
    centerOn(sceneRect().center());
    m_fitted = true;
}

void Canvas::showFromStart() {
    cancel();
    m_fitted = true;
    rebuild();
}

void Canvas::showEvent(QShowEvent *event) {
    QGraphicsView::showEvent(event);
    refit();
}

void Canvas::resizeEvent(QResizeEvent *event) {
    QGraphicsView::resizeEvent(event);
    m_empty->centre();
    refit();
}

void Canvas::refit() {
    // A gesture reckons in places on the screen: it ends before they change.
    if (m_fitted && !m_gesture && isVisible())
        fitSheet();
}

/// Whoever scrolls wants to see that part and no longer the whole.
void Canvas::watchScrollBars() {
    for (QScrollBar *bar : {horizontalScrollBar(), verticalScrollBar()})
        connect(bar, &QScrollBar::actionTriggered, this,
                [this, bar] { m_fitted = m_fitted && bar->minimum() == bar->maximum(); });
}

void Canvas::wheelEvent(QWheelEvent *event) {
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoomBy(std::pow(1.2, event->angleDelta().y() / 120.0), event->position().toPoint());
    event->accept();
}

} // namespace portolan
