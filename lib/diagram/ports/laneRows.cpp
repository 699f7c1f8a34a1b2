#include "diagram/ports/laneRows.h"

#include "diagram/ports/metrics.h"
#include "diagram/ports/tracks.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace portolan::ports {

LaneRows::LaneRows(const DiagramInput &input, Sheet &sheet) : m_input(&input), m_sheet(&sheet) {
    m_rows = std::max(columnCount(0), columnCount(1));
}

int LaneRows::columnCount(int column) const {
    return int(std::count_if(m_sheet->model.sites.begin(), m_sheet->model.sites.end(),
                             [&](const SiteModel &site) { return site.place.column == column; }));
}

/// Whether a site stands beside all rows.
bool LaneRows::spans(int site) const {
    return m_rows > 1 && columnCount(m_sheet->model.sites[size_t(site)].place.column) == 1;
}

/// The row that one end of a lane is in; both ends are in the row of the other column where one site spans
/// all.
int LaneRows::rowOf(int lane, bool left) const {
    const Lane &l = m_sheet->model.lanes[size_t(lane)];
    const int site = left ? l.left.site : l.right.site;
    const int other = left ? l.right.site : l.left.site;
    return m_sheet->model.sites[size_t(spans(site) ? other : site)].place.row;
}

/// How many lines come from the gate to each box, and last to the hosts.
GateDemand LaneRows::demandOf(int site) const {
    const SiteModel &model = m_sheet->model.sites[size_t(site)];
    GateDemand demand(model.boxes.size() + 1, 0);
    std::set<std::tuple<int, TrafficClass, Arrow>> bundled;
    for (const int lane : model.lanes) {
        const Lane &l = m_sheet->model.lanes[size_t(lane)];
        if (!l.isUsed())
            continue;
        const End &end = endAt(l, site);
        const bool counts = !spans(site) || bundled.insert({end.box, l.traffic, arrowAt(l, site)}).second;
        if (counts)
            ++demand[end.isHosts() ? model.boxes.size() : size_t(end.box)];
    }
    return demand;
}

void LaneRows::planSites() {
    for (size_t site = 0; site < m_sheet->model.sites.size(); ++site)
        m_sheet->sites.push_back(planRows(*m_input, m_sheet->model, int(site), demandOf(int(site)), 0, 0));
}

/// Sites side by side share the rows of their ZVMs and of their hosts.
void LaneRows::alignMates() {
    for (size_t a = 0; a < m_sheet->sites.size(); ++a) {
        for (size_t b = a + 1; b < m_sheet->sites.size(); ++b) {
            const SitePlace one = m_sheet->model.sites[a].place;
            const SitePlace other = m_sheet->model.sites[b].place;
            if (one.row != other.row || one.column == other.column || spans(int(a)) || spans(int(b)))
                continue;
            const double spine = std::max(m_sheet->sites[a].spineV, m_sheet->sites[b].spineV);
            for (const size_t site : {a, b})
                m_sheet->sites[site] =
                    planRows(*m_input, m_sheet->model, int(site), demandOf(int(site)), spine, 0);
            const double under =
                std::max(m_sheet->sites[a].hosts.lanesBelow(), m_sheet->sites[b].hosts.lanesBelow());
            const double hosts =
                std::max(m_sheet->sites[a].hosts.rect.top(), m_sheet->sites[b].hosts.rect.top());
            for (const size_t site : {a, b})
                m_sheet->sites[site] =
                    planRows(*m_input, m_sheet->model, int(site), demandOf(int(site)), spine, hosts, under);
        }
    }
}

int LaneRows::lanesIn(int row) const {
    return int(entriesOf(row).size());
}

