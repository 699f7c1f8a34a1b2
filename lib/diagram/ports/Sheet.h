#pragma once

#include "diagram/ports/SitePlan.h"

#include <memory>

namespace portolan::ports {

/// Where a lane passes the walls: the same height on both sides unless its sites stand in different rows.
struct LanePlace {
    double leftY = 0;
    double rightY = 0;
    double jogX = 0; ///< only when the heights differ
    bool isStraight() const { return leftY == rightY; }
};

/// Lanes that end on the same box (or bus, or frame of hosts) of a site with the same class, at another
/// height: one vertical track beside the site's edge, then one line to the end.
struct GateNet {
    std::vector<int> lanes;
    End end;
    TrafficClass traffic = TrafficClass::SiteManagement;
    double v = 0;       ///< where the line to the end runs
    double u = 0;       ///< of the track
    bool joins = false; ///< the line to the end is that of a straight lane of the same kind
};

/// Everything with its place, before it becomes items.
struct Sheet {
    Model model;
    std::vector<SitePlan> sites;
    std::vector<LanePlace> lanes;
    std::vector<std::vector<GateNet>> nets; ///< per site
    QRectF gate;                            ///< empty when all sites stand in one column
    double pillX = 0;                       ///< middle of the lanes' pills
    double labelX = 0;                      ///< left end of the lanes' labels
    double labelWidth = 0;
    QRectF rect;

    /// The lane's height at this site, from the site's top.
    double laneV(int lane, int site) const;
    /// The net of a lane at a site; null where the lane runs straight to its end.
    const GateNet *netOf(int lane, int site) const;
    QRectF wall(int site) const;
};

const End &endAt(const Lane &lane, int site);
const End &otherEnd(const Lane &lane, int site);
Arrow arrowAt(const Lane &lane, int site);
/// The index of the bus that a lane's end uses in its site's hosts, above or under the cards; null when it
/// ends on the frame or on a box.
const Bus *busOf(const HostsPlan &hosts, const Lane &lane, int site);

/// Places everything. The model is moved into the sheet.
std::unique_ptr<Sheet> planSheet(const DiagramInput &input, Model model);

} // namespace portolan::ports
