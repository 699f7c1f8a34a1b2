#pragma once

#include "diagram/ports/Layers.h"
#include "diagram/ports/SitePlan.h"

namespace portolan::ports {

/// The boxes of a site and every line that stays inside it.
void addSiteItems(Layers &layers, const TopologyIndex &index, const SitePlan &plan);

/// A bus from where it is entered to every card that it joins, in drawing coordinates. `entryU` is local.
QList<Shape> busShapes(const SitePlan &plan, const Bus &bus, std::optional<double> entryU,
                       const Stroke &stroke, Arrow arrow);
/// A pill as an item around its centre.
DiagramItem pillItem(const Pill &pill, QPointF centre);
/// Pills in a row around its centre.
void addPillRow(Layers &layers, const std::vector<Pill> &pills, QPointF centre);
/// Pills on a vertical line around its centre.
void addPillStack(Layers &layers, const std::vector<Pill> &pills, QPointF centre);

} // namespace portolan::ports
