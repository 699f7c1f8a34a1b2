#include "diagram/field/standing.h"

#include "diagram/field/berths.h"
#include "diagram/field/fieldMetrics.h"
#include "diagram/ports/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace portolan::ports {
namespace {

/// So high that a site below it stands on the grid too.
double gridHeight(double height) {
    return std::ceil((height + siteGap) / berthPitch) * berthPitch - siteGap;
}

class Standing {
public:
    Standing(Sheet &sheet, const DiagramInput &input) : m_sheet(&sheet), m_input(&input) {}

    void run();

private:
    int siteCount() const { return int(m_sheet->model.sites.size()); }
    const SitePlace &place(int site) const { return m_sheet->model.sites[size_t(site)].place; }
    SitePlan &plan(int site) { return m_sheet->sites[size_t(site)]; }
    GateDemand demand(int site) const { return demandOf(m_sheet->model, site, true); }
    void planSites();
    void chooseRows();
    int siteAt(int row, int column) const;
    void alignMates();
    double wantedHeight(int site);
    double topOf(int row) const;
    void placeSites();
    void placeLone();
    void shiftSites();

    Sheet *m_sheet;
    const DiagramInput *m_input;
    std::vector<int> m_rows;       ///< by site
    std::vector<double> m_heights; ///< of the rows
    int m_lone = -1;               ///< the only site of a column beside several
};

void Standing::planSites() {
    for (int site = 0; site < siteCount(); ++site)
        m_sheet->sites.push_back(planRows(*m_input, m_sheet->model, site, demand(site), 0, 0));
}

/// Both columns share rows; those of the shorter one are in the middle.
void Standing::chooseRows() {
    int counts[2] = {0, 0};
    for (int site = 0; site < siteCount(); ++site)
        ++counts[place(site).arrangedColumn()];
    const int rows = std::max(counts[0], counts[1]);
    m_heights.assign(size_t(rows), 0);
    for (int site = 0; site < siteCount(); ++site) {
        const int count = counts[place(site).arrangedColumn()];
        m_rows.push_back(place(site).row + (rows - count) / 2);
        if (count == 1 && rows > 1)
            m_lone = site;
    }
}

/// The site of a column in a row; -1 where there is none.
int Standing::siteAt(int row, int column) const {
    for (int site = 0; site < siteCount(); ++site)
        if (place(site).arrangedColumn() == column && m_rows[size_t(site)] == row)
            return site;
    return -1;
}

void Standing::alignMates() {
    for (int row = 0; row < int(m_heights.size()); ++row) {
        const int left = siteAt(row, 0);
        const int right = siteAt(row, 1);
        if (left >= 0 && right >= 0 && left != m_lone && right != m_lone)
            alignRows(*m_sheet, *m_input, left, right);
    }
}

double Standing::wantedHeight(int site) {
    return gridHeight(std::max(plan(site).size.height(), leastBerthHeight(m_sheet->model, site)));
}

double Standing::topOf(int row) const {
    return std::accumulate(m_heights.begin(), m_heights.begin() + row, siteGap * row);
}

void Standing::placeSites() {
    for (int site = 0; site < siteCount(); ++site)
        if (double &height = m_heights[size_t(m_rows[size_t(site)])]; site != m_lone)
            height = std::max(height, wantedHeight(site));
    for (int site = 0; site < siteCount(); ++site) {
        const int row = m_rows[size_t(site)];
        plan(site).size.setHeight(site == m_lone ? wantedHeight(site) : m_heights[size_t(row)]);
        plan(site).origin.setY(topOf(row));
    }
}

/// The only site of its column has its ZVM, and where it can its hosts, beside those of the middle row. It is
/// as high as it must be, and other rows are not higher for it.
void Standing::placeLone() {
    const int mate = siteAt(m_rows[size_t(m_lone)], 1 - place(m_lone).arrangedColumn());
    const double rise =
        std::ceil(std::max(0.0, plan(m_lone).spineV - plan(mate).spineV) / berthPitch) * berthPitch;
    const double top = std::max(0.0, plan(mate).origin.y() - rise);
    const double away = plan(mate).origin.y() - top;
    plan(m_lone) = planRows(*m_input, m_sheet->model, m_lone, demand(m_lone), away + plan(mate).spineV,
                            away + plan(mate).hosts.rect.top());
    plan(m_lone).size.setHeight(wantedHeight(m_lone));
    plan(m_lone).origin.setY(top);
}

/// A site on its way down to where no other one is.
struct Standee {
    SitePlan *plan;
    bool isDragged;
    double top;
};

void moveDown(Standee &standee, const std::vector<SitePlan *> &standing) {
    const double height = standee.plan->size.height();
    for (bool moves = true; moves;) { // every move is downwards past one of them
        moves = false;
        for (const SitePlan *other : standing) {
            const double top = other->origin.y();
            const double bottom = top + other->size.height();
            if (standee.top < bottom + siteGap && top < standee.top + height + siteGap) {
                standee.top = bottom + siteGap;
                moves = true;
            }
        }
    }
    standee.plan->origin.setY(standee.top);
}

/// What was dragged has the first choice of its place; every other site of the column stays or makes room.
void Standing::shiftSites() {
    for (const int column : {0, 1}) {
        std::vector<Standee> standees;
        for (int site = 0; site < siteCount(); ++site) {
            if (place(site).column != column)
                continue;
            const SiteShift shift = shiftOf(m_input->layout, plan(site).siteModel().site->id, place(site));
            const double down = std::round(shift.down / berthPitch) * berthPitch;
            standees.push_back(
                {&plan(site), down != 0 || place(site).isAcross, plan(site).origin.y() + down});
        }
        std::stable_sort(standees.begin(), standees.end(), [](const Standee &a, const Standee &b) {
            return a.isDragged != b.isDragged ? a.isDragged : a.top < b.top;
        });
        std::vector<SitePlan *> standing;
        for (Standee &standee : standees) {
            moveDown(standee, standing);
            standing.push_back(standee.plan);
        }
    }
}

void Standing::run() {
    planSites();
    chooseRows();
    alignMates();
    placeSites();
    if (m_lone >= 0)
        placeLone();
    if (!m_input->layout.siteOffsets.isEmpty())
        shiftSites();
}

} // namespace

void standSites(Sheet &sheet, const DiagramInput &input) {
    Standing(sheet, input).run();
}

} // namespace portolan::ports
