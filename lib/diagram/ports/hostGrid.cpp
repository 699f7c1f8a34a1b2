#include "diagram/ports/hostGrid.h"

#include <algorithm>

namespace portolan::ports {
namespace {

constexpr size_t mostInOneRow = 6; ///< cards of sets, which read best side by side

int cardsPerRow(size_t cards) {
    if (cards <= 4)
        return int(cards);
    int perRow = 4;
    while (perRow < 8 && size_t(perRow) * size_t(perRow) < cards)
        ++perRow;
    return perRow;
}

/// Puts cards down from left to right.
class GridMaker {
public:
    GridMaker(const SiteModel &site, HostGrid &grid) : m_site(&site), m_grid(&grid) {}

    void run();

private:
    void startRow();
    void startSet(int cards);

    const SiteModel *m_site;
    HostGrid *m_grid;
    HostSlot m_next;
    bool m_ownRows = false; ///< the set before has several
};

void GridMaker::startRow() {
    m_next = {m_next.row + 1, 0, 0};
}

/// A set of several rows shares none of them with others.
void GridMaker::startSet(int cards) {
    if (m_next.column > 0 && (m_ownRows || m_next.column + cards > m_grid->perRow))
        startRow();
    else if (m_next.column > 0)
        ++m_next.gaps;
    m_ownRows = cards > m_grid->perRow;
}

void GridMaker::run() {
    for (size_t card = 0; card < m_site->cards.size(); ++card) {
        const int set = m_site->setOf(int(card));
        if (set >= 0 && m_site->sets[size_t(set)].first == int(card))
            startSet(m_site->sets[size_t(set)].count);
        else if (card > 0 && set < 0 && m_site->setOf(int(card) - 1) >= 0)
            startSet(1); // volumes without a host
        if (m_next.column == m_grid->perRow)
            startRow();
        m_grid->slots.push_back(m_next);
        m_grid->gaps = std::max(m_grid->gaps, m_next.gaps);
        ++m_next.column;
    }
    m_grid->rows = m_next.row + 1;
}

} // namespace

bool HostGrid::isLastInRow(int card) const {
    return size_t(card) + 1 >= slots.size() || rowOf(card + 1) != rowOf(card);
}

double HostGrid::width(double card, double gap, double setGap) const {
    return perRow * (card + gap) - gap + setGap * gaps;
}

HostGrid hostGrid(const SiteModel &site) {
    HostGrid grid;
    const bool isOneRow = !site.sets.empty() && site.cards.size() <= mostInOneRow;
    grid.perRow = std::max(1, isOneRow ? int(site.cards.size()) : cardsPerRow(site.cards.size()));
    GridMaker(site, grid).run();
    return grid;
}

} // namespace portolan::ports
