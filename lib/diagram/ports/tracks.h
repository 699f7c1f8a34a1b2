#pragma once

#include <vector>

namespace portolan::ports {

/// Positions near the wanted ones (ascending) that are at least `gap` apart and within [low, high] as far as
/// they fit.
std::vector<double> spread(const std::vector<double> &wanted, double gap, double low, double high);

/// A place in [low, high] near `wanted` that is at least `gap` away from every taken one; `wanted` itself
/// when there is none.
double freePlace(double wanted, double low, double high, const std::vector<double> &taken, double gap);

/// A line that crosses a vertical channel: pins on its near and its far side, joined by one vertical track.
struct ChannelNet {
    std::vector<double> nearPins;
    std::vector<double> farPins;

    double low() const;
    double high() const;
};

/// The order of the nets' tracks from the near to the far side that crosses little and lets no two lines lie
/// on each other where an order can avoid it: the track number of each net.
std::vector<int> orderTracks(const std::vector<ChannelNet> &nets);

} // namespace portolan::ports
