#include "diagram/ports/freePills.h"

#include "diagram/ports/HostsPlan.h"
#include "diagram/ports/metrics.h"

#include <algorithm>
#include <cmath>

namespace portolan::ports {
namespace {

constexpr double margin = 3; ///< around pills
constexpr double step = 8;   ///< between places that are tried

/// Whether a slanting line passes an area.
bool passes(const QLineF &line, const QRectF &area) {
    if (area.contains(line.p1()) || area.contains(line.p2()))
        return true;
    const QLineF sides[] = {{area.topLeft(), area.bottomRight()}, {area.topRight(), area.bottomLeft()}};
    return std::any_of(std::begin(sides), std::end(sides), [&](const QLineF &side) {
        return line.intersects(side, nullptr) == QLineF::BoundedIntersection;
    });
}

/// Looks for the place of one line's pills.
class Places {
public:
    Places(const std::vector<Pill> &pills, const QPolygonF &line, const Obstacles &obstacles,
           const QRectF &area)
        : m_pills(pills), m_line(line), m_obstacles(obstacles), m_area(area) {}

    std::optional<PillsPlace> onLine() const;
    PillsPlace beside() const;

private:
    QRectF areaOf(QPointF middle, bool row) const;
    bool isFree(const QRectF &area) const;
    std::vector<QLineF> runs() const;
    QPointF nearestOn(QPointF point) const;
    QLineF tieOf(QPointF middle) const;
    bool isClear(const QLineF &tie) const;

    const std::vector<Pill> &m_pills;
    const QPolygonF &m_line;
    const Obstacles &m_obstacles;
    QRectF m_area;
};

QRectF Places::areaOf(QPointF middle, bool row) const {
    const QSizeF size =
        row ? QSizeF(pillsWidth(m_pills), pillHeight) : QSizeF(widestPill(m_pills), pillsHeight(m_pills));
    return QRectF(middle - QPointF(size.width(), size.height()) / 2, size)
        .adjusted(-margin, -margin, margin, margin);
}

bool Places::isFree(const QRectF &area) const {
    if (!m_area.contains(area))
        return false;
    const auto crosses = [&](const QLineF &line) {
        return QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(area);
    };
    return std::none_of(m_obstacles.boxes.begin(), m_obstacles.boxes.end(),
                        [&](const QRectF &box) { return box.intersects(area); }) &&
           std::none_of(m_obstacles.lines.begin(), m_obstacles.lines.end(), crosses);
}

/// The straight pieces of the line, the longest first.
std::vector<QLineF> Places::runs() const {
    std::vector<QLineF> runs;
    for (qsizetype i = 1; i < m_line.size(); ++i)
        runs.emplace_back(m_line[i - 1], m_line[i]);
    std::stable_sort(runs.begin(), runs.end(),
                     [](const QLineF &a, const QLineF &b) { return a.length() > b.length(); });
    return runs;
}

/// Along each run from its middle outwards, in a row on a level run and one above the other on an upright
/// one.
std::optional<PillsPlace> Places::onLine() const {
    for (const QLineF &run : runs()) {
        const bool level = std::abs(run.dy()) <= std::abs(run.dx());
        for (double away = 0; away < run.length() / 2 - step; away += step)
            for (const double side : {-1.0, 1.0}) {
                const QPointF middle = run.pointAt(0.5 + side * away / run.length());
                if (isFree(areaOf(middle, level)))
                    return PillsPlace{middle, level, {}};
            }
    }
    return {};
}

QPointF Places::nearestOn(QPointF point) const {
    QPointF best = m_line.first();
    for (qsizetype i = 1; i < m_line.size(); ++i) {
        const QRectF run = QRectF(m_line[i - 1], m_line[i]).normalized();
        const QPointF on(std::clamp(point.x(), run.left(), run.right()),
                         std::clamp(point.y(), run.top(), run.bottom()));
        if (QLineF(on, point).length() < QLineF(best, point).length())
            best = on;
    }
    return best;
}

/// From the pill of a row that is nearest to the line.
QLineF Places::tieOf(QPointF middle) const {
    const QPointF on = nearestOn(middle);
    QPointF from = middle;
    double x = middle.x() - pillsWidth(m_pills) / 2;
    double nearest = 1e18;
    for (const Pill &pill : m_pills) {
        const double width = pillSize(pill.text).width();
        const QPointF centre(x + width / 2, middle.y());
        if (QLineF(centre, on).length() < nearest) {
            nearest = QLineF(centre, on).length();
            from = centre;
        }
        x += width + pillGap;
    }
    return {from, nearestOn(from)};
}

/// Whether a thin line would pass no box and no words.
bool Places::isClear(const QLineF &tie) const {
    return std::none_of(m_obstacles.boxes.begin(), m_obstacles.boxes.end(), [&](const QRectF &box) {
        return passes(tie, box.adjusted(margin, margin, -margin, -margin));
    });
}

/// The nearest free place whose tie to the line passes no box; failing that, the nearest free one.
PillsPlace Places::beside() const {
    const QPointF middle = m_line[m_line.size() / 2];
    std::optional<QPointF> any;
    for (double ring = 24; ring < 1600; ring += 2 * step) {
        for (int direction = 0; direction < 24; ++direction) {
            const double angle = direction * M_PI / 12;
            const QPointF at = middle + ring * QPointF(std::cos(angle), std::sin(angle));
            if (!isFree(areaOf(at, true)))
                continue;
            if (isClear(tieOf(at)))
                return {at, true, tieOf(at)};
            any = any ? any : at;
        }
    }
    const QPointF at = any.value_or(middle);
    return {at, true, any ? std::optional(tieOf(at)) : std::nullopt};
}

} // namespace

PillsPlace placePills(const std::vector<Pill> &pills, const QPolygonF &line, const Obstacles &obstacles,
                      const QRectF &area) {
    const Places places(pills, line, obstacles, area);
    const std::optional<PillsPlace> on = places.onLine();
    return on ? *on : places.beside();
}

} // namespace portolan::ports