void LaneRows::measureRows() {
    m_heights.assign(size_t(m_rows), 0);
    double spanning = 0;
    for (const SitePlan &site : m_sheet->sites) {
        if (spans(site.site))
            spanning = std::max(spanning, site.size.height());
        else
            m_heights[size_t(site.siteModel().place.row)] =
                std::max(m_heights[size_t(site.siteModel().place.row)], site.size.height());
    }
    double sum = siteGap * (m_rows - 1);
    for (int row = 0; row < m_rows; ++row) {
        double &height = m_heights[size_t(row)];
        height = std::max(height, contentTop + lanePitch * lanesIn(row) + 40);
        sum += height;
    }
    for (double &height : m_heights)
        height += std::max(0.0, spanning - sum) / m_rows;
}

void LaneRows::placeSites() {
    m_tops.assign(size_t(m_rows), 0);
    for (int row = 1; row < m_rows; ++row)
        m_tops[size_t(row)] = m_tops[size_t(row - 1)] + m_heights[size_t(row - 1)] + siteGap;
    for (SitePlan &site : m_sheet->sites) {
        const size_t row = size_t(site.siteModel().place.row);
        site.origin.setY(spans(site.site) ? 0 : m_tops[row]);
        site.size.setHeight(spans(site.site) && m_rows > 0 ? m_tops.back() + m_heights.back()
                                                           : m_heights[row]);
    }
}

/// The height of what a lane ends on.
double LaneRows::middleOf(const End &end) const {
    const SitePlan &plan = m_sheet->sites[size_t(end.site)];
    if (end.isHosts())
        return plan.origin.y() + plan.hosts.bandBottom();
    return plan.origin.y() + plan.boxes[size_t(end.box)].center().y();
}

