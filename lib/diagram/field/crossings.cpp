#include "diagram/field/crossings.h"

#include "diagram/field/fieldMetrics.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/nets.h"

#include <algorithm>
#include <cmath>

namespace portolan::ports {
namespace {

/// Chooses the heights of lanes between the columns.
class Heights {
public:
    Heights(Sheet &sheet, const std::vector<SiteBerths> &berths) : m_sheet(&sheet), m_berths(&berths) {}

    void run();

private:
    const Lane &lane(int at) const { return m_sheet->model.lanes[size_t(at)]; }
    double &heightAt(int at, int site) {
        LanePlace &place = m_sheet->lanes[size_t(at)];
        return lane(at).left.site == site ? place.leftY : place.rightY;
    }
    void takeBerths(int site);
    void moveBus(FieldBus &bus, double y);
    void straighten(FieldBus &bus);
    bool isCross(const FieldBus &bus, int at) const;
    bool isFree(const FieldBus &bus, double y);
    bool passesGate(int site, double y);

    Sheet *m_sheet;
    const std::vector<SiteBerths> *m_berths;
};

void Heights::moveBus(FieldBus &bus, double y) {
    bus.y = y;
    for (const int at : bus.lanes)
        heightAt(at, bus.site) = y;
}

void Heights::takeBerths(int site) {
    const double top = m_sheet->sites[size_t(site)].origin.y();
    for (const Berth &berth : (*m_berths)[size_t(site)].berths) {
        heightAt(berth.lane, site) = top + berth.v;
        if (!lane(berth.lane).isUsed()) // it has no other end
            m_sheet->lanes[size_t(berth.lane)] = {top + berth.v, top + berth.v, 0};
        else if (const int bus = m_sheet->busOfLane[size_t(berth.lane)];
                 m_sheet->buses[size_t(bus)].site == site)
            moveBus(m_sheet->buses[size_t(bus)], top + berth.v);
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

bool Heights::isFree(const FieldBus &bus, double y) {
    const SitePlan &plan = m_sheet->sites[size_t(bus.site)];
    const double v = y - plan.origin.y();
    if (v < headerHeight + lineGap || v > plan.size.height() - gateFoot || passesGate(bus.site, y))
        return false;
    for (const int other : plan.siteModel().lanes)
        if (lane(other).isUsed() && m_sheet->busAt(other, bus.site) != &bus &&
            std::abs(heightAt(other, bus.site) - y) < lineGap)
            return false;
    const NetId net = netOf(*m_sheet, bus.lanes.front(), bus.site);
    return keepsAway((*m_berths)[size_t(bus.site)].entries, net, v);
}

/// Whether a lane comes from the other column.
bool Heights::isCross(const FieldBus &bus, int at) const {
    const int from = otherEnd(lane(at), bus.site).site;
    return m_sheet->sites[size_t(from)].mirrored != m_sheet->sites[size_t(bus.site)].mirrored;
}

/// A single lane runs straight through the field where it can. A bus takes the height of one of its lanes
/// where that leads straight to the end.
void Heights::straighten(FieldBus &bus) {
    const auto [low, high] = endRange(*m_sheet, endAt(lane(bus.lanes.front()), bus.site));
    const double top = m_sheet->sites[size_t(bus.site)].origin.y();
    std::vector<double> places;
    for (const int at : bus.lanes)
        if (const double y = m_sheet->otherY(at, bus.site);
            isCross(bus, at) && (!bus.joins() || (y >= top + low && y <= top + high)) && isFree(bus, y))
            places.push_back(y);
    const double middle = top + (low + high) / 2;
    const auto nearest = std::min_element(places.begin(), places.end(), [&](double a, double b) {
        return std::abs(a - middle) < std::abs(b - middle);
    });
    if (nearest != places.end())
        moveBus(bus, *nearest);
}

void Heights::run() {
    m_sheet->lanes.assign(m_sheet->model.lanes.size(), {});
    for (size_t site = 0; site < m_sheet->sites.size(); ++site)
        takeBerths(int(site));
    for (FieldBus &bus : m_sheet->buses)
        straighten(bus);
}

} // namespace

void placeLanes(Sheet &sheet, const std::vector<SiteBerths> &berths) {
    Heights(sheet, berths).run();
}

} // namespace portolan::ports
