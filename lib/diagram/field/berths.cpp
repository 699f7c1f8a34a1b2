#include "diagram/field/berths.h"

#include "diagram/field/fieldMetrics.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/nets.h"
#include "diagram/ports/tracks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace portolan::ports {
namespace {

constexpr double cornerRoom = 4; ///< more than the least between a row of a gate and a box's lower corner

/// What stands above what.
enum class Band { Services, Gates, Hosts };

/// Lanes in neighbouring rows, with free rows above them.
struct Block {
    Band band = Band::Gates;
    int lead = 0;
    std::vector<int> lanes;
    double wanted = 0; ///< row of the first lane

    int size() const { return lead + int(lanes.size()); }
};

double phaseOf(const SitePlan &plan) {
    return rowOffset + (plan.mirrored ? berthPitch / 2 : 0);
}

/// Finds the rows of one site.
class Berths {
public:
    Berths(const Sheet &sheet, int site)
        : m_sheet(&sheet), m_plan(&sheet.sites[size_t(site)]), m_site(site), m_phase(phaseOf(*m_plan)) {}

    SiteBerths run();

private:
    const Lane &lane(int at) const { return m_sheet->model.lanes[size_t(at)]; }
    const End &end(int at) const { return endAt(lane(at), m_site); }
    double heightOf(int row) const { return m_phase + berthPitch * row; }
    double rowAt(double v) const { return (v - m_phase) / berthPitch; }
    int lastRow() const { return int(std::floor(rowAt(m_plan->size.height() - footRoom))); }

    void addBusEntries();
    std::vector<const SitePair *> ownPairs() const;
    std::pair<int, double> directionOf(const SitePair &pair) const;
    double wantedRow(int at, bool alone) const;
    std::vector<Block> blocks() const;
    void addBuses(std::vector<Block> &blocks) const;
    void addGate(std::vector<Block> &blocks, const SitePair &pair, bool alone) const;
    std::vector<int> topRows(const std::vector<Block> &blocks) const;
    std::vector<int> lowestTops(const std::vector<Block> &blocks) const;
    bool isFreeRow(int at, int row) const;
    void placeBlocks();

    void addEntries();
    void keepEntries(const std::vector<NetId> &nets, const End &end);
    std::vector<double> placesOn(double low, double high) const;
    std::vector<double> closePlacesOn(double low, double high) const;

