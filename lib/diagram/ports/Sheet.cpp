#include "diagram/ports/Sheet.h"

#include "diagram/ports/metrics.h"
#include "diagram/ports/nets.h"
#include "diagram/ports/siteHeader.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace portolan::ports {
namespace {

bool hasMovedEnd(const SitePlan &site, const Link &link) {
    const auto isMoved = [&](const End &end) { return !end.isHosts() && site.isMoved(end.box); };
    return isMoved(link.first) || isMoved(link.second);
}

/// How many lines may find their own way past the edge towards the gate, each with a track: to boxes that the
/// user dragged and to others that make room for these. Beside a field, where there is little room, those
/// inside the site too.
size_t mostFreeEnds(const Sheet &sheet, const SitePlan &site) {
    if (!site.hasMovedBox())
        return 0;
    const std::vector<int> &lanes = site.siteModel().lanes;
    const std::vector<int> &links = site.siteModel().links;
    const auto &nets = sheet.nets[size_t(site.site)];
    const auto free = std::count_if(lanes.begin(), lanes.end(),
                                    [&](int lane) { return sheet.hasFreeEnd(lane, site.site); });
    const auto led = std::count_if(nets.begin(), nets.end(),
                                   [](const GateNet &net) { return !net.joins && !net.end.isHosts(); });
    const auto inside = std::count_if(links.begin(), links.end(),
                                      [&](int link) { return hasMovedEnd(site, site.link(link)); });
    return size_t(free + led + (sheet.model.hasField() ? inside : 0));
}

/// Sites of one column have their boxes in line; two columns that differ little become alike.
std::array<Widths, 2> uniteWidths(const Sheet &sheet, const DiagramInput &input) {
    std::array<Widths, 2> widths;
    for (const SitePlan &site : sheet.sites) {
        Widths wanted = wantedWidths(site, headerWidth(input.index.topology(), site.siteModel()));
        const auto tracks = sheet.nets[size_t(site.site)].size() + mostFreeEnds(sheet, site);
        if (tracks > 0)
            wanted.gate = trackPitch * double(tracks - 1) + 2 * (lineGap + 4);
        widths[size_t(site.siteModel().place.column)].unite(wanted);
    }
    const auto total = [](const Widths &w) { return w.toInner() + w.inner; };
    const double larger = std::max(total(widths[0]), total(widths[1]));
    const double smaller = std::min(total(widths[0]), total(widths[1]));
    const bool alike = (widths[0].outer > 0) == (widths[1].outer > 0) && larger - smaller < larger * 0.15;
    if (alike && sheet.sites.size() == 2) {
        const double gates[2] = {widths[0].gate, widths[1].gate};
        widths[0].unite(widths[1]);
        widths[1] = widths[0];
        widths[0].gate = gates[0];
        widths[1].gate = gates[1];
    }
    return widths;
}

/// How far sites of a column reach into the gate because the user dragged them inwards.
double reachOf(const Sheet &sheet, const DiagramInput &input, bool mirrored) {
    double reach = 0;
    for (const SitePlan &site : sheet.sites)
        if (site.mirrored == mirrored)
            reach = std::max(
                reach, shiftOf(input.layout, site.siteModel().site->id, site.siteModel().place).inwards);
    return reach;
}

/// From the top of the highest site to the bottom of the lowest one.
std::pair<double, double> heightsOf(const Sheet &sheet) {
    double top = sheet.sites.front().origin.y();
    double bottom = top;
    for (const SitePlan &site : sheet.sites) {
        top = std::min(top, site.origin.y());
        bottom = std::max(bottom, site.origin.y() + site.size.height());
    }
    return {top, bottom};
}

} // namespace

const End &endAt(const Lane &lane, int site) {
    return lane.left.site == site ? lane.left : lane.right;
}

const End &otherEnd(const Lane &lane, int site) {
    return lane.left.site == site ? lane.right : lane.left;
}

Arrow arrowAt(const Lane &lane, int site) {
    return lane.left.site == site ? lane.leftArrow : lane.rightArrow;
}

const Bus *busOf(const HostsPlan &hosts, const Lane &lane, int site) {
    const End &end = endAt(lane, site);
    if (!lane.isUsed() || !needsTicks(end, lane.traffic))
        return nullptr;
    const QString key = laneBusKey(lane, site);
    const int above = hosts.busAbove(key);
    if (above >= 0)
        return &hosts.buses[size_t(above)];
    const int under = hosts.busUnder(key);
    return under >= 0 ? &hosts.under[size_t(under)] : nullptr;
}

double Sheet::laneV(int lane, int site) const {
    const LanePlace &place = lanes[size_t(lane)];
    const bool left = model.lanes[size_t(lane)].left.site == site;
    return (left ? place.leftY : place.rightY) - sites[size_t(site)].origin.y();
}

double Sheet::otherY(int lane, int site) const {
    const LanePlace &place = lanes[size_t(lane)];
    return model.lanes[size_t(lane)].left.site == site ? place.rightY : place.leftY;
}

QList<ElementKey> Sheet::flowsAt(int lane, int site) const {
    const FieldBus *bus = busAt(lane, site);
    if (!bus || bus->lanes.front() != lane)
        return model.lanes[size_t(lane)].flows();
    QList<ElementKey> flows;
    for (const int led : bus->lanes)
        flows << model.lanes[size_t(led)].flows();
    return flows;
}

