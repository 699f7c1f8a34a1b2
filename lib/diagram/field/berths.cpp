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

/// Lanes in neighbouring rows, with free rows above them.
struct Block {
    int lead = 0;
    std::vector<int> lanes;
    double wanted = 0; ///< row of the block's top

    int size() const { return lead + int(lanes.size()); }
};

double phaseOf(const SitePlan &plan) {
    return plan.mirrored ? berthPitch / 2 : 0;
}

std::vector<int> lanesAt(const Model &model, const SitePair &pair, int site) {
    std::vector<int> lanes;
    for (const int lane : pair.lanes)
        if (pair.owner == site || model.lanes[size_t(lane)].isUsed())
            lanes.push_back(lane);
    return lanes;
}

/// Finds the rows of one site.
class Berths {
public:
    Berths(const Sheet &sheet, int site)
        : m_sheet(&sheet), m_plan(&sheet.sites[size_t(site)]), m_site(site), m_phase(phaseOf(*m_plan)) {}

    SiteBerths run();

private:
    const Lane &lane(int at) const { return m_sheet->model.lanes[size_t(at)]; }
    double heightOf(int row) const { return m_phase + berthPitch * row; }
    double rowAt(double v) const { return (v - m_phase) / berthPitch; }
    int lastRow() const { return int(std::floor(rowAt(m_plan->size.height() - footRoom))); }
    void addEntries();
    void keepEntries(const std::vector<QString> &nets, const End &end);
    double wantedRow(int at) const;
    std::vector<const SitePair *> pairs() const;
    std::pair<int, double> directionOf(const SitePair &pair) const;
    std::vector<Block> blocks() const;
    void addBlocks(std::vector<Block> &blocks, const SitePair &pair, bool loose) const;
    std::vector<int> topRows(const std::vector<Block> &blocks) const;
    std::vector<int> lowestTops(const std::vector<Block> &blocks) const;
    bool isFreeRow(int at, int row) const;

    const Sheet *m_sheet;
    const SitePlan *m_plan;
    int m_site;
    double m_phase;
    SiteBerths m_found;
};

/// Keeps places on a box or on hosts for the lines that end there: rows near the middle, so that lanes of
/// theirs run straight; less than a row apart where there are not enough.
void Berths::keepEntries(const std::vector<QString> &nets, const End &end) {
    const auto [low, high] = endRange(*m_sheet, end);
    const double middle = (low + high) / 2;
    std::vector<double> places;
    for (int row = int(std::ceil(rowAt(low))); heightOf(row) <= high; ++row)
        if (keepsAway(m_found.entries, {}, heightOf(row)))
            places.push_back(heightOf(row));
    std::stable_sort(places.begin(), places.end(),
                     [&](double a, double b) { return std::abs(a - middle) < std::abs(b - middle); });
    std::vector<double> taken;
    for (const NetEntry &entry : m_found.entries)
        taken.push_back(entry.v);
    if (places.size() < nets.size()) {
        places.clear();
        for (size_t i = 0; i < nets.size(); ++i) {
            const double wanted = low + (high - low) * (double(i) + 0.5) / double(nets.size());
            places.push_back(freePlace(wanted, low, high, taken, lineGap));
            taken.push_back(places.back());
        }
    }
    places.resize(nets.size());
    std::sort(places.begin(), places.end());
    for (size_t i = 0; i < nets.size(); ++i)
        m_found.entries.push_back({nets[i], places[i]});
}

/// Buses have their places already; the other nets of one end are given theirs together.
void Berths::addEntries() {
    std::set<QString> known;
    std::map<int, std::vector<QString>> nets; // by box, -1 for hosts
    std::map<int, const End *> ends;
    for (const int at : m_plan->siteModel().lanes) {
        const End &end = endAt(lane(at), m_site);
        if (!lane(at).isUsed() || (!end.isHosts() && m_plan->isMoved(end.box)))
            continue;
        const QString net = netKey(*m_sheet, at, m_site);
        if (!known.insert(net).second)
            continue;
        if (const Bus *bus = busOf(m_plan->hosts, lane(at), m_site)) {
            m_found.entries.push_back({net, m_plan->hosts.entryV(*bus)});
            continue;
        }
        nets[end.box].push_back(net);
        ends[end.box] = &end;
    }
    for (const auto &[box, mine] : nets)
        keepEntries(mine, *ends[box]);
}

/// The row of what a lane ends on; of an unused one, between the services and the hosts.
double Berths::wantedRow(int at) const {
    if (!lane(at).isUsed())
        return rowAt(std::max(contentTop, m_plan->hosts.rect.top() - 40));
    const QString net = netKey(*m_sheet, at, m_site);
    for (const NetEntry &entry : m_found.entries)
        if (entry.net == net)
            return rowAt(entry.v);
    const auto [low, high] = endRange(*m_sheet, endAt(lane(at), m_site));
    return rowAt((low + high) / 2);
}