/// Where a lane would like to end at a site: lanes of one end in the order of their other ends.
double LaneRows::wantedIn(int site, const Lane &lane) const {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    const End &end = endAt(lane, site);
    const SiteModel &model = m_sheet->model.sites[size_t(site)];
    if (const Bus *bus = busOf(plan.hosts, lane, site))
        return plan.hosts.entryV(*bus);
    std::vector<std::pair<double, const Lane *>> mates;
    for (const int at : model.lanes) {
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

double LaneRows::wantedY(const Lane &lane, bool left) const {
    const int site = left ? lane.left.site : lane.right.site;
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    if (!lane.isUsed()) // between the services and the hosts
        return plan.origin.y() + std::max(contentTop, plan.hosts.rect.top() - 40);
    return plan.origin.y() + wantedIn(site, lane);
}

/// Whether the left end's wish counts for a lane at one height.
bool LaneRows::leftDecides(const Lane &lane) const {
    const int left = lane.left.site;
    const int right = lane.right.site;
    if (spans(left) != spans(right))
        return spans(right);
    if (lane.left.isHosts() != lane.right.isHosts())
        return !lane.left.isHosts();
    if (lane.left.isHosts())
        return busOf(m_sheet->sites[size_t(left)].hosts, lane, left) ||
               !busOf(m_sheet->sites[size_t(right)].hosts, lane, right);
    return demandOf(left)[size_t(std::max(0, lane.left.box))] >=
           demandOf(right)[size_t(std::max(0, lane.right.box))];
}

std::vector<LaneRows::Entry> LaneRows::entriesOf(int row) const {
    std::vector<Entry> entries;
    for (size_t lane = 0; lane < m_sheet->model.lanes.size(); ++lane) {
        const Lane &l = m_sheet->model.lanes[lane];
        const int leftRow = rowOf(int(lane), true);
        const int rightRow = rowOf(int(lane), false);
        if (leftRow == rightRow && leftRow == row) {
            const bool left = leftDecides(l);
            entries.push_back({int(lane), left, true, wantedY(l, left)});
            continue;
        }
        if (leftRow == row)
            entries.push_back({int(lane), true, false, wantedY(l, true)});
        if (rightRow == row)
            entries.push_back({int(lane), false, false, wantedY(l, false)});
    }
    return entries;
}

std::pair<double, double> LaneRows::rangeOf(int row) const {
    const double top = m_tops[size_t(row)] + (row == 0 ? contentTop + 14 : headerHeight + 16);
    return {top, m_tops[size_t(row)] + m_heights[size_t(row)] - 24};
}

void LaneRows::placeLanes() {
    m_sheet->lanes.assign(m_sheet->model.lanes.size(), {});
    for (int row = 0; row < m_rows; ++row) {
        std::vector<Entry> entries = entriesOf(row);
        std::stable_sort(entries.begin(), entries.end(),
                         [](const Entry &a, const Entry &b) { return a.wanted < b.wanted; });
        std::vector<double> wanted;
        wanted.reserve(entries.size());
        for (const Entry &entry : entries)
            wanted.push_back(entry.wanted);
        const auto [low, high] = rangeOf(row);
        const std::vector<double> places = spread(wanted, lanePitch, low, high);
        for (size_t i = 0; i < entries.size(); ++i) {
            LanePlace &place = m_sheet->lanes[size_t(entries[i].lane)];
            if (entries[i].left || entries[i].both)
                place.leftY = places[i];
            if (!entries[i].left || entries[i].both)
                place.rightY = places[i];
        }
    }
}

/// The top of the ZVM of a site beside all rows: so that a lane near the middle runs straight into it.
double LaneRows::wantedSpine(const SitePlan &site, double slack) const {
    if (site.spineBox < 0)
        return 0;
    double best = 0;
    double distance = 1e9;
    for (const int at : site.siteModel().lanes) {
        const Lane &lane = m_sheet->model.lanes[size_t(at)];
        const double shift = m_sheet->laneV(at, site.site) - site.boxes[size_t(site.spineBox)].center().y();
        const bool fits =
            lane.isUsed() && endAt(lane, site.site).box == site.spineBox && shift >= 0 && shift <= slack;
        if (fits && std::abs(shift - slack / 2) < distance) {
            distance = std::abs(shift - slack / 2);
            best = shift;
        }
    }
    return best > 0 ? site.spineV + best : 0;
}

/// The top of the hosts of a site beside all rows: a little lower where lanes then run straight into them.
double LaneRows::wantedHosts(const SitePlan &site, double slack) const {
    constexpr double farthest = 240;
    std::vector<std::pair<double, int>> rows(size_t(m_rows),
                                             {0, 0}); // of the lanes of each row: sum and number
    for (const int at : site.siteModel().lanes) {
        const Lane &lane = m_sheet->model.lanes[size_t(at)];
        if (!lane.isUsed() || !endAt(lane, site.site).isHosts() || busOf(site.hosts, lane, site.site))
            continue;
        auto &[sum, count] = rows[size_t(rowOf(at, true))];
        sum += m_sheet->laneV(at, site.site);
        ++count;
    }
    const double middle = (site.hosts.bandTop() + site.hosts.bandBottom()) / 2;
    for (const auto &[sum, count] : rows) {
        const double shift = count > 0 ? sum / count - middle : -1;
        if (shift >= 0 && shift <= std::min(slack, farthest))
            return site.hosts.rect.top() + shift;
    }
    return 0;
}

void LaneRows::alignSpanning() {
    for (SitePlan &site : m_sheet->sites) {
        if (!spans(site.site))
            continue;
        const double height = site.size.height();
        const auto plan = [&](double spine, double hosts) {
            return planRows(*m_input, m_sheet->model, site.site, demandOf(site.site), spine, hosts);
        };
        const double slack = height - plan(0, 0).size.height();
        const double spine = wantedSpine(site, slack);
        SitePlan aligned = plan(spine, 0);
        const double hosts = wantedHosts(aligned, height - aligned.size.height());
        aligned = plan(spine, hosts);
        aligned.size.setHeight(height);
        site = aligned;
    }
}

void LaneRows::run() {
    planSites();
    alignMates();
    measureRows();
    placeSites();
    placeLanes();
    alignSpanning();
}

} // namespace portolan::ports
