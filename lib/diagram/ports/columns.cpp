#include "diagram/ports/columns.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace portolan::ports {
namespace {

constexpr double acrossField = 600; ///< dragged inwards farther than this, a site stands in the other column
constexpr double farthestShift = 20'000; ///< a site is not dragged farther, so that a sheet stays a sheet

constexpr size_t fewPartners = 2;
constexpr int mostLonger = 5; ///< sites that a column may have more than the other one

/// Gives every site its column and row.
class Columns {
public:
    Columns(const Topology &topology, const Partners &partners);

    std::vector<SitePlace> run();

private:
    std::vector<int> partOf(int start) const;
    bool colour(int start);
    void cut(const std::vector<int> &part);
    int joined(int site, int column) const;
    void orient(const std::vector<int> &part);
    void placeAlone();
    void balance();
    std::vector<int> movable(int column) const;
    void order(int column);
    double partnerRow(int site) const;

    const Topology *m_topology;
    const Partners *m_partners;
    std::vector<int> m_column; // -1: not placed yet
    std::vector<int> m_row;
};

Columns::Columns(const Topology &topology, const Partners &partners)
    : m_topology(&topology), m_partners(&partners), m_column(partners.size(), -1), m_row(partners.size(), 0) {
}

/// The sites that are joined to one by way of others, in plan order.
std::vector<int> Columns::partOf(int start) const {
    std::vector<bool> seen(m_column.size(), false);
    std::vector<int> part{start};
    seen[size_t(start)] = true;
    for (size_t next = 0; next < part.size(); ++next)
        for (const int partner : (*m_partners)[size_t(part[next])])
            if (!seen[size_t(partner)]) {
                seen[size_t(partner)] = true;
                part.push_back(partner);
            }
    std::sort(part.begin(), part.end());
    return part;
}

/// Gives the sites around one the columns in turn; false where that leaves two partners in one column.
bool Columns::colour(int start) {
    std::vector<int> part{start};
    m_column[size_t(start)] = 0;
    for (size_t next = 0; next < part.size(); ++next) {
        const int site = part[next];
        for (const int partner : (*m_partners)[size_t(site)]) {
            int &column = m_column[size_t(partner)];
            if (column == m_column[size_t(site)])
                return false;
            if (column < 0) {
                column = 1 - m_column[size_t(site)];
                part.push_back(partner);
            }
        }
    }
    return true;
}

/// How many partners of a site stand in a column.
int Columns::joined(int site, int column) const {
    const auto &partners = (*m_partners)[size_t(site)];
    return int(std::count_if(partners.begin(), partners.end(),
                             [&](int partner) { return m_column[size_t(partner)] == column; }));
}

/// Lets most partners stand across: one site after the other where more of its partners are opposite, then
/// again until no single one is better off in the other column.
void Columns::cut(const std::vector<int> &part) {
    int surplus = 0; // of the left column, decides between equals
    for (const int site : part)
        m_column[size_t(site)] = -1;
    for (const int site : part) {
        const int gain = joined(site, 0) - joined(site, 1);
        const bool right = gain != 0 ? gain > 0 : surplus > 0;
        m_column[size_t(site)] = right ? 1 : 0;
        surplus += right ? -1 : 1;
    }
    bool better = true;
    while (better) { // every round joins more pairs across, so it ends
        better = false;
        for (const int site : part) {
            int &column = m_column[size_t(site)];
            const bool turns = joined(site, column) > joined(site, 1 - column);
            column = turns ? 1 - column : column;
            better = better || turns;
        }
    }
}

/// Turns a part of the plan so that what is protected stands on the left.
void Columns::orient(const std::vector<int> &part) {
    QHash<SiteId, int> columns;
    for (const int site : part)
        columns.insert(m_topology->sites.at(site).id, m_column[size_t(site)]);
    int leftToRight = 0;
    for (const Replication &replication : m_topology->replications) {
        const int source = columns.value(replication.source.site, -1);
        const int target = columns.value(replication.target.site, -1);
        if (source >= 0 && target >= 0 && source != target && !replication.bothWays)
            leftToRight += source == 0 ? 1 : -1;
    }
    if (leftToRight < 0)
        for (const int site : part)
            m_column[size_t(site)] = 1 - m_column[size_t(site)];
}

void Columns::placeAlone() {
    const auto count = [&](int column) { return std::count(m_column.begin(), m_column.end(), column); };
    for (int &column : m_column)
        if (column < 0)
            column = count(1) < count(0) ? 1 : 0;
}

/// The sites of a column with few partners, all of them in the other one.
std::vector<int> Columns::movable(int column) const {
    std::vector<int> sites;
    for (int site = 0; site < int(m_column.size()); ++site)
        if (m_column[size_t(site)] == column && (*m_partners)[size_t(site)].size() <= fewPartners &&
            joined(site, column) == 0)
            sites.push_back(site);
    return sites;
}

/// Where one column is much longer, as with a hub, every second of its sites with few partners stands in the
/// other one: their gates stand in front of them, and their lanes turn back.
void Columns::balance() {
    const auto count = [&](int column) { return int(std::count(m_column.begin(), m_column.end(), column)); };
    const int longer = count(0) >= count(1) ? 0 : 1;
    int surplus = count(longer) - count(1 - longer);
    if (surplus <= mostLonger)
        return;
    const std::vector<int> sites = movable(longer);
    for (size_t i = 1; i < sites.size() && surplus > 0; i += 2, surplus -= 2)
        m_column[size_t(sites[i])] = 1 - longer;
}

/// The mean row of the partners across; after all others when there are none.
double Columns::partnerRow(int site) const {
    double sum = 0;
    int count = 0;
    for (const int partner : (*m_partners)[size_t(site)]) {
        if (m_column[size_t(partner)] == m_column[size_t(site)])
            continue;
        sum += m_row[size_t(partner)];
        ++count;
    }
    return count > 0 ? sum / count : double(m_column.size());
}

void Columns::order(int column) {
    std::vector<int> sites;
    for (size_t site = 0; site < m_column.size(); ++site)
        if (m_column[site] == column)
            sites.push_back(int(site));
    if (column == 1)
        std::stable_sort(sites.begin(), sites.end(),
                         [&](int a, int b) { return partnerRow(a) < partnerRow(b); });
    for (size_t row = 0; row < sites.size(); ++row)
        m_row[size_t(sites[row])] = int(row);
}

std::vector<SitePlace> Columns::run() {
    for (size_t site = 0; site < m_column.size(); ++site) {
        if (m_column[site] >= 0 || (*m_partners)[site].empty())
            continue;
        const std::vector<int> part = partOf(int(site));
        if (!colour(int(site)))
            cut(part);
        orient(part);
    }
    placeAlone();
    balance();
    order(0);
    order(1);
    std::vector<SitePlace> places;
    for (size_t site = 0; site < m_column.size(); ++site)
        places.push_back({m_column[site], m_row[site], false});
    return places;
}

double limited(double value) {
    return std::isfinite(value) ? std::clamp(value, -farthestShift, farthestShift) : 0;
}

double draggedInwards(const Layout &layout, SiteId site, int column) {
    const double x = limited(layout.siteOffsets.value(site.value).x());
    return column == 0 ? x : -x;
}

/// Lets the sites that were dragged over the field change sides. Two sites change places: each needs the
/// other opposite.
void moveAcross(std::vector<SitePlace> &places, const QList<Site> &sites, const Layout &layout) {
    bool any = false;
    for (size_t i = 0; i < places.size(); ++i) {
        SitePlace &place = places[i];
        place.isAcross = draggedInwards(layout, sites.at(qsizetype(i)).id, place.column) > acrossField;
        any = any || place.isAcross;
    }
    for (SitePlace &place : places) {
        if (places.size() == 2)
            place.isAcross = any;
        if (place.isAcross)
            place.column = 1 - place.column;
    }
}

} // namespace