/// Pairs from top to bottom so that their lanes cross little: those that turn back to a site above, nearest
/// first; those to the other column by its order; those that turn back downwards, nearest last.
std::pair<int, double> Berths::directionOf(const SitePair &pair) const {
    const SitePlan &partner = m_sheet->sites[size_t(pair.other(m_site))];
    const double middle = partner.origin.y() + partner.size.height() / 2;
    if (partner.mirrored != m_plan->mirrored)
        return {1, middle};
    return {partner.origin.y() < m_plan->origin.y() ? 0 : 2, -middle};
}

std::vector<const SitePair *> Berths::pairs() const {
    std::vector<const SitePair *> pairs;
    for (const SitePair &pair : m_sheet->model.pairs)
        if (pair.left == m_site || pair.right == m_site)
            pairs.push_back(&pair);
    std::stable_sort(pairs.begin(), pairs.end(),
                     [&](const SitePair *a, const SitePair *b) { return directionOf(*a) < directionOf(*b); });
    return pairs;
}

void Berths::addBlocks(std::vector<Block> &blocks, const SitePair &pair, bool loose) const {
    std::vector<std::pair<double, int>> lanes;
    for (const int at : lanesAt(m_sheet->model, pair, m_site))
        lanes.emplace_back(wantedRow(at), at);
    std::stable_sort(lanes.begin(), lanes.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    const bool turnsBack = m_sheet->sites[size_t(pair.other(m_site))].mirrored == m_plan->mirrored;
    if (turnsBack && pair.owner != m_site)
        std::reverse(lanes.begin(), lanes.end());
    const size_t first = blocks.size();
    for (const auto &[wanted, at] : lanes) {
        if (blocks.size() == first || loose)
            blocks.push_back({blocks.size() == first && pair.owner == m_site ? 1 : 0, {}, 0});
        Block &block = blocks.back();
        block.wanted += wanted - double(block.size());
        block.lanes.push_back(at);
    }
    for (size_t i = first; i < blocks.size(); ++i)
        blocks[i].wanted /= double(blocks[i].lanes.size());
}

/// The lanes of a site's only pair run straight to their ends, however far these are apart.
std::vector<Block> Berths::blocks() const {
    std::vector<Block> blocks;
    const std::vector<const SitePair *> mine = pairs();
    for (const SitePair *pair : mine)
        addBlocks(blocks, *pair, mine.size() == 1);
    return blocks;
}

/// Whether a lane may have a row; one that is not used is not drawn in the site.
bool Berths::isFreeRow(int at, int row) const {
    return !lane(at).isUsed() || keepsAway(m_found.entries, netKey(*m_sheet, at, m_site), heightOf(row));
}

/// Near the wanted rows and in order.
std::vector<int> Berths::topRows(const std::vector<Block> &blocks) const {
    std::vector<double> wanted;
    int above = 0;
    for (const Block &block : blocks) {
        wanted.push_back(block.wanted - above);
        above += block.size();
    }
    const double last = lastRow() + 1 - above;
    std::vector<int> rows;
    above = 0;
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

SiteBerths Berths::run() {
    addEntries();
    const std::vector<Block> all = blocks();
    const std::vector<int> wanted = topRows(all);
    const std::vector<int> lowest = lowestTops(all);
    int next = firstRow;
    for (size_t i = 0; i < all.size(); ++i) {
        next = std::max(next, std::min(wanted[i], lowest[i])) + all[i].lead;
        for (const int at : all[i].lanes) {
            while (!isFreeRow(at, next))
                ++next;
            m_found.berths.push_back({at, heightOf(next)});
            ++next;
        }
    }
    return std::move(m_found);
}

} // namespace

bool keepsAway(const std::vector<NetEntry> &entries, const QString &net, double v) {
    return std::all_of(entries.begin(), entries.end(), [&](const NetEntry &entry) {
        const double away = std::abs(entry.v - v);
        return away >= lineGap || (entry.net == net && away < 0.01);
    });
}

SiteBerths planBerths(const Sheet &sheet, int site) {
    return Berths(sheet, site).run();
}

double leastBerthHeight(const Model &model, int site) {
    int rows = 0;
    for (const SitePair &pair : model.pairs)
        if (pair.left == site || pair.right == site)
            rows += int(lanesAt(model, pair, site).size()) + (pair.owner == site ? 1 : 0);
    std::set<std::tuple<int, QString, QString, Arrow>> nets;
    for (const int at : model.sites[size_t(site)].lanes) {
        const Lane &lane = model.lanes[size_t(at)];
        const End &end = endAt(lane, site);
        if (lane.isUsed()) // a bus of hosts belongs to one group on the other side
            nets.insert({end.box, end.key,
                         needsTicks(end, lane.traffic) ? otherEnd(lane, site).key : trafficKey(lane.traffic),
                         arrowAt(lane, site)});
    }
    rows += int(nets.size());
    return rows == 0 ? 0 : berthPitch * (firstRow + rows) + footRoom;
}

} // namespace portolan::ports
