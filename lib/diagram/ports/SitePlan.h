#pragma once

#include "diagram/ports/HostsPlan.h"

#include <QPointF>

namespace portolan::ports {

/// A line between a box of the outer column and one of the inner column. Its pills stand in a row beside the
/// outer box; then it turns into a track where the two ends are at different heights.
struct SideLink {
    int link = 0;
    int outer = 0;
    int inner = 0;
    double outerV = 0;
    double innerV = 0;
    int track = -1; ///< -1: straight
};

/// A line that runs straight down from a box of the inner column to the next one or to the hosts, its pills
/// stacked on it.
struct Drop {
    int link = 0;
    int upper = 0;
    int lower = -1; ///< a box; -1: the hosts
    double u = 0;
    double pillV = 0;
};

/// A line beside the inner column, from a box past others to a box or to the hosts, its pills stacked on it.
struct Run {
    int link = 0;
    int upper = 0;
    int lower = -1; ///< a box; -1: the hosts
    double upperV = 0;
    double lowerV = 0;
    double width = 0;
    double u = 0;
    double pillV = 0;
};

/// A line from a box of the inner column to the hosts beside it, in the only site.
struct Across {
    int link = 0;
    int box = 0;
    double boxV = 0;
    double hostsV = 0;
    int track = -1;
};

struct Widths {
    double outer = 0;
    double pills = 0;  ///< beside the outer column
    double tracks = 0; ///< of links between the columns
    double runs = 0;
    double inner = 0;
    double gate = 0;   ///< between the inner column and the site's edge
    double beside = 0; ///< hosts beside the services, with the lines to them

    double toInner() const { return outer + pills + tracks + runs; }
    void unite(const Widths &other);
};

/// The places of everything in one site. Local: u from its outer edge, v from its top.
struct SitePlan {
    const Model *model = nullptr;
    int site = 0;
    std::vector<int> outer; ///< boxes from top to bottom
    std::vector<int> inner;
    std::vector<QRectF> boxes;
    HostsPlan hosts;
    int spineBox = -1; ///< the first ZVM, else the first inner box: sites side by side have it in one row
    double spineV = 0; ///< its top, before the user dragged it
    std::vector<SideLink> sides;
    std::vector<Drop> drops;
    std::vector<Run> runs;
    std::vector<Across> acrosses;
    Widths widths;
    QSizeF size;
    QPointF origin; ///< in the drawing, of its top left corner
    bool mirrored = false;
    double outerPadding =
        0; ///< left of everything; more than usual where the user dragged something outwards
    std::vector<QPointF> offsets;     ///< of the boxes: how far the user dragged them, local
    std::vector<QPointF> cardOffsets; ///< of the cards

    /// Of the first box.
    double boxTop() const;
    /// Whether the pills of a drop stand in a row across it instead of one below the other.
    bool hasRails() const { return siteModel().compact; }
    /// How much of a drop its pills take, with what they keep free above and below.
    double dropRoom(const Drop &drop) const;
    bool isMoved(int box) const { return !offsets[size_t(box)].isNull(); }
    bool hasMovedCard() const;
    bool hasMovedBox() const;
    /// The bus above or under the cards that a link from a box to hosts uses; null when it ends on the frame.
    const Bus *busFor(const Link &link) const;
    const SiteModel &siteModel() const { return model->sites[size_t(site)]; }
    const Link &link(int at) const { return model->links[size_t(at)]; }
    double innerLeft() const { return innerRight() - widths.inner; }
    double innerRight() const;

    QPointF map(QPointF local) const;
    QRectF map(const QRectF &local) const;
};

/// Takes over how far the user dragged boxes and cards.
void readOffsets(SitePlan &plan, const Layout &layout);
/// Puts boxes that the user dragged in their place, once the others stand; what is in their way makes room
/// and counts as moved from then on. None overlaps another one or the hosts.
void placeMovedBoxes(SitePlan &plan);
/// Chooses where lines leave and enter the boxes, once these have their rows.
void placeLineEnds(SitePlan &plan);

/// How many lines a box must offer towards the gate.
using GateDemand = std::vector<int>;

/// Places everything from top to bottom. Rows are not higher than the last three values ask, so that sites
/// side by side share their rows.
SitePlan planRows(const DiagramInput &input, const Model &model, int site, const GateDemand &demand,
                  double minSpine, double minHosts, double minLanesBelow = 0);
/// The widths that a site wants.
Widths wantedWidths(const SitePlan &plan, double headerWidth);
/// Places everything from side to side.
void placeColumns(SitePlan &plan, const Widths &widths);

} // namespace portolan::ports
