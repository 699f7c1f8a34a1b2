#include "canvas/zoomLevel.h"

namespace portolan {
namespace {

// Two thresholds that belong together are farther apart than a step of the wheel.
constexpr double portsFrom = 0.57;
constexpr double portsFromFirst = 0.7; // where one starts from an overview, it is looked at more closely
constexpr double portsBelow = 1.05;
constexpr double fullAbove = 1.3;

DetailLevel closer(DetailLevel now, double zoom, bool overviewFirst) {
    if (now == DetailLevel::Overview)
        return zoom >= (overviewFirst ? portsFromFirst : portsFrom) ? DetailLevel::Ports : now;
    return zoom > fullAbove ? DetailLevel::Full : now;
}

DetailLevel farther(DetailLevel now, double zoom) {
    if (zoom < overviewBelow)
        return DetailLevel::Overview;
    return now == DetailLevel::Full && zoom < portsBelow ? DetailLevel::Ports : now;
}

} // namespace

DetailLevel levelAfterZoom(DetailLevel now, double before, double after, bool overviewFirst) {
    return after > before ? closer(now, after, overviewFirst) : farther(now, after);
}

bool isOverviewFirst(const View &view, const TopologyIndex &index) {
    const bool isOpened = std::holds_alternative<PairView>(view) || std::holds_alternative<SiteView>(view);
    return !isOpened && automaticLevel(index) == DetailLevel::Overview;
}

DetailLevel levelForFit(double scale, bool overviewFirst) {
    return overviewFirst || scale < overviewBelow ? DetailLevel::Overview : DetailLevel::Ports;
}

} // namespace portolan
