#include "canvas/anchors.h"

#include <algorithm>
#include <cmath>

namespace portolan {
namespace {

double share(double at, double from, double length) {
    return length > 0 ? std::clamp((at - from) / length, -0.5, 1.5) : 0.5;
}

QPointF shareOf(const QRectF &box, QPointF point) {
    return {share(point.x(), box.left(), box.width()), share(point.y(), box.top(), box.height())};
}

double distance(const QRectF &box, QPointF point) {
    const double x = std::max({box.left() - point.x(), 0.0, point.x() - box.right()});
    const double y = std::max({box.top() - point.y(), 0.0, point.y() - box.bottom()});
    return std::hypot(x, y);
}

/// The site that a point is in or next to; null without sites.
const DiagramItem *nearestSite(const Diagram &diagram, QPointF point) {
    const DiagramItem *nearest = nullptr;
    for (const DiagramItem &item : diagram.items) {
        if (item.role != ItemRole::Site)
            continue;
        if (!nearest || distance(item.bounds, point) < distance(nearest->bounds, point))
            nearest = &item;
    }
    return nearest;
}

} // namespace

Anchors anchorsAt(const CanvasScene &scene, QPointF point) {
    Anchors anchors;
    if (const CanvasItem *item = scene.itemAtPoint(point))
        anchors.append({item->content().elements.first(), shareOf(item->content().bounds, point)});
    if (const DiagramItem *site = nearestSite(scene.diagram(), point))
        anchors.append({site->elements.first(), shareOf(site->bounds, point)});
    return anchors;
}

std::optional<QPointF> foundAgain(const CanvasScene &scene, const Anchors &anchors) {
    for (const auto &[element, share] : anchors) {
        const CanvasItem *item = scene.itemOf(element);
        if (!item)
            continue;
        const QRectF box = item->content().bounds;
        return box.topLeft() + QPointF(share.x() * box.width(), share.y() * box.height());
    }
    return {};
}

} // namespace portolan
