#include "diagram/ports/Router.h"

#include "diagram/ports/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <queue>

namespace portolan::ports {
namespace {

constexpr double stub = 12; ///< a line leaves a box straight for at least this much
constexpr double bendCost = 40;
constexpr double asideCost = 0.15; ///< of leaving a box beside the middle of its side, for each unit
constexpr double cornerMargin = 9;
constexpr double never = 1e18;

/// Where a line may leave: the point on the box and the one where it is free to turn.
struct Port {
    QPointF edge;
    QPointF free;
    double cost = 0;
    bool isVertical() const { return std::abs(edge.x() - free.x()) < 0.01; }
};

/// Places along a side, from its middle outwards.
std::vector<double> placesAlong(double length) {
    std::vector<double> places{0};
    for (double away = trackPitch; away < length / 2 - cornerMargin; away += trackPitch)
        places.insert(places.end(), {-away, away});
    return places;
}

/// Places on the sides of a box from which a line runs straight to one of the points at its other end.
void addStraight(std::vector<Port> &ports, const QRectF &box, const Terminal &other) {
    const QRectF inside = box.adjusted(cornerMargin, cornerMargin, -cornerMargin, -cornerMargin);
    for (const QPointF &point : other.points)
        for (const double side : {-1.0, 1.0}) {
            const QPointF level(box.center().x() + side * box.width() / 2, point.y());
            const QPointF upright(point.x(), box.center().y() + side * box.height() / 2);
            if (other.direction.y() == 0 && point.y() > inside.top() && point.y() < inside.bottom())
                ports.push_back({level, level + QPointF(side * stub, 0), 0});
            if (other.direction.x() == 0 && point.x() > inside.left() && point.x() < inside.right())
                ports.push_back({upright, upright + QPointF(0, side * stub), 0});
        }
}

std::vector<Port> portsOf(const Terminal &end, const Terminal &other) {
    std::vector<Port> ports;
    for (const QPointF &point : end.points)
        ports.push_back({point, point + end.direction * stub, 0});
    if (!ports.empty())
        return ports;
    const QRectF box = end.box;
    addStraight(ports, box, other);
    const QPointF middle = box.center();
    for (const double side : {-1.0, 1.0}) {
        for (const double along : placesAlong(box.width())) {
            const QPointF edge(middle.x() + along, middle.y() + side * box.height() / 2);
            ports.push_back({edge, edge + QPointF(0, side * stub), std::abs(along) * asideCost});
        }
        for (const double along : placesAlong(box.height())) {
            const QPointF edge(middle.x() + side * box.width() / 2, middle.y() + along);
            ports.push_back({edge, edge + QPointF(side * stub, 0), std::abs(along) * asideCost});
        }
    }
    return ports;
}

/// The ports from which a line can get away, with what that costs; all of them when there is none.
std::vector<Port> openPorts(const Terminal &end, const Terminal &other, const QRectF &area,
                            Obstacles obstacles) {
    std::erase_if(obstacles.boxes, [&](const QRectF &box) { return end.box.contains(box); });
    std::vector<Port> ports = portsOf(end, other);
    for (Port &port : ports)
        port.cost +=
            stub + pieceCost(obstacles, {port.edge, port.free}) + (area.contains(port.free) ? 0.0 : 1e6);
    const double least = std::min_element(ports.begin(), ports.end(), [](const Port &a, const Port &b) {
                             return a.cost < b.cost;
                         })->cost;
    std::erase_if(ports, [&](const Port &port) { return port.cost > least + 1000; });
    return ports;
}

/// One search over a grid of all coordinates that matter.
class Search {
public:
    Search(const RouteGrid &grid, const std::vector<Port> &from, const std::vector<Port> &to);

    QPolygonF run();

private:
    struct State {
        double estimate;
        int node; ///< (row * columns + column) * 2 + 1 when the last step was vertical
        bool operator>(const State &other) const {
            return estimate != other.estimate ? estimate > other.estimate : node > other.node;
        }
    };
    int nodeAt(QPointF point, bool vertical) const;
    QPointF pointOf(int node) const;
    double rest(int node) const;
    void relax(int node, double cost, int before);
    void step(int node);
    struct Ports {
        const std::vector<Port> &ports;
        std::vector<int> cells; ///< of the grid, where they are free to turn
    };
    Ports onGrid(const std::vector<Port> &ports) const;
    const Port *portAt(const Ports &ports, int node, double &cost) const;
    QPolygonF lineTo(int node, const Port &end) const;