    const Sheet *m_sheet;
    const SitePlan *m_plan;
    int m_site;
    double m_phase;
    SiteBerths m_found;
};

/// Buses of hosts have their places already.
void Berths::addBusEntries() {
    std::set<NetId> known;
    for (const int at : m_plan->siteModel().lanes)
        if (const Bus *bus = busOf(m_plan->hosts, lane(at), m_site))
            if (const NetId net = netOf(*m_sheet, at, m_site); known.insert(net).second)
                m_found.entries.push_back({net, m_plan->hosts.entryV(*bus)});
}

std::vector<const SitePair *> Berths::ownPairs() const {
    std::vector<const SitePair *> pairs;
    for (const SitePair &pair : m_sheet->model.pairs)
        if (pair.owner == m_site)
            pairs.push_back(&pair);
    std::stable_sort(pairs.begin(), pairs.end(),
                     [&](const SitePair *a, const SitePair *b) { return directionOf(*a) < directionOf(*b); });
    return pairs;
}

/// Gates from top to bottom so that lanes cross little: of those that turn back to a site above, nearest
/// first; those to the other column by its order; those that turn back downwards, nearest last.
std::pair<int, double> Berths::directionOf(const SitePair &pair) const {
    const SitePlan &partner = m_sheet->sites[size_t(pair.other(m_site))];
    const double middle = partner.origin.y() + partner.size.height() / 2;
    if (partner.mirrored != m_plan->mirrored)
        return {1, middle};
    return {partner.origin.y() < m_plan->origin.y() ? 0 : 2, -middle};
}

/// The row of what a lane ends on; of an unused one, between the services and the hosts. The lanes of a gate
/// that stands `alone` in front of the site are near each other, yet each runs straight to its end.
double Berths::wantedRow(int at, bool alone) const {
    if (!lane(at).isUsed())
        return rowAt(std::max(contentTop, m_plan->hosts.rect.top() - 40));
    if (const Bus *bus = busOf(m_plan->hosts, lane(at), m_site))
        return rowAt(m_plan->hosts.entryV(*bus));
    const auto [low, high] = endRange(*m_sheet, end(at));
    if (!alone)
        return rowAt((low + high) / 2);
    return end(at).isHosts() ? std::ceil(rowAt(low)) : std::floor(rowAt(high - cornerRoom));
}

void Berths::addBuses(std::vector<Block> &blocks) const {
    for (const FieldBus &bus : m_sheet->buses)
        if (bus.site == m_site) {
            const int first = bus.lanes.front();
            blocks.push_back(
                {end(first).isHosts() ? Band::Hosts : Band::Services, 0, {first}, wantedRow(first, false)});
        }
}

/// The lanes of the only gate each run straight to their ends; those of several stand close.
void Berths::addGate(std::vector<Block> &blocks, const SitePair &pair, bool alone) const {
    std::vector<std::pair<double, int>> lanes;
    for (const int at : pair.lanes)
        lanes.emplace_back(wantedRow(at, alone), at);
    std::stable_sort(lanes.begin(), lanes.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    const size_t first = blocks.size();
    for (const auto &[wanted, at] : lanes) {
        if (blocks.size() == first || alone)
            blocks.push_back({Band::Gates, blocks.size() == first ? 1 : 0, {}, 0});
        Block &block = blocks.back();
        block.wanted += wanted - double(block.lanes.size());
        block.lanes.push_back(at);
    }
    for (size_t i = first; i < blocks.size(); ++i)
        blocks[i].wanted /= double(blocks[i].lanes.size());
}

std::vector<Block> Berths::blocks() const {
    std::vector<Block> blocks;
    addBuses(blocks);
    const std::vector<const SitePair *> pairs = ownPairs();
    const bool alone = blocks.empty() && pairs.size() == 1;
    for (const SitePair *pair : pairs)
        addGate(blocks, *pair, alone);
    std::stable_sort(blocks.begin(), blocks.end(), [](const Block &a, const Block &b) {
        return a.band != b.band ? a.band < b.band : a.band != Band::Gates && a.wanted < b.wanted;
    });
    return blocks;
}

/// Whether a lane may have a row; one that is not used is not drawn in the site.
bool Berths::isFreeRow(int at, int row) const {
    return !lane(at).isUsed() || keepsAway(m_found.entries, netOf(*m_sheet, at, m_site), heightOf(row));
}

/// Near the wanted rows and in order. The first title may stand beside the site's header.
std::vector<int> Berths::topRows(const std::vector<Block> &blocks) const {
    std::vector<double> wanted;
    int above = blocks.empty() ? 0 : -blocks.front().lead;
    for (const Block &block : blocks) {
        wanted.push_back(block.wanted - block.lead - above);
        above += block.size();
    }
    const double last = lastRow() + 1 - above;
    std::vector<int> rows;
    above = blocks.empty() ? 0 : -blocks.front().lead;
    for (const double row : spread(wanted, 0, firstRow, std::max(double(firstRow), last))) {
        rows.push_back(int(std::lround(row)) + above);
        above += blocks[rows.size() - 1].size();
    }
    return rows;
}

/// The lowest row of every block's top with which all below it still find their rows.
std::vector<int> Berths::lowestTops(const std::vector<Block> &blocks) const {
    std::vector<int> tops(blocks.size());
    int row = lastRow() + 1;
    for (size_t i = blocks.size(); i-- > 0;) {
        for (auto at = blocks[i].lanes.rbegin(); at != blocks[i].lanes.rend(); ++at) {
            --row;
            while (row > firstRow && !isFreeRow(*at, row))
                --row;
        }
        row -= blocks[i].lead;
        tops[i] = row;
    }
    return tops;
}

void Berths::placeBlocks() {
    const std::vector<Block> all = blocks();
    const std::vector<int> wanted = topRows(all);
    const std::vector<int> lowest = lowestTops(all);
    int next = all.empty() ? 0 : firstRow - all.front().lead;
    for (size_t i = 0; i < all.size(); ++i) {
        next = std::max(next, std::min(wanted[i], lowest[i])) + all[i].lead;
        for (const int at : all[i].lanes) {
            while (!isFreeRow(at, next))
                ++next;
            m_found.berths.push_back({at, heightOf(next)});
            ++next;
        }
    }
}

/// Between rows, where no lane runs, and then on rows, which lanes of other nets leave free; each near the
/// middle first.
std::vector<double> Berths::placesOn(double low, double high) const {
    const double middle = (low + high) / 2;
    std::vector<double> places;
    for (const double shift : {0.5, 0.0}) {
        const auto start = long(places.size());
        for (double row = std::ceil(rowAt(low) - shift) + shift; m_phase + berthPitch * row <= high; ++row)
            if (const double place = m_phase + berthPitch * row; keepsAway(m_found.entries, {}, place))
                places.push_back(place);
        std::stable_sort(places.begin() + start, places.end(),
                         [&](double a, double b) { return std::abs(a - middle) < std::abs(b - middle); });
    }
    return places;
}

/// As many as there is room for.
std::vector<double> Berths::closePlacesOn(double low, double high) const {
    std::vector<double> places;
    for (double place = low; place <= high; ++place)
        if (keepsAway(m_found.entries, {}, place) && (places.empty() || place - places.back() >= lineGap))
            places.push_back(place);
    return places;
}

void Berths::keepEntries(const std::vector<NetId> &nets, const End &end) {
    const auto [low, high] = endRange(*m_sheet, end);
    std::vector<double> places = placesOn(low, high);
    if (places.size() < nets.size())
        places = closePlacesOn(low, high);
    places.resize(nets.size(), (low + high) / 2);
    std::sort(places.begin(), places.end());
    for (size_t i = 0; i < nets.size(); ++i)
        m_found.entries.push_back({nets[i], places[i]});
}

/// The other nets of one end are given their places together.
void Berths::addEntries() {
    std::set<NetId> known;
    for (const NetEntry &entry : m_found.entries)
        known.insert(entry.net);
    std::map<int, std::vector<NetId>> nets; // by box, -1 for hosts
    std::map<int, const End *> ends;
    for (const int at : m_plan->siteModel().lanes) {
        if (!lane(at).isUsed() || (!end(at).isHosts() && m_plan->isMoved(end(at).box)))
            continue;
        const NetId net = netOf(*m_sheet, at, m_site);
        if (!known.insert(net).second)
            continue;
        nets[end(at).box].push_back(net);
        ends[end(at).box] = &end(at);
    }
    for (const auto &[box, mine] : nets)
        keepEntries(mine, *ends[box]);
}

SiteBerths Berths::run() {
    addBusEntries();
    addEntries();
    placeBlocks();
    return std::move(m_found);
}

/// What tells the nets of a site apart before anything has a place.
using NetName = std::tuple<int, QString, QString, Arrow>;

NetName netName(const Lane &lane, int site) {
    const End &end = endAt(lane, site);
    return {end.box, end.key,
            needsTicks(end, lane.traffic) ? otherEnd(lane, site).key : trafficKey(lane.traffic),
            arrowAt(lane, site)};
}

} // namespace

bool keepsAway(const std::vector<NetEntry> &entries, const NetId &net, double v) {
    return std::all_of(entries.begin(), entries.end(), [&](const NetEntry &entry) {
        const double away = std::abs(entry.v - v);
        return away >= lineGap || (entry.net == net && away < 0.01);
    });
}

SiteBerths planBerths(const Sheet &sheet, int site) {
    return Berths(sheet, site).run();
}

double leastBerthHeight(const Model &model, int site) {
    std::set<NetName> buses;
    std::set<NetName> onCards; // may each take a row from the others
    int rows = 0;
    bool beginsWithGate = true;
    for (const SitePair &pair : model.pairs) {
        if (pair.owner == site)
            rows += int(pair.lanes.size()) + 1;
        for (const int at : pair.lanes) {
            const Lane &lane = model.lanes[size_t(at)];
            if ((pair.left != site && pair.right != site) || !lane.isUsed())
                continue;
            const End &end = endAt(lane, site);
            if (end.isHosts() && !model.sites[size_t(site)].stacked)
                onCards.insert(netName(lane, site));
            if (pair.owner == site)
                continue;
            buses.insert(netName(lane, site));
            beginsWithGate = beginsWithGate && end.isHosts();
        }
    }
    rows += int(buses.size() + onCards.size());
    const int first = beginsWithGate ? firstRow - 1 : firstRow;
    return rows == 0 ? 0 : rowOffset + berthPitch * (first + rows - 1) + berthPitch / 2 + footRoom;
}

} // namespace portolan::ports
