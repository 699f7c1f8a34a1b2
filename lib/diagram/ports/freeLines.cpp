#include "diagram/ports/freeLines.h"

#include "diagram/ports/metrics.h"
#include "diagram/ports/siteItems.h"
#include "diagram/ports/tracks.h"

#include <algorithm>
#include <cmath>

namespace portolan::ports {
namespace {

QList<QPolygonF> linesOf(const DiagramItem &item) {
    QList<QPolygonF> lines;
    for (const Shape &shape : item.shapes)
        if (const auto *line = std::get_if<LineShape>(&shape))
            lines << line->points;
    return lines;
}

constexpr double leastRoom = 44; ///< between a box and the frame of the hosts, for a line that turns there

/// Whether a slanting line passes an area.
bool passes(const QLineF &line, const QRectF &area) {
    if (area.contains(line.p1()) || area.contains(line.p2()))
        return true;
    const QLineF sides[] = {{area.topLeft(), area.bottomRight()}, {area.topRight(), area.bottomLeft()}};
    return std::any_of(std::begin(sides), std::end(sides), [&](const QLineF &side) {
        return line.intersects(side, nullptr) == QLineF::BoundedIntersection;
    });
}

bool crosses(const QPolygonF &line, const QRectF &area) {
    for (qsizetype i = 1; i < line.size(); ++i)
        if (QRectF(line[i - 1], line[i]).normalized().adjusted(-1, -1, 1, 1).intersects(area))
            return true;
    return false;
}

QRectF boundsOfAll(const QList<DiagramItem> &items) {
    QRectF rect;
    for (const DiagramItem &item : items)
        rect |= item.bounds;
    return rect;
}

/// Middles for pills along a line: the middles of its runs first, the longest run before the others.
QList<QPointF> candidatesOn(const QPolygonF &line) {
    std::vector<QLineF> runs;
    for (qsizetype i = 1; i < line.size(); ++i)
        runs.emplace_back(line[i - 1], line[i]);
    std::stable_sort(runs.begin(), runs.end(),
                     [](const QLineF &a, const QLineF &b) { return a.length() > b.length(); });
    QList<QPointF> points;
    for (const QLineF &run : runs)
        for (double away = 0; away < run.length() / 2 - 8; away += 8)
            for (const double side : {-1.0, 1.0})
                points << run.pointAt(0.5 + side * away / run.length());
    return points;
}

QPointF nearestOn(const QPolygonF &line, QPointF point) {
    QPointF best = line.first();
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QRectF run = QRectF(line[i - 1], line[i]).normalized();
        const QPointF on(std::clamp(point.x(), run.left(), run.right()),
                         std::clamp(point.y(), run.top(), run.bottom()));
        if (QLineF(on, point).length() < QLineF(best, point).length())
            best = on;
    }
    return best;
}

} // namespace

FreeLines::FreeLines(Layers &layers, const SitePlan &plan) : m_layers(&layers), m_plan(&plan) {
    for (const Drop &drop : plan.drops)
        if (drop.lower < 0)
            m_entries.push_back(plan.map(QPointF(drop.u, 0)).x());
    for (const Run &run : plan.runs)
        if (run.lower < 0)
            m_entries.push_back(plan.map(QPointF(run.u, 0)).x());
}

Router FreeLines::router() const {
    const QRectF site(m_plan->origin, m_plan->size);
    Router router(site.adjusted(10, headerHeight + 6, -10, -8));
    for (const QRectF &box : m_plan->boxes)
        router.addBox(m_plan->map(box));
    if (m_plan->hosts.form != HostsPlan::Form::None)
        router.addBox(m_plan->map(m_plan->hosts.frame));
    for (const DiagramItem &pill : m_layers->pills)
        if (pill.bounds.intersects(site))
            router.addBox(pill.bounds);
    for (const DiagramItem &item : m_layers->lines)
        if (item.bounds.intersects(site))
            for (const QPolygonF &line : linesOf(item))
                router.addLine(line);
    return router;
}

/// Where a line meets a bus: above the frame's edge near the box, away from other lines; `beyond` leads on to
/// the bus.
QPointF FreeLines::busEntry(const End &box) const {
    const QRectF frame = m_plan->map(m_plan->hosts.rect);
    const double wanted = m_plan->map(m_plan->boxes[size_t(box.box)]).center().x();
    std::vector<double> taken = m_entries;
    for (size_t other = 0; other < m_plan->boxes.size(); ++other) {
        const QRectF over = m_plan->map(m_plan->boxes[other]); // leaves no room to turn above the frame
        if (int(other) != box.box && over.bottom() > frame.top() - leastRoom && over.top() < frame.top())
            for (double x = over.left(); x < over.right() + trackPitch; x += trackPitch)
                taken.push_back(std::min(x, over.right()));
    }
    const double x = freePlace(wanted, frame.left() + 16, frame.right() - 16, taken, trackPitch + 8);
    m_entries.push_back(x);
    return {x, frame.top()};
}

Terminal FreeLines::terminalOf(const Link &link, const End &end, QPolygonF &beyond) {
    if (!end.isHosts())
        return {m_plan->map(m_plan->boxes[size_t(end.box)]), {}, {}};
    const HostsPlan &hosts = m_plan->hosts;
    const Bus *bus = m_plan->busFor(link);
    const QRectF frame = m_plan->map(hosts.rect);
    if (!bus) {
        const double sheets = hosts.form == HostsPlan::Form::Stack ? 2 * stackOffset : 0;
        return {frame.adjusted(m_plan->mirrored ? 0 : -sheets, -sheets, m_plan->mirrored ? sheets : 0, 0),
                {},
                {}};
    }
    const double y = m_plan->origin.y() + hosts.entryV(*bus);
    if (m_plan->siteModel().alone) {
        beyond = {QPointF(frame.left(), y)};
        return {{}, QPointF(frame.left(), y), QPointF(-1, 0)};
    }
    const QPointF entry = busEntry(link.first.isHosts() ? link.second : link.first);
    beyond = {QPointF(entry.x(), y)};
    return {{}, entry, QPointF(0, -1)};
}

