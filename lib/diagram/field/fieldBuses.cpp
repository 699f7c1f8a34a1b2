#include "diagram/field/fieldBuses.h"

#include "diagram/ports/metrics.h"
#include "diagram/ports/nets.h"
#include "diagram/ports/tracks.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace portolan::ports {
namespace {

constexpr double turnGap = 20;      ///< between buses of one track
constexpr size_t mostCompared = 60; ///< buses whose order is searched for; more are sorted

/// A bus as the channel in the middle of the field sees it: near is left.
ChannelNet channelNet(const Sheet &sheet, const FieldBus &bus) {
    ChannelNet net;
    const auto add = [&](int site, double y) {
        (sheet.sites[size_t(site)].mirrored ? net.farPins : net.nearPins).push_back(y);
    };
    add(bus.site, bus.y);
    for (const int lane : bus.lanes)
        add(otherEnd(sheet.model.lanes[size_t(lane)], bus.site).site, sheet.otherY(lane, bus.site));
    return net;
}

/// Many buses stand near their sites, that of the lowest one first.
std::vector<int> sortedOrder(const Sheet &sheet, const std::vector<FieldBus *> &buses) {
    std::vector<int> order(buses.size());
    std::iota(order.begin(), order.end(), 0);
    const auto rank = [&](int at) {
        const FieldBus &bus = *buses[size_t(at)];
        const bool isRight = sheet.sites[size_t(bus.site)].mirrored;
        return std::pair(isRight, isRight ? bus.y : -bus.y);
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rank(a) < rank(b); });
    return order;
}

std::vector<int> searchedOrder(const std::vector<ChannelNet> &nets) {
    std::vector<int> order(nets.size());
    const std::vector<int> tracks = orderTracks(nets);
    for (size_t i = 0; i < tracks.size(); ++i)
        order[size_t(tracks[i])] = int(i);
    return order;
}

/// The first track beyond those of all earlier buses beside which a bus runs.
std::vector<int> packed(const std::vector<ChannelNet> &nets, const std::vector<int> &order) {
    std::vector<int> tracks(nets.size(), 0);
    for (size_t i = 0; i < order.size(); ++i) {
        const ChannelNet &net = nets[size_t(order[i])];
        int &track = tracks[size_t(order[i])];
        for (size_t j = 0; j < i; ++j) {
            const ChannelNet &other = nets[size_t(order[j])];
            if (net.low() < other.high() + turnGap && other.low() < net.high() + turnGap)
                track = std::max(track, tracks[size_t(order[j])] + 1);
        }
    }
    return tracks;
}

} // namespace

void collectBuses(Sheet &sheet) {
    sheet.busOfLane.assign(sheet.model.lanes.size(), -1);
    std::map<std::pair<int, NetId>, int> known; // by site and net
    for (const SitePair &pair : sheet.model.pairs) {
        const int site = pair.other(pair.owner);
        for (const int lane : pair.lanes) {
            if (!sheet.model.lanes[size_t(lane)].isUsed())
                continue;
            const auto [at, isNew] =
                known.emplace(std::pair(site, netOf(sheet, lane, site)), int(sheet.buses.size()));
            if (isNew)
                sheet.buses.push_back({site, {}, 0, 0});
            sheet.buses[size_t(at->second)].lanes.push_back(lane);
            sheet.busOfLane[size_t(lane)] = at->second;
        }
    }
}

double placeBuses(Sheet &sheet) {
    std::vector<FieldBus *> buses;
    std::vector<ChannelNet> nets;
    for (FieldBus &bus : sheet.buses) {
        if (!bus.joins() && sheet.lanes[size_t(bus.lanes.front())].isStraight())
            continue;
        buses.push_back(&bus);
        nets.push_back(channelNet(sheet, bus));
    }
    const auto order = buses.size() > mostCompared ? sortedOrder(sheet, buses) : searchedOrder(nets);
    const std::vector<int> tracks = packed(nets, order);
    int last = 0;
    for (size_t i = 0; i < buses.size(); ++i) {
        buses[i]->x = trackPitch * tracks[i];
        last = std::max(last, tracks[i]);
    }
    return trackPitch * last;
}

} // namespace portolan::ports
