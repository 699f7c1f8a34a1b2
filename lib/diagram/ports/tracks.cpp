#include "diagram/ports/tracks.h"

#include "diagram/ports/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

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

/// What each order of two nets costs, and the search for the cheapest order of all.
class TrackOrder {
public:
    explicit TrackOrder(const std::vector<ChannelNet> &nets);

    std::vector<int> run();

private:
    int cost(int nearer, int farther) const { return m_costs[size_t(nearer) * m_count + size_t(farther)]; }
    bool swapNeighbours();
    void separate();
    int blockersOf(int net, const std::vector<int> &rest) const;
    bool moveOne(size_t from);

    size_t m_count;
    std::vector<int> m_costs;
    std::vector<int> m_order;
};

TrackOrder::TrackOrder(const std::vector<ChannelNet> &nets)
    : m_count(nets.size()), m_costs(m_count * m_count), m_order(m_count) {
    for (size_t a = 0; a < m_count; ++a)
        for (size_t b = 0; b < m_count; ++b)
            m_costs[a * m_count + b] = a == b ? 0 : orderCost(nets[a], nets[b]);
    std::iota(m_order.begin(), m_order.end(), 0);
}

bool TrackOrder::swapNeighbours() {
    bool better = false;
    for (size_t i = 0; i + 1 < m_order.size(); ++i) {
        if (cost(m_order[i + 1], m_order[i]) < cost(m_order[i], m_order[i + 1])) {
            std::swap(m_order[i], m_order[i + 1]);
            better = true;
        }
    }
    return better;
}

/// How many of the others must stand before a net.
int TrackOrder::blockersOf(int net, const std::vector<int> &rest) const {
    return int(std::count_if(rest.begin(), rest.end(), [&](int other) {
        return cost(net, other) >= overlapCost && cost(other, net) < overlapCost;
    }));
}

/// Lets no two nets lie on each other where an order can avoid it; otherwise the order stays as it is.
void TrackOrder::separate() {
    std::vector<int> rest = std::exchange(m_order, {});
    while (!rest.empty()) {
        auto best = rest.begin();
        int fewest = blockersOf(*best, rest);
        for (auto net = rest.begin(); fewest > 0 && net != rest.end(); ++net) {
            const int blockers = blockersOf(*net, rest);
            if (blockers < fewest) {
                fewest = blockers;
                best = net;
            }
        }
        m_order.push_back(*best);
        rest.erase(best);
    }
}

/// Moves one net to the place where the whole costs least; returns whether that is another one.
bool TrackOrder::moveOne(size_t from) {
    const int net = m_order[from];
    size_t best = from;
    int least = 0;
    for (const int step : {-1, 1}) {
        int change = 0;
        for (size_t to = from; step < 0 ? to > 0 : to + 1 < m_order.size(); to += size_t(step)) {
            const int passed = m_order[to + size_t(step)];
            change +=
                step < 0 ? cost(net, passed) - cost(passed, net) : cost(passed, net) - cost(net, passed);
            if (change < least) {
                least = change;
                best = to + size_t(step);
            }
        }
    }
    m_order.erase(m_order.begin() + long(from));
    m_order.insert(m_order.begin() + long(best), net);
    return best != from;
}

std::vector<int> TrackOrder::run() {
    for (size_t round = 0; round < m_count && swapNeighbours(); ++round) {
    }
    separate();
    bool better = true;
    for (size_t round = 0; round < m_count && better; ++round) {
        better = false;
        for (size_t i = 0; i < m_count; ++i)
            better = moveOne(i) || better;
    }
    return m_order;
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
    const std::vector<int> order = TrackOrder(nets).run();
    std::vector<int> track(nets.size());
    for (size_t i = 0; i < order.size(); ++i)
        track[size_t(order[i])] = int(i);
    return track;
}

} // namespace portolan::ports
