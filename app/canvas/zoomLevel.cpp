#include "canvas/zoomLevel.h"

namespace portolan {
namespace {

constexpr double overviewBelow = 0.45;
constexpr double portsFrom = 0.5; // a little more than where the overview begins
constexpr double portsBelow = 1.15;
constexpr double fullAbove = 1.3;
// Cards of an overview that one starts from are looked at closely before their sites are opened.
constexpr double portsAboveOverview = 1.3;
constexpr double fullAboveOverview = 2;

DetailLevel closer(DetailLevel now, double zoom, bool overviewFirst) {
    const bool ports = overviewFirst ? zoom > portsAboveOverview : zoom >= portsFrom;
    if (now == DetailLevel::Overview)
        return ports ? DetailLevel::Ports : now;
    return zoom > (overviewFirst ? fullAboveOverview : fullAbove) ? DetailLevel::Full : now;
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

bool isOverviewFirst(const View &view, const TopologyIndex &index, const QList<Flow> &flows) {
    return !std::holds_alternative<PairView>(view) && automaticLevel(index, flows) == DetailLevel::Overview;
}

DetailLevel levelForFit(DetailLevel now, double scale, bool overviewFirst) {
    const double least = now == DetailLevel::Overview ? portsFrom : overviewBelow;
    return overviewFirst || scale < least ? DetailLevel::Overview : DetailLevel::Ports;
}

} // namespace portolan
