#include "diagram/ports/HostsPlan.h"
#include "diagram/ports/metrics.h"

#include <algorithm>

namespace portolan::ports {
namespace {

constexpr double rowPadding = 12; ///< above cards without a bus
constexpr double firstBus = 14;   ///< from a row's top to its first bus
constexpr double busToCard = 14;
constexpr double cardToBus = 22;
constexpr double underPitch = 30; ///< between buses under the cards that stay in the site
constexpr double belowCards = 8;  ///< without a bus
constexpr double belowBus = 20;
constexpr double belowOpened = 4; ///< a bus, where no frame follows
constexpr double captionMargin = 12;
constexpr double captionLeading = 15;

/// Lays out one row after the other.
class RowMaker {
public:
    RowMaker(HostsPlan &plan, int row, double minLanes) : m_plan(&plan), m_row(row), m_minLanes(minLanes) {}

    HostRow run();

private:
    void addAbove();
    void addUnder();
    double captions() const;

    HostsPlan *m_plan;
    int m_row;
    double m_minLanes;
    HostRow m_made;
};

/// A bus that is entered from above starts in the first row, whichever row its cards are in.
void RowMaker::addAbove() {
    double v = firstBus;
    for (const Bus &bus : m_plan->buses) {
        m_made.above.push_back(v);
        if (m_row == 0 || m_plan->hasTick(bus, m_row))
            v += m_plan->busPitch;
    }
    m_made.cards = v > firstBus ? v - m_plan->busPitch + busToCard : rowPadding;
}

/// Buses of the site itself come before those that lanes lead to.
void RowMaker::addUnder() {
    double v = m_made.cards + m_plan->measure.height + m_plan->dropped + cardToBus;
    double last = 0;
    bool lanes = false;
    for (const Bus &bus : m_plan->under) {
        if (bus.link < 0 && !lanes) {
            m_made.lanes = v = std::max(v, m_minLanes);
            lanes = true;
        }
        m_made.under.push_back(v);
        if (!m_plan->hasTick(bus, m_row))
            continue;
        last = v;
        v += bus.link < 0 ? lanePitch : underPitch;
    }
    if (!lanes)
        m_made.lanes = std::max(v, m_minLanes);
    const double margin = m_plan->measure.framed ? belowBus : belowOpened;
    m_made.height = last > 0 ? last + margin : v - cardToBus + belowCards;
}

/// The height of the longest caption of a set that ends in the row.
double RowMaker::captions() const {
    qsizetype lines = 0;
    for (const HostPanel &panel : m_plan->panels)
        if (m_plan->grid.rowOf(panel.first + panel.count - 1) == m_row)
            lines = std::max(lines, panel.caption.size());
    return lines == 0 ? 0 : captionMargin + captionLeading * double(lines);
}

HostRow RowMaker::run() {
    addAbove();
    addUnder();
    m_made.height += captions();
    return std::move(m_made);
}

} // namespace

void layRows(HostsPlan &plan, double minLanes) {
    double top = 0;
    for (int row = 0; row < plan.grid.rows; ++row) {
        HostRow made = RowMaker(plan, row, row == 0 ? minLanes : 0).run();
        made.top = top;
        top += made.height;
        plan.rows.push_back(std::move(made));
    }
}

} // namespace portolan::ports
