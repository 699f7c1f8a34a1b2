#include "diagram/ports/Router.h"

#include "diagram/ports/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <queue>

namespace portolan::ports {
namespace {

constexpr double stub = 14;     ///< a line leaves a box straight for at least this much
constexpr double clearance = 8; ///< between a line and a box that it passes
constexpr double bendCost = 40;
constexpr double crossCost = 60;
constexpr double besideCost = 6; ///< for each unit that a line runs closer than lineGap to another
constexpr double throughCost = 4000;
constexpr size_t mostSegments = 90; ///< more are crossed where the grid happens to be

/// Where a line may leave: the point on the box and the one where it is free to turn.
struct Port {
    QPointF edge;
    QPointF free;
};

bool isHorizontal(const QLineF &line) {
    return std::abs(line.dy()) <= std::abs(line.dx());
}

double overlap(double a, double b, double c, double d) {
    return std::min(std::max(a, b), std::max(c, d)) - std::max(std::min(a, b), std::min(c, d));
}

std::vector<Port> portsOf(const Terminal &end) {
    if (end.point)
        return {{*end.point, *end.point + end.direction * stub}};
    const QRectF box = end.box;
    std::vector<Port> ports;
    for (const double along : {0.0, -20.0, 20.0, -40.0, 40.0}) {
        const QPointF middle = box.center();
        if (std::abs(along) < box.width() / 2 - 8)
            for (const double side : {-1.0, 1.0}) {
                const QPointF edge(middle.x() + along, middle.y() + side * box.height() / 2);
                ports.push_back({edge, edge + QPointF(0, side * stub)});
            }
        if (std::abs(along) < box.height() / 2 - 8)
            for (const double side : {-1.0, 1.0}) {
                const QPointF edge(middle.x() + side * box.width() / 2, middle.y() + along);
                ports.push_back({edge, edge + QPointF(side * stub, 0)});
            }
    }
    return ports;
}

/// Coordinates at which a line may run, ascending and without near doubles.
std::vector<double> gridLines(std::vector<double> values, double low, double high) {
    std::sort(values.begin(), values.end());
    std::vector<double> lines;
    for (const double value : values)
        if (value >= low && value <= high && (lines.empty() || value - lines.back() > 0.05))
            lines.push_back(value);
    return lines;
}

/// One search over a grid of all coordinates that matter.
class Search {
public:
    Search(const QRectF &area, const std::vector<QRectF> &boxes, const std::vector<QLineF> &segments)
        : m_area(area), m_boxes(boxes), m_segments(segments) {}

    QPolygonF run(const std::vector<Port> &from, const std::vector<Port> &to);

private:
    struct State {
        double cost;
        int node; ///< (y * columns + x) * 2 + 1 when the last step was vertical
        bool operator>(const State &other) const {
            return cost != other.cost ? cost > other.cost : node > other.node;
        }
    };
    void makeGrid(const std::vector<Port> &from, const std::vector<Port> &to);
    void start(const std::vector<Port> &from);
    void step(const State &state);
    void relax(int node, double cost, int before);
    double edgeCost(const QLineF &line) const;
    double stepCost(int from, int to);
    double stubCost(const Port &port) const { return edgeCost({port.edge, port.free}); }
    int nodeAt(QPointF point, bool vertical) const;
    QPointF pointOf(int node) const;
    QPolygonF path(int node) const;
    double ending(int node, const std::vector<Port> &to) const;
    int finish(const std::vector<Port> &to, const Port *&best) const;

