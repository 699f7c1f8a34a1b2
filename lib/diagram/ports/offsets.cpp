#include "diagram/ports/SitePlan.h"

#include <algorithm>
#include <cmath>

namespace portolan::ports {
namespace {

constexpr double farthest = 1200; ///< a box is not dragged farther from its place

double limitedOffset(double value) {
    return std::isfinite(value) ? std::clamp(value, -farthest, farthest) : 0;
}

QPointF offsetOf(const Layout &layout, const Component *component, bool mirrored) {
    const QPointF offset = component ? layout.offsets.value(component->id.value) : QPointF();
    return {limitedOffset(mirrored ? -offset.x() : offset.x()), limitedOffset(offset.y())};
}

/// A card is dragged by its host or by what is on it. It stays below the top of the frame.
QPointF cardOffset(const Layout &layout, const HostCard &card, bool mirrored) {
    QPointF offset = offsetOf(layout, card.host, mirrored);
    for (const Component *vra : card.vras)
        offset = offset.isNull() ? offsetOf(layout, vra, mirrored) : offset;
    for (const Component *storage : card.storages)
        offset = offset.isNull() ? offsetOf(layout, storage, mirrored) : offset;
    return {offset.x(), std::max(0.0, offset.y())};
}

} // namespace

void readOffsets(SitePlan &plan, const Layout &layout) {
    const SiteModel &site = plan.siteModel();
    for (const ServiceBox &box : site.boxes)
        plan.offsets.push_back(layout.offsets.isEmpty() ? QPointF()
                                                        : offsetOf(layout, box.component, plan.mirrored));
    for (const HostCard &card : site.cards)
        plan.cardOffsets.push_back(layout.offsets.isEmpty() ? QPointF()
                                                            : cardOffset(layout, card, plan.mirrored));
}

} // namespace portolan::ports
