#pragma once

#include "diagram/ports/Model.h"

namespace portolan::ports {

/// The size that the text of a service wants, within limits; longer text is shortened when it is painted.
QSizeF serviceSize(const ServiceBox &box);
DiagramItem serviceItem(const TopologyIndex &index, const ServiceBox &box, const QRectF &rect);

/// What a stack says of a site whose cards are known.
StackText stackTextOf(const SiteModel &site);
/// The size of a stack that stands for all hosts of a site.
QSizeF stackSize(const SiteModel &site);
/// `sheets` is where the sheets behind the front one are seen: a unit vector.
DiagramItem stackItem(const SiteModel &site, const QRectF &rect, QPointF sheets);

/// The words of a stack that stands for a set of hosts: how many, from which to which, and their volumes.
QStringList stackLines(const HostCard &card);
/// Such a stack, of the size of a card, and the chip of its VRAs.
QList<DiagramItem> stackCardItems(const HostCard &card, const QRectF &rect, const QRectF &chip);

} // namespace portolan::ports