    const RouteGrid &m_grid;
    Ports m_from;
    Ports m_to;
    QRectF m_target; ///< around the places where the line may end
    std::vector<double> m_costs;
    std::vector<int> m_before;
    std::priority_queue<State, std::vector<State>, std::greater<State>> m_queue;
};

Search::Search(const RouteGrid &grid, const std::vector<Port> &from, const std::vector<Port> &to)
    : m_grid(grid), m_from(onGrid(from)), m_to(onGrid(to)), m_target(to.front().free, QSizeF()),
      m_costs(size_t(grid.columns()) * size_t(grid.rows()) * 2, never), m_before(m_costs.size(), -1) {
    for (const Port &port : to) {
        m_target.setLeft(std::min(m_target.left(), port.free.x()));
        m_target.setRight(std::max(m_target.right(), port.free.x()));
        m_target.setTop(std::min(m_target.top(), port.free.y()));
        m_target.setBottom(std::max(m_target.bottom(), port.free.y()));
    }
}

int Search::nodeAt(QPointF point, bool vertical) const {
    return (m_grid.rowOf(point.y()) * m_grid.columns() + m_grid.columnOf(point.x())) * 2 + (vertical ? 1 : 0);
}

QPointF Search::pointOf(int node) const {
    const int cell = node / 2;
    return m_grid.at(cell % m_grid.columns(), cell / m_grid.columns());
}

/// The least that is still to come.
double Search::rest(int node) const {
    const QPointF at = pointOf(node);
    return std::max({m_target.left() - at.x(), at.x() - m_target.right(), 0.0}) +
           std::max({m_target.top() - at.y(), at.y() - m_target.bottom(), 0.0});
}

void Search::relax(int node, double cost, int before) {
    if (cost >= m_costs[size_t(node)])
        return;
    m_costs[size_t(node)] = cost;
    m_before[size_t(node)] = before;
    m_queue.push({cost + rest(node), node});
}

void Search::step(int node) {
    const int columns = m_grid.columns();
    const int column = node / 2 % columns;
    const int row = node / 2 / columns;
    const bool vertical = node % 2 == 1;
    const auto go = [&](int dx, int dy, double toll) {
        const int next = ((row + dy) * columns + column + dx) * 2 + (dy != 0 ? 1 : 0);
        const QPointF by = pointOf(next) - pointOf(node);
        const double bend = (dy != 0) == vertical ? 0 : bendCost;
        relax(next, m_costs[size_t(node)] + std::abs(by.x()) + std::abs(by.y()) + bend + toll, node);
    };
    if (column + 1 < columns)
        go(1, 0, m_grid.right(column, row));
    if (column > 0)
        go(-1, 0, m_grid.right(column - 1, row));
    if (row + 1 < m_grid.rows())
        go(0, 1, m_grid.down(column, row));
    if (row > 0)
        go(0, -1, m_grid.down(column, row - 1));
}

Search::Ports Search::onGrid(const std::vector<Port> &ports) const {
    Ports placed{ports, {}};
    for (const Port &port : ports)
        placed.cells.push_back(nodeAt(port.free, false) / 2);
    return placed;
}

/// The cheapest port at a node; `cost` includes the bend into it.
const Port *Search::portAt(const Ports &ports, int node, double &cost) const {
    const Port *best = nullptr;
    cost = never;
    for (size_t i = 0; i < ports.cells.size(); ++i) {
        if (ports.cells[i] != node / 2)
            continue;
        const Port &port = ports.ports[i];
        const double wanted = port.cost + (port.isVertical() == (node % 2 == 1) ? 0 : bendCost);
        if (wanted < cost) {
            cost = wanted;
            best = &port;
        }
    }
    return best;
}

/// Without the points in the middle of straight runs.
QPolygonF simplified(const QPolygonF &points) {
    QPolygonF simple;
    for (const QPointF &point : points) {
        if (!simple.isEmpty() && QLineF(simple.last(), point).length() < 0.01)
            continue;
        const qsizetype n = simple.size();
        const bool inLine = n > 1 && ((std::abs(simple[n - 2].x() - simple[n - 1].x()) < 0.01 &&
                                       std::abs(simple[n - 1].x() - point.x()) < 0.01) ||
                                      (std::abs(simple[n - 2].y() - simple[n - 1].y()) < 0.01 &&
                                       std::abs(simple[n - 1].y() - point.y()) < 0.01));
        if (inLine)
            simple.last() = point;
        else
            simple << point;
    }
    return simple;
}

QPolygonF Search::lineTo(int node, const Port &end) const {
    QPolygonF points{end.edge};
    int first = node;
    for (; node >= 0; node = m_before[size_t(node)]) {
        points.prepend(pointOf(node));
        first = node;
    }
    double cost = 0;
    if (const Port *begin = portAt(m_from, first, cost))
        points.prepend(begin->edge);
    return simplified(points);
}

QPolygonF Search::run() {
    for (const Port &port : m_from.ports)
        relax(nodeAt(port.free, port.isVertical()), port.cost, -1);
    double least = never;
    int last = -1;
    const Port *end = nullptr;
    while (!m_queue.empty() && m_queue.top().estimate < least) {
        const int node = m_queue.top().node;
        m_queue.pop();
        double ending = never;
        const Port *port = portAt(m_to, node, ending);
        if (port && m_costs[size_t(node)] + ending < least) {
            least = m_costs[size_t(node)] + ending;
            last = node;
            end = port;
        }
        step(node);
    }
    return end ? lineTo(last, *end) : QPolygonF{m_from.ports.front().edge, m_to.ports.front().edge};
}

} // namespace

QPolygonF route(const QRectF &area, const Obstacles &obstacles, const Terminal &from, const Terminal &to) {
    const std::vector<Port> begins = openPorts(from, to, area, obstacles);
    const std::vector<Port> ends = openPorts(to, from, area, obstacles);
    std::vector<QPointF> points;
    for (const std::vector<Port> *ports : {&begins, &ends})
        for (const Port &port : *ports)
            points.push_back(port.free);
    const RouteGrid grid(area, obstacles, points);
    return grid.columns() > 0 && grid.rows() > 0 ? Search(grid, begins, ends).run()
                                                 : QPolygonF{begins.front().edge, ends.front().edge};
}

} // namespace portolan::ports
