#include "diagram/ports/laneRows.h"

#include "diagram/ports/metrics.h"
#include "diagram/ports/tracks.h"

#include <algorithm>

namespace portolan::ports {
namespace {

class LaneRows {
public:
    LaneRows(const DiagramInput &input, Sheet &sheet) : m_input(&input), m_sheet(&sheet) {}

    void run();

private:
    void planSites();
    void placeLanes();
    void shiftSites();
    GateDemand demand(int site) const { return demandOf(m_sheet->model, site, false); }
    double middleOf(const End &end) const;
    double wantedIn(int site, const Lane &lane) const;
    bool leftDecides(const Lane &lane) const;
    double wantedY(const Lane &lane) const;

    const DiagramInput *m_input;
    Sheet *m_sheet;
};

void LaneRows::planSites() {
    double height = contentTop + lanePitch * double(m_sheet->model.lanes.size()) + 40;
    for (int site = 0; site < int(m_sheet->model.sites.size()); ++site)
        m_sheet->sites.push_back(planRows(*m_input, m_sheet->model, site, demand(site), 0, 0));
    if (m_sheet->sites.size() == 2)
        alignRows(*m_sheet, *m_input, 0, 1);
    for (const SitePlan &site : m_sheet->sites)
        height = std::max(height, site.size.height());
    for (SitePlan &site : m_sheet->sites)
        site.size.setHeight(height);
}

/// The height of what a lane ends on.
double LaneRows::middleOf(const End &end) const {
    const SitePlan &plan = m_sheet->sites[size_t(end.site)];
    return end.isHosts() ? plan.hosts.bandBottom() : plan.boxes[size_t(end.box)].center().y();
}

/// Where a lane would like to end at a site: lanes of one end in the order of their other ends.
double LaneRows::wantedIn(int site, const Lane &lane) const {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    const End &end = endAt(lane, site);
    if (const Bus *bus = busOf(plan.hosts, lane, site))
        return plan.hosts.entryV(*bus);
    std::vector<std::pair<double, const Lane *>> mates;
    for (const int at : plan.siteModel().lanes) {
        const Lane &other = m_sheet->model.lanes[size_t(at)];
        if (other.isUsed() && endAt(other, site).box == end.box && !busOf(plan.hosts, other, site))
            mates.emplace_back(middleOf(otherEnd(other, site)), &other);
    }
    std::stable_sort(mates.begin(), mates.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    const auto found =
        std::find_if(mates.begin(), mates.end(), [&](const auto &mate) { return mate.second == &lane; });
    const double from = double(found - mates.begin()) - double(mates.size() - 1) / 2;
    const double middle = end.isHosts() ? (plan.hosts.bandTop() + plan.hosts.bandBottom()) / 2
                                        : plan.boxes[size_t(end.box)].center().y();
    return middle + from * lanePitch;
}

/// Whether the left end's wish counts.
bool LaneRows::leftDecides(const Lane &lane) const {
    const int left = lane.left.site;
    const int right = lane.right.site;
    if (lane.left.isHosts() != lane.right.isHosts())
        return !lane.left.isHosts();
    if (lane.left.isHosts()) {
        const HostsPlan &hosts = m_sheet->sites[size_t(left)].hosts;
        const HostsPlan &others = m_sheet->sites[size_t(right)].hosts;
        const bool isWide = hosts.measure.opened && !others.measure.opened; // a line reaches it anywhere
        return busOf(hosts, lane, left) || !(busOf(others, lane, right) || isWide);
    }
    return demand(left)[size_t(lane.left.box)] >= demand(right)[size_t(lane.right.box)];
}

double LaneRows::wantedY(const Lane &lane) const {
    const int site = leftDecides(lane) ? lane.left.site : lane.right.site;
    if (!lane.isUsed()) // between the services and the hosts
        return std::max(contentTop, m_sheet->sites[size_t(site)].hosts.rect.top() - 40);
    return wantedIn(site, lane);
}

void LaneRows::placeLanes() {
    const std::vector<Lane> &lanes = m_sheet->model.lanes;
    m_sheet->lanes.assign(lanes.size(), {});
    std::vector<std::pair<double, size_t>> wishes;
    for (size_t lane = 0; lane < lanes.size(); ++lane)
        wishes.emplace_back(wantedY(lanes[lane]), lane);
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<double> wanted;
    wanted.reserve(wishes.size());
    for (const auto &[y, lane] : wishes)
        wanted.push_back(y);
    const std::vector<double> places =
        spread(wanted, lanePitch, contentTop + 14, m_sheet->sites.front().size.height() - 24);
    for (size_t i = 0; i < wishes.size(); ++i)
        m_sheet->lanes[wishes[i].second] = {places[i], places[i], 0};
}

/// A site that the user dragged takes its ends of the lanes along.
void LaneRows::shiftSites() {
    for (SitePlan &site : m_sheet->sites)
        site.origin.setY(shiftOf(m_input->layout, site.siteModel().site->id, site.siteModel().place).down);
    for (size_t lane = 0; lane < m_sheet->lanes.size(); ++lane) {
        const Lane &l = m_sheet->model.lanes[lane];
        m_sheet->lanes[lane].leftY += m_sheet->sites[size_t(l.left.site)].origin.y();
        m_sheet->lanes[lane].rightY += m_sheet->sites[size_t(l.right.site)].origin.y();
    }
}

void LaneRows::run() {
    planSites();
    placeLanes();
    if (m_sheet->sites.size() == 2 && !m_input->layout.siteOffsets.isEmpty())
        shiftSites();
}

} // namespace

void planLaneRows(Sheet &sheet, const DiagramInput &input) {
    LaneRows(input, sheet).run();
}

} // namespace portolan::ports
