#include "diagram/ports/tracks.h"

#include "diagram/ports/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace portolan::ports {
namespace {

constexpr int overlapCost = 1000;

struct Pool {
    double sum;
    double count;
    double mean() const { return sum / count; }
};

/// Least-squares fit of an ascending sequence (pool adjacent violators).
std::vector<double> ascending(const std::vector<double> &values) {
    std::vector<Pool> pools;
    for (const double value : values) {
        pools.push_back({value, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            pools[pools.size() - 2].sum += pools.back().sum;
            pools[pools.size() - 2].count += pools.back().count;
            pools.pop_back();
        }
    }
    std::vector<double> fitted;
    for (const Pool &pool : pools)
        fitted.insert(fitted.end(), size_t(pool.count), pool.mean());
    return fitted;
}

/// What it costs that the track of `a` is nearer than the track of `b`.
int orderCost(const ChannelNet &a, const ChannelNet &b) {
    int cost = 0;
    for (const double pin : b.nearPins)
        cost += pin > a.low() && pin < a.high() ? 1 : 0;
    for (const double pin : a.farPins)
        cost += pin > b.low() && pin < b.high() ? 1 : 0;
    for (const double nearPin : b.nearPins)
        for (const double farPin : a.farPins)
            cost += std::abs(nearPin - farPin) < lineGap ? overlapCost : 0;
    return cost;
}

bool improve(std::vector<int> &order, const std::vector<ChannelNet> &nets) {
    bool better = false;
    for (size_t i = 0; i + 1 < order.size(); ++i) {
        const ChannelNet &a = nets[size_t(order[i])];
        const ChannelNet &b = nets[size_t(order[i + 1])];
        if (orderCost(b, a) < orderCost(a, b)) {
            std::swap(order[i], order[i + 1]);
            better = true;
        }
    }
    return better;
}

} // namespace

std::vector<double> spread(const std::vector<double> &wanted, double gap, double low, double high) {
    std::vector<double> places = wanted;
    for (size_t i = 0; i < places.size(); ++i)
        places[i] -= double(i) * gap;
    places = ascending(places);
    const double last = high - double(places.empty() ? 0 : places.size() - 1) * gap;
    for (size_t i = 0; i < places.size(); ++i)
        places[i] = std::max(low, std::min(places[i], last)) + double(i) * gap;
    return places;
}

double freePlace(double wanted, double low, double high, const std::vector<double> &taken, double gap) {
    const auto isFree = [&](double place) {
        return place >= low && place <= high && std::all_of(taken.begin(), taken.end(), [&](double other) {
                   return std::abs(other - place) >= gap;
               });
    };
    const double start = std::clamp(wanted, low, std::max(low, high));
    std::vector<double> candidates{start, low, high};
    for (const double other : taken) {
        candidates.push_back(other - gap);
        candidates.push_back(other + gap);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](double a, double b) { return std::abs(a - start) < std::abs(b - start); });
    const auto found = std::find_if(candidates.begin(), candidates.end(), isFree);
    return found == candidates.end() ? start : *found;
}

double ChannelNet::low() const {
    double value = 1e9;
    for (const double pin : nearPins)
        value = std::min(value, pin);
    for (const double pin : farPins)
        value = std::min(value, pin);
    return value;
}

double ChannelNet::high() const {
    double value = -1e9;
    for (const double pin : nearPins)
        value = std::max(value, pin);
    for (const double pin : farPins)
        value = std::max(value, pin);
    return value;
}

std::vector<int> orderTracks(const std::vector<ChannelNet> &nets) {
    std::vector<int> order(nets.size());
    std::iota(order.begin(), order.end(), 0);
    for (size_t round = 0; round < nets.size() && improve(order, nets); ++round) {
    }
    std::vector<int> track(nets.size());
    for (size_t i = 0; i < order.size(); ++i)
        track[size_t(order[i])] = int(i);
    return track;
}

} // namespace portolan::ports
