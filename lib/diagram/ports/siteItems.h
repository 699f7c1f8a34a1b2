#pragma once

#include "diagram/ports/Layers.h"
#include "diagram/ports/SitePlan.h"

namespace portolan::ports {

/// The boxes of a site and every line that stays inside it; returns the links whose lines must find another
/// way because of what the user dragged.
std::vector<int> addSiteItems(Layers &layers, const TopologyIndex &index, const SitePlan &plan);

/// A bus from where it is entered to every card that it joins, in drawing coordinates. `entryU` is local.
QList<Shape> busShapes(const SitePlan &plan, const Bus &bus, std::optional<double> entryU,
                       const Stroke &stroke, Arrow arrow);
/// A pill as an item around its centre.
DiagramItem pillItem(const Pill &pill, QPointF centre);
/// Pills in a row around its centre.
QList<DiagramItem> pillRow(const std::vector<Pill> &pills, QPointF centre);
/// Pills on a vertical line around its centre.
QList<DiagramItem> pillStack(const std::vector<Pill> &pills, QPointF centre);

} // namespace portolan::ports
