#pragma once

#include "diagram/ports/Model.h"

namespace portolan::ports {

/// The size that the text of a service wants, within limits; longer text is shortened when it is painted.
QSizeF serviceSize(const ServiceBox &box);
DiagramItem serviceItem(const TopologyIndex &index, const ServiceBox &box, const QRectF &rect);

/// How the cards of one site are measured: all alike.
struct CardMeasure {
    double width = 0;
    double height = 0;
    double chipHeight = 0;
    int lines = 0;    ///< of text below the chips
    int chips = 0;    ///< most VRAs on one card
    int storages = 0; ///< most volumes drawn on one card
};
CardMeasure measureCards(const TopologyIndex &index, const SiteModel &site);

/// Where the parts of a card stand.
QRectF chipRect(const CardMeasure &measure, const QRectF &card, int chip);
QRectF storageRect(const CardMeasure &measure, const HostCard &host, const QRectF &card, int storage);
/// The card and what is on it, each an item of its own.
QList<DiagramItem> cardItems(const TopologyIndex &index, const CardMeasure &measure, const HostCard &host,
                             const QRectF &card);

/// The size of a stack that stands for all hosts of a site.
QSizeF stackSize(const SiteModel &site);
/// `sheets` is where the sheets behind the front one are seen: a unit vector.
DiagramItem stackItem(const SiteModel &site, const QRectF &rect, QPointF sheets);

} // namespace portolan::ports