void FreeLines::addLink(int at) {
    const Link &link = m_plan->link(at);
    QPolygonF beyond;
    const bool hostsFirst = link.first.isHosts();
    const Terminal from = terminalOf(link, hostsFirst ? link.second : link.first, beyond);
    const Terminal to = terminalOf(link, hostsFirst ? link.first : link.second, beyond);
    QPolygonF points = router().route(from, to);
    const Bus *bus = m_plan->busFor(link);
    const Arrow start = hostsFirst ? link.secondArrow : link.firstArrow;
    const Arrow end = hostsFirst ? link.firstArrow : link.secondArrow;
    QList<Shape> shapes;
    const QPolygonF open = points;
    points << beyond;
    shapes << LineShape{points, strokeOf(link.traffic), start, bus ? Arrow::None : end};
    if (bus) {
        const double x = points.last().x() - m_plan->origin.x();
        const double u = m_plan->mirrored ? m_plan->size.width() - x : x;
        shapes << busShapes(*m_plan, *bus, u, strokeOf(link.traffic), end);
    }
    const QList<DiagramItem> pills = placePills(link, open);
    m_layers->lines << makeItem(link.key, ItemRole::Line, link.flows, link.title, shapes);
    m_layers->pills << pills;
}

QPolygonF FreeLines::laneEnd(int box, double v) {
    const QPointF edge = m_plan->map(QPointF(m_plan->size.width(), v));
    const Terminal from{m_plan->map(m_plan->boxes[size_t(box)]), {}, {}};
    const Terminal to{{}, edge, QPointF(m_plan->mirrored ? 1 : -1, 0)};
    return router().route(from, to);
}

bool FreeLines::isFree(const QRectF &area, const QPolygonF &own) const {
    const QRectF site(m_plan->origin, m_plan->size);
    const QRectF inside = site.adjusted(4, headerHeight + 4, -4, -4);
    if (!inside.contains(area))
        return false;
    const auto clear = [&](const QList<DiagramItem> &items) {
        return std::none_of(items.begin(), items.end(),
                            [&](const DiagramItem &item) { return item.bounds.intersects(area); });
    };
    if (!clear(m_layers->boxes) || !clear(m_layers->pills) || !clear(m_layers->labels))
        return false;
    if (m_plan->hosts.form != HostsPlan::Form::None && m_plan->map(m_plan->hosts.frame).intersects(area))
        return false;
    for (const DiagramItem &item : m_layers->lines)
        for (const QPolygonF &line : linesOf(item))
            if (line != own && crosses(line, area))
                return false;
    return true;
}

/// On the line where there is room, else beside it, tied to it by a thin line.
QList<DiagramItem> FreeLines::placePills(const Link &link, const QPolygonF &line) const {
    const std::vector<Pill> &pills = link.pills;
    const auto arranged = [&](QPointF middle, bool row) {
        return row ? pillRow(pills, middle) : pillStack(pills, middle);
    };
    for (const QPointF &middle : candidatesOn(line))
        for (const bool row : {true, false}) {
            const QList<DiagramItem> items = arranged(middle, row);
            if (isFree(boundsOfAll(items).adjusted(-3, -3, 3, 3), line))
                return items;
        }
    const QPointF middle = line.isEmpty() ? QPointF() : line[line.size() / 2];
    const std::optional<QPointF> at = placeBeside(pills, line, middle);
    if (!at)
        return arranged(middle, true);
    // Under the boxes: where it must pass one, it crosses no words.
    const Stroke thin{inkOf(link.traffic), 0.8, Dash::Solid};
    const LineShape tie{{*at, nearestOn(line, *at)}, thin, Arrow::None, Arrow::None};
    m_layers->walls << makeItem(QStringLiteral("tie/") + link.key.mid(5), ItemRole::Line, link.flows,
                                link.title, {tie});
    return arranged(*at, true);
}

/// The nearest free place whose tie to the line passes no box; failing that, the nearest free one.
std::optional<QPointF> FreeLines::placeBeside(const std::vector<Pill> &pills, const QPolygonF &line,
                                              QPointF middle) const {
    std::optional<QPointF> any;
    for (double ring = 24; ring < 1600; ring += 16) {
        for (int step = 0; step < 24; ++step) {
            const double angle = step * M_PI / 12;
            const QPointF at = middle + ring * QPointF(std::cos(angle), std::sin(angle));
            if (!isFree(boundsOfAll(pillRow(pills, at)).adjusted(-3, -3, 3, 3), line))
                continue;
            if (isClear({at, nearestOn(line, at)}))
                return at;
            any = any ? any : at;
        }
    }
    return any;
}

/// Whether a thin line would pass no box and no words.
bool FreeLines::isClear(const QLineF &tie) const {
    for (const auto *items : {&m_layers->boxes, &m_layers->labels, &m_layers->pills})
        for (const DiagramItem &item : *items)
            if (passes(tie, item.bounds.adjusted(3, 3, -3, -3)))
                return false;
    return true;
}

} // namespace portolan::ports
