#include "diagram/ports/siteItems.h"

#include "diagram/ports/metrics.h"

#include <algorithm>
#include <map>

namespace portolan::ports {
namespace {

/// Draws one bus over all rows of cards that it has members in.
class BusDrawing {
public:
    BusDrawing(const SitePlan &plan, const Bus &bus, const Stroke &stroke, Arrow arrow)
        : m_plan(&plan), m_bus(&bus), m_stroke(stroke), m_arrow(arrow) {}

    QList<Shape> run(std::optional<double> entryU);

private:
    double tickU(int card) const { return m_plan->hosts.tickU(*m_bus, card); }
    void addTick(int card, double v);
    void addRow(int row, const std::vector<int> &cards, std::vector<double> ends);
    void addRiser(double from, double to);

    const SitePlan *m_plan;
    const Bus *m_bus;
    Stroke m_stroke;
    Arrow m_arrow;
    QList<Shape> m_shapes;
};

void BusDrawing::addTick(int card, double v) {
    const HostsPlan &hosts = m_plan->hosts;
    const QRectF rect = hosts.cards[size_t(card)];
    const double u = tickU(card);
    const bool hasChip = !m_plan->siteModel().cards[size_t(card)].vras.empty();
    double end = m_bus->below ? rect.bottom() : hasChip ? chipRect(hosts.measure, rect, 0).top() : rect.top();
    if (m_bus->below ? rect.top() > v : rect.bottom() < v)
        end = m_bus->below ? rect.top() : rect.bottom(); // a card that the user dragged past the bus
    const bool isSilent = std::find(m_bus->silent.begin(), m_bus->silent.end(), card) != m_bus->silent.end();
    m_shapes << LineShape{{m_plan->map(QPointF(u, v)), m_plan->map(QPointF(u, end))},
                          m_stroke,
                          Arrow::None,
                          isSilent ? Arrow::None : m_arrow};
}

void BusDrawing::addRow(int row, const std::vector<int> &cards, std::vector<double> ends) {
    const double v = m_plan->hosts.busV(*m_bus, row);
    for (const int card : cards) {
        ends.push_back(tickU(card));
        addTick(card, v);
    }
    const auto [low, high] = std::minmax_element(ends.begin(), ends.end());
    const double cap = m_stroke.width / 2; // closes the corners
    if (*high - *low > 0.01)
        m_shapes << LineShape{{m_plan->map(QPointF(*low - cap, v)), m_plan->map(QPointF(*high + cap, v))},
                              m_stroke,
                              Arrow::None,
                              Arrow::None};
}

void BusDrawing::addRiser(double from, double to) {
    const double u = m_plan->hosts.riserU(*m_bus);
    m_shapes << LineShape{
        {m_plan->map(QPointF(u, from)), m_plan->map(QPointF(u, to))}, m_stroke, Arrow::None, Arrow::None};
}

QList<Shape> BusDrawing::run(std::optional<double> entryU) {
    const HostsPlan &hosts = m_plan->hosts;
    std::map<int, std::vector<int>> rows;
    for (const int card : m_bus->cards)
        rows[hosts.grid.rowOf(card)].push_back(card);
    const int entryRow = m_bus->below && !rows.empty() ? rows.begin()->first : 0;
    rows[entryRow]; // a bus that is entered above the cards starts in the first row
    const bool riser = rows.size() > 1;
    if (riser)
        addRiser(hosts.busV(*m_bus, rows.begin()->first), hosts.busV(*m_bus, rows.rbegin()->first));
    for (const auto &[row, cards] : rows) {
        std::vector<double> ends;
        if (riser)
            ends.push_back(hosts.riserU(*m_bus));
        if (row == entryRow && entryU)
            ends.push_back(*entryU);
        addRow(row, cards, ends);
    }
    return m_shapes;
}

} // namespace

QList<Shape> busShapes(const SitePlan &plan, const Bus &bus, std::optional<double> entryU,
                       const Stroke &stroke, Arrow arrow) {
    return BusDrawing(plan, bus, stroke, arrow).run(entryU);
}

} // namespace portolan::ports
