#pragma once

#include "diagram/ports/SitePlan.h"

#include <tuple>

namespace portolan::ports {

/// Where a lane leaves its sites: at one height, unless it has to turn between them.
struct LanePlace {
    double leftY = 0;
    double rightY = 0;
    double turnX = 0; ///< only when the heights differ
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
    bool joins = false; ///< the line to the end is that of another lane of the same kind
};

/// What tells the nets of a site apart: what they end on, with which class and arrowhead. A bus speaks for
/// itself.
using NetId = std::tuple<int, QString, TrafficClass, Arrow>;

/// A height in a site that is kept for the line of a net to its end.
struct NetEntry {
    NetId net;
    double v = 0;
};

/// The lanes of a net that reach its site from gates in front of other ones: a vertical line in the field
/// joins them, and the first leads all of them into the site. A single lane turns there, or runs straight.
struct FieldBus {
    int site = 0;
    std::vector<int> lanes;
    double y = 0; ///< of the line into the site
    double x = 0; ///< of the vertical one
    bool joins() const { return lanes.size() > 1; }
};

/// What stands on the lanes of a gate: pills, then the words above the line; or the words above the pills.
struct LaneTexts {
    double pillX = 0;  ///< middle of the pills
    double labelX = 0; ///< left end of the words
    double labelWidth = 0;
    bool isAbove = false;
    double end() const { return labelX + labelWidth; }
};

/// The gate of one pair of several, in front of one of its sites.
struct PairGate {
    int pair = 0;
    QRectF rect;
    LaneTexts texts;
};

/// Everything with its place, before it becomes items. The plans of the sites look at the model: a sheet
/// stays where it is.
struct Sheet {
    explicit Sheet(Model made) : model(std::move(made)) {}
    Sheet(const Sheet &) = delete;

    Model model;
    std::vector<SitePlan> sites;
    std::vector<LanePlace> lanes;
    std::vector<std::vector<GateNet>> nets; ///< per site
    std::vector<std::vector<NetEntry>>
        entries; ///< per site; empty where nets find their places by themselves
    std::vector<FieldBus> buses;
    std::vector<int> busOfLane;      ///< with three and more sites; -1 for a lane that is not used
    QRectF gate;                     ///< between the columns; empty when there is one site
    LaneTexts texts;                 ///< of the gate of two sites
    std::vector<PairGate> pairGates; ///< of each pair, with three and more sites

    /// The lane's height at this site, from the site's top.
    double laneV(int lane, int site) const;
    /// Its height at the other of its sites, in the drawing.
    double otherY(int lane, int site) const;
    /// The flows of a lane and, where it leads a bus into a site, of those that it leads.
    QList<ElementKey> flowsAt(int lane, int site) const;
    /// The bus by which a lane reaches a site; null where it comes by itself.
    const FieldBus *busAt(int lane, int site) const;
    /// Whether another lane of its bus leads a lane into a site.
    bool isLed(int lane, int site) const;
    /// The net of a lane at a site; null where the lane runs to its end by itself.
    const GateNet *netOf(int lane, int site) const;
    /// Whether a lane finds its own way to a box that the user dragged, for itself or for its net.
    bool hasFreeEnd(int lane, int site) const;
    /// The wall of one of two sites.
    QRectF wall(int site) const;
    /// Where a lane ends behind the wall of a site that is not drawn.
    QPointF exitOf(int lane, int site) const;
};

const End &endAt(const Lane &lane, int site);
const End &otherEnd(const Lane &lane, int site);
Arrow arrowAt(const Lane &lane, int site);
/// The index of the bus that a lane's end uses in its site's hosts, above or under the cards; null when it
/// ends on the frame or on a box.
const Bus *busOf(const HostsPlan &hosts, const Lane &lane, int site);
/// How many lines come from other sites to each box of a site, and last to its hosts; with `shared`, lanes
/// that become one line beside the site's edge count once.
GateDemand demandOf(const Model &model, int site, bool shared);

/// Two sites side by side share the rows of their ZVMs and of their hosts.
void alignRows(Sheet &sheet, const DiagramInput &input, int a, int b);
/// Gives the sites their places from side to side, and `Sheet::gate` its own between the columns.
void placeAcross(Sheet &sheet, const DiagramInput &input, double gateWidth);

} // namespace portolan::ports