const FieldBus *Sheet::busAt(int lane, int site) const {
    const int at = busOfLane.empty() ? -1 : busOfLane[size_t(lane)];
    return at >= 0 && buses[size_t(at)].site == site ? &buses[size_t(at)] : nullptr;
}

bool Sheet::isLed(int lane, int site) const {
    const FieldBus *bus = busAt(lane, site);
    return bus && bus->lanes.front() != lane;
}

const GateNet *Sheet::netOf(int lane, int site) const {
    for (const GateNet &net : nets[size_t(site)])
        if (std::find(net.lanes.begin(), net.lanes.end(), lane) != net.lanes.end())
            return &net;
    return nullptr;
}

bool Sheet::hasFreeEnd(int lane, int site) const {
    const End &end = endAt(model.lanes[size_t(lane)], site);
    return model.lanes[size_t(lane)].isUsed() && !end.isHosts() && !isLed(lane, site) &&
           sites[size_t(site)].isMoved(end.box) && !netOf(lane, site);
}

QRectF Sheet::wall(int site) const {
    const SitePlan &plan = sites[size_t(site)];
    const double x = plan.mirrored ? gate.right() - gateGap - wallWidth : gate.left() + gateGap;
    const double top = std::max(plan.origin.y() + 8, gate.top() + wallTop);
    return {x, top, wallWidth, plan.origin.y() + plan.size.height() - 10 - top};
}

QPointF Sheet::exitOf(int lane, int site) const {
    const Lane &l = model.lanes[size_t(lane)];
    const LanePlace &place = lanes[size_t(lane)];
    const bool left = l.left.site == site;
    const auto behind = [&](const QRectF &rect, double reach, double y) {
        return QPointF(left ? rect.left() - reach : rect.right() + reach, y);
    };
    if (!model.hasField())
        return behind(wall(site), exitReach, left ? place.leftY : place.rightY);
    const auto found = std::find_if(pairGates.begin(), pairGates.end(), [&](const PairGate &g) {
        const SitePair &pair = model.pairs[size_t(g.pair)];
        return std::minmax(pair.left, pair.right) == std::minmax(l.left.site, l.right.site);
    });
    const bool ownerIsLeft = model.pairs[size_t(found->pair)].owner == l.left.site;
    return behind(found->rect, shortExitReach, ownerIsLeft ? place.leftY : place.rightY);
}

GateDemand demandOf(const Model &model, int site, bool shared) {
    const SiteModel &siteModel = model.sites[size_t(site)];
    GateDemand demand(siteModel.boxes.size() + 1, 0);
    std::set<std::tuple<int, QString, TrafficClass, Arrow>> counted;
    for (const int at : siteModel.lanes) {
        const Lane &lane = model.lanes[size_t(at)];
        if (!lane.isUsed())
            continue;
        const End &end = endAt(lane, site);
        if (!shared || counted.insert({end.box, end.key, lane.traffic, arrowAt(lane, site)}).second)
            ++demand[end.isHosts() ? siteModel.boxes.size() : size_t(end.box)];
    }
    return demand;
}

void alignRows(Sheet &sheet, const DiagramInput &input, int a, int b) {
    SitePlan &one = sheet.sites[size_t(a)];
    SitePlan &other = sheet.sites[size_t(b)];
    const auto plan = [&](SitePlan &site, double spine, double hosts, double under) {
        const GateDemand demand = demandOf(sheet.model, site.site, sheet.model.hasField());
        site = planRows(input, sheet.model, site.site, demand, spine, hosts, under);
    };
    const double spine = std::max(one.spineV, other.spineV);
    plan(one, spine, 0, 0);
    plan(other, spine, 0, 0);
    const double under = std::max(one.hosts.lanesBelow(), other.hosts.lanesBelow());
    const double hosts = std::max(one.hosts.rect.top(), other.hosts.rect.top());
    plan(one, spine, hosts, under);
    plan(other, spine, hosts, under);
}

void placeAcross(Sheet &sheet, const DiagramInput &input, double gateWidth) {
    const auto widths = uniteWidths(sheet, input);
    double leftWidth = 0;
    for (SitePlan &site : sheet.sites) {
        const double before =
            trackPitch * double(mostFreeEnds(sheet, site)); // these turn nearer to the boxes
        placeColumns(site, widths[size_t(site.siteModel().place.column)]);
        for (GateNet &net : sheet.nets[size_t(site.site)])
            net.u += site.innerRight() + before;
        if (!site.mirrored)
            leftWidth = std::max(leftWidth, site.size.width() - (site.outerPadding - sitePadding));
    }
    leadNetsToMoved(sheet);
    const double left = leftWidth + reachOf(sheet, input, false);
    if (sheet.sites.size() > 1) {
        const auto [top, bottom] = heightsOf(sheet);
        sheet.gate = QRectF(left + gateGap, top, gateWidth, bottom - top);
    }
    const double right = sheet.gate.right() + gateGap + reachOf(sheet, input, true);
    for (SitePlan &site : sheet.sites) {
        const double inwards =
            shiftOf(input.layout, site.siteModel().site->id, site.siteModel().place).inwards;
        site.origin.setX(site.mirrored ? right - inwards : leftWidth - site.size.width() + inwards);
    }
}

} // namespace portolan::ports
