#include "diagram/ports/columns.h"

#include <QHash>
#include <algorithm>
#include <numeric>

namespace portolan::ports {
namespace {

class Columns {
public:
    Columns(const TopologyIndex &index, const QList<Flow> &flows);

    std::optional<std::vector<SitePlace>> run();

private:
    bool colour(int start);
    void orient(const std::vector<int> &part);
    void placeAlone();
    void order(int column);
    double partnerRow(int site) const;

    const Topology *m_topology;
    QHash<SiteId, int> m_at;
    std::vector<std::vector<int>> m_partners;
    std::vector<int> m_column; // -1: not placed yet
    std::vector<int> m_row;
};

Columns::Columns(const TopologyIndex &index, const QList<Flow> &flows) : m_topology(&index.topology()) {
    const qsizetype count = m_topology->sites.size();
    m_partners.resize(size_t(count));
    m_column.assign(size_t(count), -1);
    m_row.assign(size_t(count), 0);
    for (qsizetype i = 0; i < count; ++i)
        m_at.insert(m_topology->sites.at(i).id, int(i));
    for (const Flow &flow : flows) {
        const int a = m_at.value(flow.first.site, -1);
        const int b = m_at.value(flow.second.site, -1);
        if (a < 0 || b < 0 || a == b)
            continue;
        m_partners[size_t(a)].push_back(b);
        m_partners[size_t(b)].push_back(a);
    }
    for (auto &partners : m_partners) {
        std::sort(partners.begin(), partners.end());
        partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
    }
}

bool Columns::colour(int start) {
    std::vector<int> part{start};
    m_column[size_t(start)] = 0;
    for (size_t next = 0; next < part.size(); ++next) {
        const int site = part[next];
        for (const int partner : m_partners[size_t(site)]) {
            int &column = m_column[size_t(partner)];
            if (column == m_column[size_t(site)])
                return false;
            if (column < 0) {
                column = 1 - m_column[size_t(site)];
                part.push_back(partner);
            }
        }
    }
    orient(part);
    return true;
}

/// Turns a part of the plan so that what is protected stands on the left.
void Columns::orient(const std::vector<int> &part) {
    const auto contains = [&](int site) { return std::find(part.begin(), part.end(), site) != part.end(); };
    int leftToRight = 0;
    for (const Replication &replication : m_topology->replications) {
        const int source = m_at.value(replication.source.site, -1);
        const int target = m_at.value(replication.target.site, -1);
        if (source >= 0 && target >= 0 && source != target && !replication.bothWays && contains(source))
            leftToRight += m_column[size_t(source)] == 0 ? 1 : -1;
    }
    if (leftToRight < 0)
        for (const int site : part)
            m_column[size_t(site)] = 1 - m_column[size_t(site)];
}

void Columns::placeAlone() {
    const auto count = [&](int column) { return std::count(m_column.begin(), m_column.end(), column); };
    for (size_t site = 0; site < m_column.size(); ++site)
        if (m_column[site] < 0)
            m_column[site] = count(1) < count(0) ? 1 : 0;
}

double Columns::partnerRow(int site) const {
    const auto &partners = m_partners[size_t(site)];
    if (partners.empty())
        return double(m_column.size()); // after those that have a partner
    const double sum = std::accumulate(partners.begin(), partners.end(), 0.0, [&](double rows, int partner) {
        return rows + m_row[size_t(partner)];
    });
    return sum / double(partners.size());
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

std::optional<std::vector<SitePlace>> Columns::run() {
    for (size_t site = 0; site < m_column.size(); ++site)
        if (m_column[site] < 0 && !m_partners[site].empty() && !colour(int(site)))
            return std::nullopt;
    placeAlone();
    order(0);
    order(1);
    std::vector<SitePlace> places;
    for (size_t site = 0; site < m_column.size(); ++site)
        places.push_back({m_column[site], m_row[site]});
    return places;
}

} // namespace

std::optional<std::vector<SitePlace>> placeSites(const TopologyIndex &index, const QList<Flow> &flows) {
    return Columns(index, flows).run();
}

} // namespace portolan::ports
