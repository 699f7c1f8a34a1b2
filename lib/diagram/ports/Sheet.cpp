#include "diagram/ports/Sheet.h"

#include "diagram/paintDiagram.h"
#include "diagram/ports/laneRows.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/siteHeader.h"
#include "diagram/ports/tracks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace portolan::ports {
namespace {

constexpr double endMargin = 10; ///< between a lane and the corner of what it ends on
constexpr double longestLabel = 290;

/// Joins lanes to their ends beside the edge of each site.
class Nets {
public:
    explicit Nets(Sheet &sheet) : m_sheet(&sheet) {}

    void run();

private:
    void collect(int site);
    bool isStraight(int lane, int site) const;
    std::pair<double, double> rangeOf(const End &end, int site) const;
    std::vector<double> fixedEntries(int site) const;
    void chooseEnds(int site);
    void chooseEnd(GateNet &net, int site, std::vector<double> &taken);
    void chooseTracks(int site);

    Sheet *m_sheet;
};

/// Lanes share a line where they end on the same with the same arrowhead: it speaks for each of them.
QString netKey(const Sheet &sheet, int lane, int site) {
    const Lane &l = sheet.model.lanes[size_t(lane)];
    if (const Bus *bus = busOf(sheet.sites[size_t(site)].hosts, l, site))
        return bus->key;
    const End &end = endAt(l, site);
    return QStringLiteral("%1/%2/%3/%4")
        .arg(end.box)
        .arg(end.key, trafficKey(l.traffic))
        .arg(int(arrowAt(l, site)));
}

std::pair<double, double> Nets::rangeOf(const End &end, int site) const {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    const QRectF rect = end.isHosts() ? plan.hosts.rect : plan.boxes[size_t(end.box)];
    return {rect.top() + endMargin, rect.bottom() - endMargin};
}

std::vector<double> Nets::fixedEntries(int site) const {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    std::vector<double> entries;
    for (const int lane : plan.siteModel().lanes)
        if (const Bus *bus = busOf(plan.hosts, m_sheet->model.lanes[size_t(lane)], site))
            entries.push_back(plan.hosts.entryV(*bus));
    return entries;
}

bool Nets::isStraight(int lane, int site) const {
    const Lane &l = m_sheet->model.lanes[size_t(lane)];
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    const double v = m_sheet->laneV(lane, site);
    if (const Bus *bus = busOf(plan.hosts, l, site))
        return std::abs(plan.hosts.entryV(*bus) - v) < 0.01;
    const auto [low, high] = rangeOf(endAt(l, site), site);
    const std::vector<double> fixed = fixedEntries(site);
    return v >= low && v <= high && std::none_of(fixed.begin(), fixed.end(), [&](double entry) {
               return std::abs(entry - v) < lineGap;
           });
}

void Nets::collect(int site) {
    std::vector<QString> keys;
    for (const int lane : m_sheet->sites[size_t(site)].siteModel().lanes) {
        const Lane &l = m_sheet->model.lanes[size_t(lane)];
        const End &end = endAt(l, site);
        const bool moved = !end.isHosts() && m_sheet->sites[size_t(site)].isMoved(end.box);
        if (!l.isUsed() || moved || isStraight(lane, site))
            continue;
        const QString key = netKey(*m_sheet, lane, site);
        auto &nets = m_sheet->nets[size_t(site)];
        const auto found = std::find(keys.begin(), keys.end(), key);
        if (found == keys.end()) {
            keys.push_back(key);
            nets.push_back({{lane}, end, l.traffic, 0, 0, false});
        } else {
            nets[size_t(found - keys.begin())].lanes.push_back(lane);
        }
    }
}

/// The line to the end: the bus's, that of a straight lane of the same kind, else a free place near the
/// lanes.
void Nets::chooseEnd(GateNet &net, int site, std::vector<double> &taken) {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    const Lane &first = m_sheet->model.lanes[size_t(net.lanes.front())];
    if (const Bus *bus = busOf(plan.hosts, first, site)) {
        net.v = plan.hosts.entryV(*bus);
        for (const int lane : plan.siteModel().lanes)
            net.joins = net.joins || (busOf(plan.hosts, m_sheet->model.lanes[size_t(lane)], site) == bus &&
                                      isStraight(lane, site));
        return;
    }
    double wanted = 0;
    for (const int lane : net.lanes)
        wanted += m_sheet->laneV(lane, site) / double(net.lanes.size());
    const QString key = netKey(*m_sheet, net.lanes.front(), site);
    double nearest = 1e9;
    for (const int lane : plan.siteModel().lanes) {
        const bool same = m_sheet->model.lanes[size_t(lane)].isUsed() && isStraight(lane, site) &&
                          netKey(*m_sheet, lane, site) == key;
        const double v = m_sheet->laneV(lane, site);
        if (same && std::abs(v - wanted) < std::abs(nearest - wanted))
            nearest = v;
    }
    net.joins = nearest < 1e8;
    const auto [low, high] = rangeOf(net.end, site);
    net.v = net.joins ? nearest : freePlace(wanted, low, high, taken, lineGap);
    taken.push_back(net.v);
}

void Nets::chooseEnds(int site) {
    std::vector<double> taken = fixedEntries(site);
    for (const int lane : m_sheet->sites[size_t(site)].siteModel().lanes)
        if (m_sheet->model.lanes[size_t(lane)].isUsed())
            taken.push_back(m_sheet->laneV(lane, site));
    for (GateNet &net : m_sheet->nets[size_t(site)])
        chooseEnd(net, site, taken);
}

void Nets::chooseTracks(int site) {
    std::vector<ChannelNet> channel;
    auto &nets = m_sheet->nets[size_t(site)];
    for (const GateNet &net : nets) {
        ChannelNet pins;
        for (const int lane : net.lanes)
            pins.farPins.push_back(m_sheet->laneV(lane, site));
        (net.joins ? pins.farPins : pins.nearPins).push_back(net.v);
        channel.push_back(pins);
    }
    const std::vector<int> tracks = orderTracks(channel);
    for (size_t i = 0; i < nets.size(); ++i)
        nets[i].u = lineGap + 4 + trackPitch * tracks[i]; // from the inner column's edge, for now
}

void Nets::run() {
    m_sheet->nets.resize(m_sheet->sites.size());
    for (size_t site = 0; site < m_sheet->sites.size(); ++site) {
        collect(int(site));
        chooseEnds(int(site));
        chooseTracks(int(site));
    }
}

/// Lanes that end on a box that the user dragged: each finds its own way, with a track if it needs one.
size_t lanesToMoved(const Sheet &sheet, const SitePlan &site) {
    const std::vector<int> &lanes = site.siteModel().lanes;
    return size_t(std::count_if(lanes.begin(), lanes.end(), [&](int lane) {
        const End &end = endAt(sheet.model.lanes[size_t(lane)], site.site);
        return !end.isHosts() && site.isMoved(end.box);
    }));
}

/// Sites of one column have their boxes in line; two columns that differ little become alike.
std::array<Widths, 2> uniteWidths(const Sheet &sheet, const DiagramInput &input) {
    std::array<Widths, 2> widths;
    for (const SitePlan &site : sheet.sites) {
        Widths wanted = wantedWidths(site, headerWidth(input.index.topology(), *site.siteModel().site));
        const auto tracks = sheet.nets[size_t(site.site)].size() + lanesToMoved(sheet, site);
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

/// Tracks between the walls for lanes whose sites stand in different rows.
int placeJogs(Sheet &sheet, std::vector<int> &jogging, std::vector<int> &tracks) {
    std::vector<ChannelNet> nets;
    for (size_t lane = 0; lane < sheet.lanes.size(); ++lane) {
        const LanePlace &place = sheet.lanes[lane];
        if (place.isStraight() || !sheet.model.lanes[lane].isUsed())
            continue;
        jogging.push_back(int(lane));
        nets.push_back({{place.leftY}, {place.rightY}});
    }
    tracks = orderTracks(nets);
    return int(jogging.size());
}

void measureLabels(Sheet &sheet, double &pills) {
    for (const Lane &lane : sheet.model.lanes) {
        pills = std::max(pills, pillSize(lane.pill.text).width());
        const double width = textWidth(lane.label.left(80), smallSize, Face::Regular);
        sheet.labelWidth = std::max(sheet.labelWidth, std::min(longestLabel, width));
    }
}

void placeGate(Sheet &sheet, double left, double height) {
    double pills = 44;
    sheet.labelWidth = 150;
    measureLabels(sheet, pills);
    std::vector<int> jogging;
    std::vector<int> tracks;
    const int jogs = placeJogs(sheet, jogging, tracks);
    const double inside = 20 + pills + 12 + sheet.labelWidth + 18 + (jogs > 0 ? trackPitch * jogs + 10 : 0);
    sheet.gate = QRectF(left, 0, 2 * (gateGap + wallWidth) + inside, height);
    sheet.pillX = left + gateGap + wallWidth + 20 + pills / 2;
    sheet.labelX = sheet.pillX + pills / 2 + 12;
    for (size_t i = 0; i < jogging.size(); ++i)
        sheet.lanes[size_t(jogging[i])].jogX = sheet.labelX + sheet.labelWidth + 16 + trackPitch * tracks[i];
}

void placeAcrossSheet(Sheet &sheet, const DiagramInput &input) {
    const auto widths = uniteWidths(sheet, input);
    double leftWidth = 0;
    double height = 0;
    bool right = false;
    for (SitePlan &site : sheet.sites) {
        placeColumns(site, widths[size_t(site.siteModel().place.column)]);
        for (GateNet &net : sheet.nets[size_t(site.site)])
            net.u += site.innerRight();
        right = right || site.mirrored;
        if (!site.mirrored)
            leftWidth = std::max(leftWidth, site.size.width() - (site.outerPadding - sitePadding));
        height = std::max(height, site.origin.y() + site.size.height());
    }
    if (right)
        placeGate(sheet, leftWidth + gateGap, height);
    for (SitePlan &site : sheet.sites)
        site.origin.setX(site.mirrored ? sheet.gate.right() + gateGap : leftWidth - site.size.width());
    for (const SitePlan &site : sheet.sites)
        sheet.rect |= QRectF(site.origin, site.size);
}

/// Boxes that made room for a dragged one have moved since their lanes were joined.
void dropNetsOfMoved(Sheet &sheet) {
    for (size_t site = 0; site < sheet.sites.size(); ++site)
        std::erase_if(sheet.nets[site], [&](const GateNet &net) {
            return !net.end.isHosts() && sheet.sites[site].isMoved(net.end.box);
        });
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

const GateNet *Sheet::netOf(int lane, int site) const {
    for (const GateNet &net : nets[size_t(site)])
        if (std::find(net.lanes.begin(), net.lanes.end(), lane) != net.lanes.end())
            return &net;
    return nullptr;
}

QRectF Sheet::wall(int site) const {
    const SitePlan &plan = sites[size_t(site)];
    const double x = plan.mirrored ? gate.right() - gateGap - wallWidth : gate.left() + gateGap;
    const double top = plan.origin.y() + (plan.origin.y() > 0 ? 8 : wallTop);
    return {x, top, wallWidth, plan.origin.y() + plan.size.height() - 10 - top};
}

std::unique_ptr<Sheet> planSheet(const DiagramInput &input, Model model) {
    auto sheet = std::make_unique<Sheet>();
    sheet->model = std::move(model);
    LaneRows(input, *sheet).run();
    Nets(*sheet).run();
    placeAcrossSheet(*sheet, input);
    dropNetsOfMoved(*sheet);
    return sheet;
}

} // namespace portolan::ports
