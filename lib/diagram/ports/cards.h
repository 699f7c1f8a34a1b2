#pragma once

#include "diagram/ports/Model.h"

namespace portolan::ports {

/// How the cards of one site are measured: all alike.
struct CardMeasure {
    bool opened = false;    ///< large cards, whose volumes are tied to the VRA
    bool framed = true;     ///< a dashed frame stands round them
    bool roleBelow = false; ///< the role of hosts stands below their set
    double width = 0;
    double height = 0;
    double chipHeight = 0;
    double storageHeight = 0;
    int lines = 0;                ///< of text that tell the host
    int chips = 0;                ///< most VRAs on one card
    int storages = 0;             ///< most volumes drawn on one card
    QSizeF remark = {0, 0};       ///< the largest remark on a card: pills over words
    bool remarkApart = true;      ///< it stands under the volumes; false: between the only two
    const Marks *marks = nullptr; ///< what is said of the things on them; null where nothing is
};
CardMeasure measureCards(const TopologyIndex &index, const SiteModel &site);
/// The size of a remark that stands on or between opened cards: its pills over its words.
QSizeF remarkSize(const SiteNote &note);
/// Makes the chips of all cards higher, as lines that end on their sides need it.
void raiseChips(CardMeasure &measure, double height);

/// Where the parts of a card stand.
QRectF chipRect(const CardMeasure &measure, const QRectF &card, int chip);
QRectF storageRect(const CardMeasure &measure, const HostCard &host, const QRectF &card, int storage);
/// Where the ports stand that stay inside the host of an opened card.
QRectF remarkRect(const CardMeasure &measure, const QRectF &card);
/// The card and what is on it, each an item of its own.
QList<DiagramItem> cardItems(const TopologyIndex &index, const CardMeasure &measure, const HostCard &host,
                             const QRectF &card);

} // namespace portolan::ports
