#pragma once

#include "diagram/ports/Model.h"

namespace portolan::ports {

/// The size that the text of a service wants, within limits; longer text is shortened when it is painted.
QSizeF serviceSize(const ServiceBox &box);
DiagramItem serviceItem(const TopologyIndex &index, const ServiceBox &box, const QRectF &rect);

/// The size of a stack that stands for all hosts of a site.
QSizeF stackSize(const SiteModel &site);
/// `sheets` is where the sheets behind the front one are seen: a unit vector.
DiagramItem stackItem(const SiteModel &site, const QRectF &rect, QPointF sheets);

} // namespace portolan::ports
