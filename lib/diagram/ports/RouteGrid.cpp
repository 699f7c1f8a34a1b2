#include "diagram/ports/RouteGrid.h"

#include "diagram/ports/metrics.h"

#include <algorithm>
#include <cmath>

namespace portolan::ports {
namespace {

constexpr double clearance = 6; ///< between a line and a box that it passes
constexpr double crossCost = 60;
constexpr double besideCost = 1200;     ///< of running closer than lineGap to another line
constexpr double besideCostPerUnit = 8; ///< of length along it
constexpr double throughCost = 20000;
constexpr double least = 2; ///< lines along each other for less than this do not look it

bool isHorizontal(const QLineF &line) {
    return std::abs(line.dy()) <= std::abs(line.dx());
}

struct Range {
    double low;
    double high;
    double shared(const Range &other) const { return std::min(high, other.high) - std::max(low, other.low); }
    bool holds(double value) const { return value > low && value < high; }
};

Range rangeOf(double a, double b) {
    return {std::min(a, b), std::max(a, b)};
}

/// A line as its place across and its range along its direction.
struct GridRun {
    bool horizontal;
    double across;
    Range along;
};

GridRun runOf(const QLineF &line) {
    return isHorizontal(line) ? GridRun{true, line.y1(), rangeOf(line.x1(), line.x2())}
                              : GridRun{false, line.x1(), rangeOf(line.y1(), line.y2())};
}

QRectF withClearance(const QRectF &box) {
    return box.adjusted(-clearance, -clearance, clearance, clearance);
}

/// Without near doubles: a grid that is finer than this has no better ways.
std::vector<double> sparse(std::vector<double> values, double low, double high, double apart) {
    std::sort(values.begin(), values.end());
    std::vector<double> lines;
    for (const double value : values)
        if (value >= low && value <= high && (lines.empty() || value - lines.back() > apart))
            lines.push_back(value);
    return lines;
}

/// The coordinates of one axis at which a line may run.
struct Candidates {
    std::vector<double> points; ///< where lines begin and end
    std::vector<double> lines;  ///< beside other lines, just as far away as need be
    std::vector<double> boxes;  ///< beside boxes
};

/// Adds the values of which no line is near.
void add(std::vector<double> &lines, const std::vector<double> &values, double apart) {
    const std::vector<double> known = lines;
    for (const double value : values) {
        const auto above = std::lower_bound(known.begin(), known.end(), value);
        const bool nearAbove = above != known.end() && *above - value < apart;
        const bool nearBelow = above != known.begin() && value - *(above - 1) < apart;
        if (!nearAbove && !nearBelow)
            lines.push_back(value);
    }
    std::sort(lines.begin(), lines.end());
}

/// Points stay as they are; what is beside lines gives way to them alone, what is beside boxes to both.
std::vector<double> merged(const Candidates &candidates, double low, double high) {
    constexpr double same = 0.05;
    constexpr double fine = 0.5;
    constexpr double finest = 3;
    std::vector<double> lines = sparse(candidates.points, low, high, same);
    add(lines, sparse(candidates.lines, low, high, fine), fine);
    add(lines, sparse(candidates.boxes, low, high, finest), finest);
    return lines;
}

/// Calls `visit` for each index whose value lies within an open range.
template <class Visit>
void eachWithin(const std::vector<double> &values, const Range &range, Visit visit) {
    const auto begin = std::upper_bound(values.begin(), values.end(), range.low);
    const auto end = std::lower_bound(begin, values.end(), range.high);
    for (auto value = begin; value < end; ++value)
        visit(size_t(value - values.begin()));
}

/// Calls `visit` for each step from one value to the next of which something lies within a range.
template <class Visit>
void eachStepWithin(const std::vector<double> &values, const Range &range, Visit visit) {
    const auto above = std::upper_bound(values.begin(), values.end(), range.low);
    size_t step = above == values.begin() ? 0 : size_t(above - values.begin()) - 1;
    for (; step + 1 < values.size() && values[step] < range.high; ++step)
        visit(step, Range{values[step], values[step + 1]}.shared(range));
}

} // namespace

double pieceCost(const Obstacles &obstacles, const QLineF &piece) {
    const GridRun run = runOf(piece);
    double cost = 0;
    for (const QRectF &box : obstacles.boxes) {
        const QRectF wide = withClearance(box);
        const GridRun side = runOf({wide.topLeft(), run.horizontal ? wide.topRight() : wide.bottomLeft()});
        const double depth = run.horizontal ? wide.height() : wide.width();
        if (Range{side.across, side.across + depth}.holds(run.across) && side.along.shared(run.along) > 0.01)
            cost += throughCost;
    }
    for (const QLineF &line : obstacles.lines) {
        const GridRun other = runOf(line);
        if (other.horizontal == run.horizontal) {
            const double shared = other.along.shared(run.along);
            if (std::abs(other.across - run.across) < lineGap && shared > least)
                cost += besideCost + besideCostPerUnit * shared;
        } else if (other.along.holds(run.across) && run.along.holds(other.across)) {
            cost += crossCost;
        }
    }
    return cost;
}

bool isTooClose(const Obstacles &obstacles, const QLineF &piece) {
    const GridRun run = runOf(piece);
    return std::any_of(obstacles.lines.begin(), obstacles.lines.end(), [&](const QLineF &line) {
        const GridRun other = runOf(line);
        return other.horizontal == run.horizontal && std::abs(other.across - run.across) < lineGap &&
               other.along.shared(run.along) > least;
    });
}

RouteGrid::RouteGrid(const QRectF &area, const Obstacles &obstacles, const std::vector<QPointF> &points) {
    Candidates xs;
    Candidates ys;
    for (const QPointF &point : points) {
        xs.points.push_back(point.x());
        ys.points.push_back(point.y());
    }
    const double beside = lineGap + 1;
    for (const QRectF &box : obstacles.boxes) {
        for (const double away : {clearance + 1, lineGap + 0.0}) {
            xs.boxes.insert(xs.boxes.end(), {box.left() - away, box.right() + away});
            ys.boxes.insert(ys.boxes.end(), {box.top() - away, box.bottom() + away});
        }
    }
    for (const QLineF &line : obstacles.lines) {
        const GridRun run = runOf(line);
        auto &values = (run.horizontal ? ys : xs).lines;
        values.insert(values.end(), {run.across - beside, run.across + beside});
    }
    m_xs = merged(xs, area.left(), area.right());
    m_ys = merged(ys, area.top(), area.bottom());
    m_right.assign(m_xs.size() * m_ys.size(), 0);
    m_down.assign(m_right.size(), 0);
    for (const QRectF &box : obstacles.boxes)
        addBox(withClearance(box));
    for (const QLineF &line : obstacles.lines)
        isHorizontal(line) ? addHorizontal(line) : addVertical(line);
}

int RouteGrid::nearest(const std::vector<double> &values, double value) {
    if (values.empty())
        return 0;
    const auto above = std::lower_bound(values.begin(), values.end(), value);
    if (above == values.end())
        return int(values.size()) - 1;
    const bool before = above != values.begin() && value - *(above - 1) < *above - value;
    return int(above - values.begin()) - (before ? 1 : 0);
}

void RouteGrid::addBox(const QRectF &box) {
    const Range across{box.left(), box.right()};
    const Range along{box.top(), box.bottom()};
    eachWithin(m_ys, along, [&](size_t row) {
        eachStepWithin(m_xs, across, [&](size_t column, double shared) {
            m_right[row * m_xs.size() + column] += shared > 0.01 ? throughCost : 0;
        });
    });
    eachWithin(m_xs, across, [&](size_t column) {
        eachStepWithin(m_ys, along, [&](size_t row, double shared) {
            m_down[row * m_xs.size() + column] += shared > 0.01 ? throughCost : 0;
        });
    });
}

void RouteGrid::addHorizontal(const QLineF &line) {
    const GridRun run = runOf(line);
    eachWithin(m_ys, {run.across - lineGap, run.across + lineGap}, [&](size_t row) {
        eachStepWithin(m_xs, run.along, [&](size_t column, double shared) {
            m_right[row * m_xs.size() + column] +=
                shared > least ? besideCost + besideCostPerUnit * shared : 0;
        });
    });
    const auto below = std::upper_bound(m_ys.begin(), m_ys.end(), run.across);
    if (below == m_ys.begin() || below == m_ys.end())
        return;
    const size_t row = size_t(below - m_ys.begin()) - 1;
    eachWithin(m_xs, {run.along.low - 1, run.along.high + 1},
               [&](size_t column) { m_down[row * m_xs.size() + column] += crossCost; });
}

void RouteGrid::addVertical(const QLineF &line) {
    const GridRun run = runOf(line);
    eachWithin(m_xs, {run.across - lineGap, run.across + lineGap}, [&](size_t column) {
        eachStepWithin(m_ys, run.along, [&](size_t row, double shared) {
            m_down[row * m_xs.size() + column] +=
                shared > least ? besideCost + besideCostPerUnit * shared : 0;
        });
    });
    const auto behind = std::upper_bound(m_xs.begin(), m_xs.end(), run.across);
    if (behind == m_xs.begin() || behind == m_xs.end())
        return;
    const size_t column = size_t(behind - m_xs.begin()) - 1;
    eachWithin(m_ys, {run.along.low - 1, run.along.high + 1},
               [&](size_t row) { m_right[row * m_xs.size() + column] += crossCost; });
}

} // namespace portolan::ports
