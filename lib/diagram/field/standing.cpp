#include "diagram/field/standing.h"

#include "diagram/field/berths.h"
#include "diagram/field/fieldMetrics.h"
#include "diagram/ports/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace portolan::ports {
namespace {

/// The rows that a site stands beside.
struct Span {
    int first = 0;
    int last = 0;
    int rows() const { return last - first + 1; }
    bool operator==(const Span &) const = default;
};

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
    const Span &span(int site) const { return m_spans[size_t(site)]; }
    void planSites();
    void spanRows();
    int siteAt(int row, int column) const;
    void alignMates();
    double wantedHeight(int site);
    void measureRows();
    double topOf(int row) const;
    double heightOf(const Span &span) const;
    void placeSites();
    void alignSpanning(int site);
    void shiftSites();

    Sheet *m_sheet;
    const DiagramInput *m_input;
    std::vector<Span> m_spans;
    std::vector<double> m_heights; ///< of the rows
};

void Standing::planSites() {
    for (int site = 0; site < siteCount(); ++site)
        m_sheet->sites.push_back(
            planRows(*m_input, m_sheet->model, site, demandOf(m_sheet->model, site, true), 0, 0));
}

/// The sites of the shorter column share out the rows of the longer one.
void Standing::spanRows() {
    int counts[2] = {0, 0};
    for (int site = 0; site < siteCount(); ++site)
        ++counts[place(site).arrangedColumn()];
    const int rows = std::max(counts[0], counts[1]);
    m_heights.assign(size_t(rows), 0);
    for (int site = 0; site < siteCount(); ++site) {
        const int count = counts[place(site).arrangedColumn()];
        const int at = place(site).row;
        m_spans.push_back({at * rows / count, (at + 1) * rows / count - 1});
    }
}

/// The site that stands beside a row; -1 where there is none.
int Standing::siteAt(int row, int column) const {
    for (int site = 0; site < siteCount(); ++site)
        if (place(site).arrangedColumn() == column && span(site).first <= row && row <= span(site).last)
            return site;
    return -1;
}

void Standing::alignMates() {
    for (int row = 0; row < int(m_heights.size()); ++row) {
        const int left = siteAt(row, 0);
        const int right = siteAt(row, 1);
        if (left >= 0 && right >= 0 && span(left) == span(right))
            alignRows(*m_sheet, *m_input, left, right);
    }
}

double Standing::wantedHeight(int site) {
    return gridHeight(std::max(plan(site).size.height(), leastBerthHeight(m_sheet->model, site)));
}

double Standing::heightOf(const Span &span) const {
    return std::accumulate(m_heights.begin() + span.first, m_heights.begin() + span.last + 1,
                           siteGap * (span.rows() - 1));
}

double Standing::topOf(int row) const {
    return std::accumulate(m_heights.begin(), m_heights.begin() + row, siteGap * row);
}

void Standing::measureRows() {
    for (int site = 0; site < siteCount(); ++site)
        if (span(site).rows() == 1) {
            double &height = m_heights[size_t(span(site).first)];
            height = std::max(height, wantedHeight(site));
        }
    for (int site = 0; site < siteCount(); ++site) {
        const double more = (wantedHeight(site) - heightOf(span(site))) / span(site).rows();
        for (int row = span(site).first; more > 0 && row <= span(site).last; ++row)
            m_heights[size_t(row)] = gridHeight(m_heights[size_t(row)] + more);
    }
}

/// A site beside several rows has its ZVM and its hosts beside those of the middle one, where they fit.
void Standing::alignSpanning(int site) {
    const int middle = (span(site).first + span(site).last) / 2;
    const int mate = siteAt(middle, 1 - place(site).arrangedColumn());
    if (span(site).rows() == 1 || mate < 0 || span(mate).rows() > 1)
        return;
    const double away = topOf(middle) - topOf(span(site).first);
    const double height = heightOf(span(site));
    const GateDemand demand = demandOf(m_sheet->model, site, true);
    for (const double hosts : {away + plan(mate).hosts.rect.top(), 0.0}) {
        SitePlan aligned = planRows(*m_input, m_sheet->model, site, demand, away + plan(mate).spineV, hosts);
        if (aligned.size.height() > height)
            continue;
        plan(site) = aligned;
        return;
    }
}

void Standing::placeSites() {
    for (int site = 0; site < siteCount(); ++site) {
        alignSpanning(site);
        plan(site).size.setHeight(heightOf(span(site)));
        plan(site).origin.setY(topOf(span(site).first));
    }
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
    spanRows();
    alignMates();
    measureRows();
    placeSites();
    if (!m_input->layout.siteOffsets.isEmpty())
        shiftSites();
}

} // namespace

void standSites(Sheet &sheet, const DiagramInput &input) {
    Standing(sheet, input).run();
}

} // namespace portolan::ports
