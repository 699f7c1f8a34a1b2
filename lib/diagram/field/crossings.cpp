#include "diagram/field/crossings.h"

#include "diagram/field/fieldMetrics.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/nets.h"
#include "diagram/ports/tracks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace portolan::ports {
namespace {

constexpr double turnGap = 20;      ///< between turns of one track
constexpr size_t mostCompared = 40; ///< turns whose order is searched for; more are sorted

/// Chooses the heights of lanes between the columns.
class Heights {
public:
    Heights(Sheet &sheet, const std::vector<SiteBerths> &berths) : m_sheet(&sheet), m_berths(&berths) {}

    void run();

private:
    bool isCross(const SitePair &pair) const {
        return m_sheet->sites[size_t(pair.left)].mirrored != m_sheet->sites[size_t(pair.right)].mirrored;
    }
    double &heightAt(int lane, int site) {
        LanePlace &place = m_sheet->lanes[size_t(lane)];
        return m_sheet->model.lanes[size_t(lane)].left.site == site ? place.leftY : place.rightY;
    }
    void takeBerths(int site);
    void straighten(const SitePair &pair);
    bool isFree(int lane, int site, double y);
    bool passesGate(int site, double y);

    Sheet *m_sheet;
    const std::vector<SiteBerths> *m_berths;
};

void Heights::takeBerths(int site) {
    const double top = m_sheet->sites[size_t(site)].origin.y();
    for (const Berth &berth : (*m_berths)[size_t(site)].berths) {
        heightAt(berth.lane, site) = top + berth.v;
        if (!m_sheet->model.lanes[size_t(berth.lane)].isUsed()) // it has no other end
            m_sheet->lanes[size_t(berth.lane)] = {top + berth.v, top + berth.v, 0};
    }
}

/// Whether a height is taken by the gates in front of a site.
bool Heights::passesGate(int site, double y) {
    for (const SitePair &pair : m_sheet->model.pairs) {
        if (pair.owner != site)
            continue;
        double low = 1e9;
        double high = -1e9;
        for (const int lane : pair.lanes) {
            low = std::min(low, heightAt(lane, site));
            high = std::max(high, heightAt(lane, site));
        }
        if (y > low - titleRoom - 4 && y < high + gateFoot + 4)
            return true;
    }
    return false;
}

bool Heights::isFree(int lane, int site, double y) {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    const double v = y - plan.origin.y();
    if (v < headerHeight + lineGap || v > plan.size.height() - gateFoot || passesGate(site, y))
        return false;
    for (const int other : plan.siteModel().lanes)
        if (other != lane && m_sheet->model.lanes[size_t(other)].isUsed() &&
            std::abs(heightAt(other, site) - y) < lineGap)
            return false;
    return keepsAway((*m_berths)[size_t(site)].entries, netKey(*m_sheet, lane, site), v);
}

void Heights::straighten(const SitePair &pair) {
    const int site = pair.other(pair.owner);
    for (const int lane : pair.lanes) {
        const double y = heightAt(lane, pair.owner);
        if (m_sheet->model.lanes[size_t(lane)].isUsed() && isFree(lane, site, y))
            heightAt(lane, site) = y;
    }
}

void Heights::run() {
    m_sheet->lanes.assign(m_sheet->model.lanes.size(), {});
    for (size_t site = 0; site < m_sheet->sites.size(); ++site)
        takeBerths(int(site));
    for (const SitePair &pair : m_sheet->model.pairs)
        if (isCross(pair))
            straighten(pair);
}

/// Those that turn back to the left stand first, the shortest nearest to it.
std::vector<int> byLength(const std::vector<Turn> &turns) {
    std::vector<int> order(turns.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const Turn &one = turns[size_t(a)];
        const Turn &other = turns[size_t(b)];
        return one.high() - one.low() < other.high() - other.low();
    });
    return order;
}

/// Few turns are put in the best order that a search finds. Of many, the lower one of two that lead
/// downwards turns first, and the upper one of two that lead upwards.
std::vector<int> crossOrder(const std::vector<Turn> &turns) {
    std::vector<int> order(turns.size());
    if (turns.size() <= mostCompared) {
        std::vector<ChannelNet> nets;
        nets.reserve(turns.size());
        for (const Turn &turn : turns)
            nets.push_back({{turn.leftY}, {turn.rightY}});
        const std::vector<int> tracks = orderTracks(nets);
        for (size_t i = 0; i < tracks.size(); ++i)
            order[size_t(tracks[i])] = int(i);
        return order;
    }
    std::iota(order.begin(), order.end(), 0);
    const auto rank = [&](int at) {
        const Turn &turn = turns[size_t(at)];
        return turn.leftY < turn.rightY ? std::pair(0, -turn.leftY) : std::pair(1, turn.leftY);
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rank(a) < rank(b); });
    return order;
}

/// The first track beyond those of all earlier turns beside which a turn runs.
std::vector<int> packed(const std::vector<Turn> &turns, const std::vector<int> &order) {
    std::vector<int> tracks(turns.size(), 0);
    for (size_t i = 0; i < order.size(); ++i) {
        const Turn &turn = turns[size_t(order[i])];
        int &track = tracks[size_t(order[i])];
        for (size_t j = 0; j < i; ++j) {
            const Turn &other = turns[size_t(order[j])];
            if (turn.low() < other.high() + turnGap && other.low() < turn.high() + turnGap)
                track = std::max(track, tracks[size_t(order[j])] + 1);
        }
    }
    return tracks;
}

int trackCount(const std::vector<int> &tracks) {
    return tracks.empty() ? 0 : *std::max_element(tracks.begin(), tracks.end()) + 1;
}

} // namespace

void placeLanes(Sheet &sheet, const std::vector<SiteBerths> &berths) {
    Heights(sheet, berths).run();
}

TurnTracks planTurns(const Sheet &sheet) {
    std::vector<Turn> turns[3]; // back to the left, across, back to the right
    for (size_t at = 0; at < sheet.lanes.size(); ++at) {
        const Lane &lane = sheet.model.lanes[at];
        const LanePlace &place = sheet.lanes[at];
        if (!lane.isUsed() || place.isStraight())
            continue;
        const bool fromLeft = !sheet.sites[size_t(lane.left.site)].mirrored;
        const bool toLeft = !sheet.sites[size_t(lane.right.site)].mirrored;
        turns[fromLeft && toLeft   ? 0
              : fromLeft || toLeft ? 1
                                   : 2]
            .push_back({int(at), place.leftY, place.rightY});
    }
    TurnTracks found;
    int first = 0;
    for (const int zone : {0, 1, 2}) {
        const auto order = zone == 1 ? crossOrder(turns[zone]) : byLength(turns[zone]);
        const std::vector<int> tracks = packed(turns[zone], order);
        const int count = trackCount(tracks);
        for (size_t i = 0; i < tracks.size(); ++i) {
            found.turns.push_back(turns[zone][i]);
            const int track = zone == 2 ? count - 1 - tracks[i] : tracks[i];
            found.x.push_back(trackPitch * (first + track));
        }
        first += count;
    }
    found.width = trackPitch * std::max(0, first - 1);
    return found;
}

} // namespace portolan::ports
