#pragma once

#include "diagram/overview/facts.h"

namespace portolan {

/// The wall around a card, in drawing units.
inline constexpr double cardWall = 10;

/// How every card of a sheet is divided; all are alike, so that rows can be compared.
struct CardLook {
    QSizeF size;
    bool hasDetails = false; ///< a second line under the name, for customers and long names
    int chipRows = 1;
};

CardLook cardLookFor(const OverviewFacts &facts);

/// A site in its wall, its services, and the tag that counts the rules inside.
QList<DiagramItem> cardItems(const SiteNumbers &site, const QRectF &rect, const CardLook &look);

} // namespace portolan