    QRectF m_area;
    const std::vector<QRectF> &m_boxes;
    const std::vector<QLineF> &m_segments;
    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<double> m_costs;
    std::vector<int> m_before;
    std::vector<double>
        m_steps; ///< the cost of a step to the right and of one down from each node; -1: not known yet
    std::priority_queue<State, std::vector<State>, std::greater<State>> m_queue;
};

void Search::makeGrid(const std::vector<Port> &from, const std::vector<Port> &to) {
    std::vector<double> xs;
    std::vector<double> ys;
    for (const auto &ports : {from, to})
        for (const Port &port : ports) {
            xs.push_back(port.free.x());
            ys.push_back(port.free.y());
        }
    for (const QRectF &box : m_boxes) {
        xs.insert(xs.end(), {box.left() - stub, box.right() + stub});
        ys.insert(ys.end(), {box.top() - stub, box.bottom() + stub});
    }
    for (size_t i = 0; i < std::min(m_segments.size(), mostSegments); ++i) {
        const QLineF &segment = m_segments[i];
        auto &values = isHorizontal(segment) ? ys : xs;
        const double at = isHorizontal(segment) ? segment.y1() : segment.x1();
        values.insert(values.end(), {at - lineGap - 1, at + lineGap + 1});
    }
    m_xs = gridLines(xs, m_area.left(), m_area.right());
    m_ys = gridLines(ys, m_area.top(), m_area.bottom());
    m_costs.assign(m_xs.size() * m_ys.size() * 2, 1e18);
    m_before.assign(m_costs.size(), -1);
    m_steps.assign(m_costs.size(), -1);
}

int Search::nodeAt(QPointF point, bool vertical) const {
    const auto nearest = [](const std::vector<double> &lines, double value) {
        const auto above = std::lower_bound(lines.begin(), lines.end(), value - 0.06);
        return int(above == lines.end() ? lines.size() - 1 : size_t(above - lines.begin()));
    };
    const int x = nearest(m_xs, point.x());
    const int y = nearest(m_ys, point.y());
    return (y * int(m_xs.size()) + x) * 2 + (vertical ? 1 : 0);
}

QPointF Search::pointOf(int node) const {
    const int cell = node / 2;
    const int columns = int(m_xs.size());
    return {m_xs[size_t(cell % columns)], m_ys[size_t(cell / columns)]};
}

double Search::edgeCost(const QLineF &line) const {
    const bool horizontal = isHorizontal(line);
    double cost = line.length();
    for (const QRectF &box : m_boxes) {
        const QRectF wide = box.adjusted(-clearance, -clearance, clearance, clearance);
        const bool hits = horizontal ? line.y1() > wide.top() && line.y1() < wide.bottom() &&
                                           overlap(line.x1(), line.x2(), wide.left(), wide.right()) > 0.01
                                     : line.x1() > wide.left() && line.x1() < wide.right() &&
                                           overlap(line.y1(), line.y2(), wide.top(), wide.bottom()) > 0.01;
        cost += hits ? throughCost : 0;
    }
    for (const QLineF &other : m_segments) {
        if (isHorizontal(other) != horizontal) {
            const double across = horizontal ? other.x1() : other.y1();
            const double along = horizontal ? line.y1() : line.x1();
            const bool crosses = horizontal ? overlap(line.x1(), line.x2(), across, across) >= 0 &&
                                                  overlap(other.y1(), other.y2(), along, along) >= 0
                                            : overlap(line.y1(), line.y2(), across, across) >= 0 &&
                                                  overlap(other.x1(), other.x2(), along, along) >= 0;
            cost += crosses ? crossCost / 2 : 0; // counted on both edges that meet there
            continue;
        }
        const double apart = horizontal ? std::abs(other.y1() - line.y1()) : std::abs(other.x1() - line.x1());
        const double shared = horizontal ? overlap(line.x1(), line.x2(), other.x1(), other.x2())
                                         : overlap(line.y1(), line.y2(), other.y1(), other.y2());
        if (apart < lineGap && shared > 0)
            cost += shared * besideCost;
    }
    return cost;
}

/// Steps are taken both ways and after straight and bent ones alike: their cost is worked out once.
double Search::stepCost(int from, int to) {
    const int first = std::min(from / 2, to / 2);
    double &cost = m_steps[size_t(first) * 2 + size_t(to % 2)];
    if (cost < 0)
        cost = edgeCost({pointOf(from), pointOf(to)});
    return cost;
}

void Search::relax(int node, double cost, int before) {
    if (cost >= m_costs[size_t(node)])
        return;
    m_costs[size_t(node)] = cost;
    m_before[size_t(node)] = before;
    m_queue.push({cost, node});
}

void Search::start(const std::vector<Port> &from) {
    for (const Port &port : from)
        relax(nodeAt(port.free, !isHorizontal({port.edge, port.free})), stubCost(port), -1);
}

void Search::step(const State &state) {
    const int columns = int(m_xs.size());
    const int cell = state.node / 2;
    const int x = cell % columns;
    const int y = cell / columns;
    const bool vertical = state.node % 2 == 1;
    static constexpr std::array<std::array<int, 2>, 4> steps = {{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}};
    for (const auto &[dx, dy] : steps) {
        const int nx = x + dx;
        const int ny = y + dy;
        if (nx < 0 || ny < 0 || nx >= columns || ny >= int(m_ys.size()))
            continue;
        const int next = (ny * columns + nx) * 2 + (dy != 0 ? 1 : 0);
        const double bend = (dy != 0) == vertical ? 0 : bendCost;
        relax(next, state.cost + bend + stepCost(state.node, next), state.node);
    }
}

/// What it costs to end at a node: a large number where there is no port.
double Search::ending(int node, const std::vector<Port> &to) const {
    double least = 1e18;
    for (const Port &port : to) {
        const bool vertical = !isHorizontal({port.edge, port.free});
        for (const bool last : {true, false})
            if (nodeAt(port.free, last) == node)
                least = std::min(least, stubCost(port) + (last == vertical ? 0 : bendCost));
    }
    return least;
}

/// The cheapest port to end at, once every node has its cost.
int Search::finish(const std::vector<Port> &to, const Port *&best) const {
    double least = 1e17;
    int found = -1;
    for (const Port &port : to) {
        const bool vertical = !isHorizontal({port.edge, port.free});
        for (const bool last : {true, false}) {
            const int node = nodeAt(port.free, last);
            const double cost = m_costs[size_t(node)] + stubCost(port) + (last == vertical ? 0 : bendCost);
            if (cost < least) {
                least = cost;
                found = node;
                best = &port;
            }
        }
    }
    return found;
}

QPolygonF Search::path(int node) const {
    QPolygonF points;
    for (; node >= 0; node = m_before[size_t(node)])
        points.prepend(pointOf(node));
    return points;
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

QPolygonF Search::run(const std::vector<Port> &from, const std::vector<Port> &to) {
    makeGrid(from, to);
    if (m_costs.empty())
        return {from.front().edge, to.front().edge};
    start(from);
    double bound = 1e18;
    while (!m_queue.empty()) {
        const State state = m_queue.top();
        m_queue.pop();
        if (state.cost >= bound)
            break; // no way that is still open can be cheaper
        if (state.cost > m_costs[size_t(state.node)])
            continue;
        bound = std::min(bound, state.cost + ending(state.node, to));
        step(state);
    }
    const Port *end = nullptr;
    const int last = finish(to, end);
    if (last < 0)
        return {from.front().edge, to.front().edge};
    QPolygonF points = path(last);
    const auto begins = std::min_element(from.begin(), from.end(), [&](const Port &a, const Port &b) {
        return QLineF(a.free, points.first()).length() < QLineF(b.free, points.first()).length();
    });
    points.prepend(begins->edge);
    points << end->edge;
    return simplified(points);
}

} // namespace

void Router::addLine(const QPolygonF &points) {
    for (qsizetype i = 1; i < points.size(); ++i)
        m_segments.emplace_back(points[i - 1], points[i]);
}

QPolygonF Router::route(const Terminal &from, const Terminal &to) const {
    return Search(m_area, m_boxes, m_segments).run(portsOf(from), portsOf(to));
}

} // namespace portolan::ports