Partners partnersOf(const TopologyIndex &index, const QList<Flow> &flows) {
    const QList<Site> &sites = index.topology().sites;
    QHash<SiteId, int> at;
    for (qsizetype i = 0; i < sites.size(); ++i)
        at.insert(sites.at(i).id, int(i));
    Partners partners(size_t(sites.size()));
    for (const Flow &flow : flows) {
        const int a = at.value(flow.first.site, -1);
        const int b = at.value(flow.second.site, -1);
        if (a < 0 || b < 0 || a == b)
            continue;
        partners[size_t(a)].push_back(b);
        partners[size_t(b)].push_back(a);
    }
    for (auto &list : partners) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    return partners;
}

std::vector<SitePlace> placeSites(const TopologyIndex &index, const Partners &partners,
                                  const Layout &layout) {
    std::vector<SitePlace> places = Columns(index.topology(), partners).run();
    if (!layout.siteOffsets.isEmpty() && places.size() > 1)
        moveAcross(places, index.topology().sites, layout);
    return places;
}

SiteShift shiftOf(const Layout &layout, SiteId site, const SitePlace &place) {
    SiteShift shift;
    shift.inwards = draggedInwards(layout, site, place.arrangedColumn());
    shift.down = limited(layout.siteOffsets.value(site.value).y());
    if (place.isAcross) // what lies beyond its new place is outwards there
        shift.inwards = std::min(0.0, 2 * acrossField - shift.inwards);
    return shift;
}

} // namespace portolan::ports
