#include "diagram/ports/nets.h"

#include "diagram/ports/metrics.h"
#include "diagram/ports/tracks.h"

#include <algorithm>
#include <cmath>

namespace portolan::ports {
namespace {

constexpr double netEndMargin = 10;  ///< between a lane and the corner of what it ends on
constexpr double fieldEndMargin = 6; ///< the same where lanes come from a field, on rows
constexpr int onBus = -2;            ///< instead of the box of a net

bool isMoved(const Sheet &sheet, const End &end) {
    return !end.isHosts() && sheet.sites[size_t(end.site)].isMoved(end.box);
}

/// Takes the lane nearest to the end out of a net: it finds the way to it, and the others join it.
void lead(const Sheet &sheet, GateNet &net) {
    const double middle = sheet.sites[size_t(net.end.site)].boxes[size_t(net.end.box)].center().y();
    const auto away = [&](int lane) { return std::abs(sheet.laneV(lane, net.end.site) - middle); };
    const auto leader =
        std::min_element(net.lanes.begin(), net.lanes.end(), [&](int a, int b) { return away(a) < away(b); });
    net.v = sheet.laneV(*leader, net.end.site);
    net.joins = true;
    net.lanes.erase(leader);
}

/// Joins lanes to their ends beside the edge of each site.
class Nets {
public:
    explicit Nets(Sheet &sheet) : m_sheet(&sheet) {}

    void run();

private:
    void collect(int site);
    bool isStraight(int lane, int site) const;
    void findFixedEntries(int site);
    void chooseEnds(int site);
    void chooseEnd(GateNet &net, int site, std::vector<double> &taken);
    const NetEntry *entryOf(const NetId &net, int site) const;
    void chooseTracks(int site);

    Sheet *m_sheet;
    std::vector<double> m_fixedEntries; ///< of the site's buses
};

void Nets::findFixedEntries(int site) {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    m_fixedEntries.clear();
    for (const int lane : plan.siteModel().lanes)
        if (const Bus *bus = busOf(plan.hosts, m_sheet->model.lanes[size_t(lane)], site))
            m_fixedEntries.push_back(plan.hosts.entryV(*bus));
}

bool Nets::isStraight(int lane, int site) const {
    const Lane &l = m_sheet->model.lanes[size_t(lane)];
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    const double v = m_sheet->laneV(lane, site);
    if (isMoved(*m_sheet, endAt(l, site)))
        return false;
    if (const Bus *bus = busOf(plan.hosts, l, site))
        return std::abs(plan.hosts.entryV(*bus) - v) < 0.01;
    const auto [low, high] = endRange(*m_sheet, endAt(l, site));
    return v >= low && v <= high &&
           std::none_of(m_fixedEntries.begin(), m_fixedEntries.end(),
                        [&](double entry) { return std::abs(entry - v) < lineGap; });
}

void Nets::collect(int site) {
    std::vector<NetId> known;
    for (const int lane : m_sheet->sites[size_t(site)].siteModel().lanes) {
        const Lane &l = m_sheet->model.lanes[size_t(lane)];
        const End &end = endAt(l, site);
        if (!l.isUsed() || m_sheet->isLed(lane, site) || isStraight(lane, site))
            continue;
        const NetId net = netOf(*m_sheet, lane, site);
        auto &nets = m_sheet->nets[size_t(site)];
        const auto found = std::find(known.begin(), known.end(), net);
        if (found == known.end()) {
            known.push_back(net);
            nets.push_back({{lane}, end, l.traffic, 0, 0, false});
        } else {
            nets[size_t(found - known.begin())].lanes.push_back(lane);
        }
    }
}

const NetEntry *Nets::entryOf(const NetId &net, int site) const {
    if (m_sheet->entries.empty())
        return nullptr;
    const auto &entries = m_sheet->entries[size_t(site)];
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const NetEntry &entry) { return entry.net == net; });
    return found == entries.end() ? nullptr : &*found;
}

/// The line to the end: the bus's, that of a straight lane of the same kind, the place that is kept for
/// it, else a free one near the lanes.
void Nets::chooseEnd(GateNet &net, int site, std::vector<double> &taken) {
    if (isMoved(*m_sheet, net.end))
        return lead(*m_sheet, net);
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
    const NetId id = netOf(*m_sheet, net.lanes.front(), site);
    double nearest = 1e9;
    for (const int lane : plan.siteModel().lanes) {
        const bool same = m_sheet->model.lanes[size_t(lane)].isUsed() && isStraight(lane, site) &&
                          netOf(*m_sheet, lane, site) == id;
        const double v = m_sheet->laneV(lane, site);
        if (same && std::abs(v - wanted) < std::abs(nearest - wanted))
            nearest = v;
    }
    net.joins = nearest < 1e8;
    const auto [low, high] = endRange(*m_sheet, net.end);
    const NetEntry *entry = entryOf(id, site);
    net.v = net.joins ? nearest : entry ? entry->v : freePlace(wanted, low, high, taken, lineGap);
    taken.push_back(net.v);
}

void Nets::chooseEnds(int site) {
    std::vector<double> taken = m_fixedEntries;
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
        findFixedEntries(int(site));
        collect(int(site));
        chooseEnds(int(site));
        chooseTracks(int(site));
    }
}

} // namespace

NetId netOf(const Sheet &sheet, int lane, int site) {
    const Lane &l = sheet.model.lanes[size_t(lane)];
    if (const Bus *bus = busOf(sheet.sites[size_t(site)].hosts, l, site))
        return {onBus, bus->key, {}, {}};
    const End &end = endAt(l, site);
    return {end.box, end.key, l.traffic, arrowAt(l, site)};
}

std::pair<double, double> endRange(const Sheet &sheet, const End &end) {
    const SitePlan &plan = sheet.sites[size_t(end.site)];
    const QRectF rect = end.isHosts() ? plan.hosts.rect : plan.boxes[size_t(end.box)];
    const double margin = sheet.model.hasField() ? fieldEndMargin : netEndMargin;
    return {rect.top() + margin, rect.bottom() - margin};
}

void planNets(Sheet &sheet) {
    Nets(sheet).run();
}

void leadNetsToMoved(Sheet &sheet) {
    for (auto &nets : sheet.nets) {
        for (GateNet &net : nets)
            if (!net.joins && isMoved(sheet, net.end))
                lead(sheet, net);
        std::erase_if(nets, [](const GateNet &net) { return net.lanes.empty(); });
    }
}

} // namespace portolan::ports
