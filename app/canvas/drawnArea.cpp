#include "canvas/drawnArea.h"

#include "diagram/readable.h"
#include "diagram/shapes.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr QMarginsF paper(16, 16, 16, 16);
/// Below this scale a whole sheet loses its smallest words.
constexpr double wholeSheetFrom = smallestPixels / smallSize;
/// By how much larger sites must become when the rest goes out of view.
constexpr double worthLeavingOut = 1.1;

bool isOfSites(ItemRole role) {
    return role == ItemRole::Site || role == ItemRole::Gate || role == ItemRole::Line;
}

} // namespace

DrawnArea areaOf(const Diagram &diagram) {
    QRectF sheet = diagram.body;
    QRectF sites;
    for (const DiagramItem &item : diagram.items) {
        sheet |= item.bounds;
        if (isOfSites(item.role))
            sites |= item.bounds;
    }
    if (sites.isEmpty())
        sites = sheet;
    return {sheet.marginsAdded(paper), sites.marginsAdded(paper)};
}

double fittingScale(const QRectF &area, QSizeF size) {
    // A pixel less on each side: rounding must not call for scroll bars.
    const QSizeF room = size - QSizeF(2, 2);
    return std::min({room.width() / qMax(area.width(), 1.0), room.height() / qMax(area.height(), 1.0), 1.0});
}

double scaleFor(const DrawnArea &area, KeptInView kept, const ViewRoom &room) {
    return kept == KeptInView::Sites
               ? fittingScale(area.sites, room.size - QSizeF(room.scrollBar, room.scrollBar))
               : fittingScale(area.sheet, room.size);
}

KeptInView bestFor(const DrawnArea &area, const ViewRoom &room, bool sheetWanted) {
    const double sheet = scaleFor(area, KeptInView::Sheet, room);
    const bool isWorth = scaleFor(area, KeptInView::Sites, room) > sheet * worthLeavingOut;
    return sheetWanted || sheet >= wholeSheetFrom || !isWorth ? KeptInView::Sheet : KeptInView::Sites;
}

} // namespace portolan
