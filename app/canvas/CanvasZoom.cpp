#include "canvas/Canvas.h"
#include "canvas/EmptyPrompt.h"

#include <QScrollBar>
#include <QStyle>
#include <QWheelEvent>
#include <algorithm>
#include <array>
#include <cmath>

namespace portolan {
namespace {

constexpr double smallest = 0.1;
constexpr double largest = 4;
constexpr std::array steps = {0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0, 4.0};

} // namespace

ViewRoom Canvas::room() const {
    return {QSizeF(maximumViewportSize()), double(style()->pixelMetric(QStyle::PM_ScrollBarExtent))};
}

void Canvas::setZoom(double zoom) {
    const QPoint middle = viewport()->rect().center();
    const double before = this->zoom();
    m_fit.kept = KeptInView::Nothing;
    scaleTo(zoom, middle);
    // Whoever asks for a scale means that of the ports, unless the overview is what the plan begins with.
    const bool first = m_level.overviewFirst;
    const DetailLevel next =
        first ? levelAfterZoom(m_level.byZoom, m_level.distance(before), m_level.distance(zoom), first)
              : levelAfterZoom(m_level.byZoom, before, zoom, first);
    changeLevel(next, zoom, middle);
}

void Canvas::zoomBy(double factor, QPoint around) {
    m_fit.kept = KeptInView::Nothing;
    const double before = zoom();
    // From farther away an overview shows nothing more, only smaller words.
    const bool isOverview =
        m_level.chosen == DetailLevel::Automatic && m_level.shown() == DetailLevel::Overview;
    const double enough = std::min(readableScale, fittingScale(m_scene.diagram().bounds, room().size));
    scaleTo(std::max(before * factor, isOverview ? std::min(before, enough) : smallest), around);
    const double distance = m_level.distance(zoom());
    const DetailLevel next =
        levelAfterZoom(m_level.byZoom, m_level.distance(before), distance, m_level.overviewFirst);
    changeLevel(next, next == DetailLevel::Overview ? distance * overviewEnlarged : distance, around);
}

void Canvas::scaleTo(double wanted, QPoint around) {
    const double next = qBound(smallest, wanted, largest);
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
    zoomBy((next == steps.end() ? largest : *next) / zoom(), viewport()->rect().center());
}

void Canvas::zoomOut() {
    const auto next = std::lower_bound(steps.begin(), steps.end(), zoom() * 0.99);
    zoomBy((next == steps.begin() ? smallest : *std::prev(next)) / zoom(), viewport()->rect().center());
}

void Canvas::showFromStart() {
    cancel();
    m_view = {};
    showFitted();
    rebuild();
}

void Canvas::showEvent(QShowEvent *event) {
    QGraphicsView::showEvent(event);
    if (m_fit.kept != KeptInView::Nothing)
        fit();
}

void Canvas::resizeEvent(QResizeEvent *event) {
    QGraphicsView::resizeEvent(event);
    m_empty->centre();
    if (m_fit.kept != KeptInView::Nothing && !m_gesture)
        fit();
}

/// An edit makes the sheet larger or smaller and changes no level: the user is looking at what it shows.
void Canvas::refit() {
    // A gesture reckons in places on the screen: it ends before they change.
    if (m_fit.kept == KeptInView::Nothing || m_gesture || !isVisible())
        return;
    scaleTo(scaleFor(m_fit.area, m_fit.kept, room()), viewport()->rect().center());
    centerOn((m_fit.kept == KeptInView::Sites ? m_fit.area.sites : m_fit.area.sheet).center());
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
