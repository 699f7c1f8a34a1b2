#include "diagram/ports/freeLines.h"

#include "diagram/ports/freePills.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/siteItems.h"

#include <algorithm>
#include <cmath>

namespace portolan::ports {
namespace {

constexpr double frameMargin = 16; ///< between the corner of the hosts' frame and a line that enters it

std::vector<QLineF> piecesOf(const QPolygonF &line) {
    std::vector<QLineF> pieces;
    for (qsizetype i = 1; i < line.size(); ++i)
        pieces.emplace_back(line[i - 1], line[i]);
    return pieces;
}

/// Where lines may run in a site.
QRectF roomOf(const QRectF &site) {
    return site.adjusted(10, headerHeight + 6, -10, -8);
}

bool runsIntoOthers(const QPolygonF &line, const Obstacles &obstacles) {
    const std::vector<QLineF> pieces = piecesOf(line);
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](const QLineF &piece) { return isTooClose(obstacles, piece); });
}

/// The hosts with the sheets behind a stack.
QRectF hostsOutline(const SitePlan &plan) {
    const double sheets = plan.hosts.form == HostsPlan::Form::Stack ? 2 * stackOffset : 0;
    return plan.map(plan.hosts.rect)
        .adjusted(plan.mirrored ? 0 : -sheets, -sheets, plan.mirrored ? sheets : 0, 0);
}

} // namespace

FreeLines::FreeLines(Layers &layers, const SitePlan &plan)
    : m_layers(&layers), m_plan(&plan), m_site(plan.origin, plan.size) {
    for (const QRectF &box : plan.boxes)
        m_obstacles.boxes.push_back(plan.map(box));
    if (plan.hosts.form != HostsPlan::Form::None)
        m_obstacles.boxes.push_back(hostsOutline(plan));
    for (const auto *items : {&layers.lines, &layers.labels, &layers.pills})
        avoid(*items);
    for (const Drop &drop : plan.drops)
        if (drop.lower < 0)
            m_entries.push_back(plan.map(QPointF(drop.u, 0)).x());
    for (const Run &run : plan.runs)
        if (run.lower < 0)
            m_entries.push_back(plan.map(QPointF(run.u, 0)).x());
    for (const Bus &bus : plan.hosts.buses)
        for (const int card : bus.cards)
            m_entries.push_back(plan.map(QPointF(plan.hosts.tickU(bus, card), 0)).x());
}

void FreeLines::avoid(const QList<DiagramItem> &items) {
    for (const DiagramItem &item : items) {
        if (!item.bounds.intersects(m_site))
            continue;
        if (item.role != ItemRole::Line)
            m_obstacles.boxes.push_back(item.bounds);
        for (const Shape &shape : item.shapes)
            if (const auto *line = std::get_if<LineShape>(&shape))
                for (const QLineF &piece : piecesOf(line->points))
                    m_obstacles.lines.push_back(piece);
    }
}

/// Where a line may enter the frame of the hosts to meet a bus: away from other lines and from the ticks.
std::vector<QPointF> FreeLines::busEntries() const {
    const QRectF frame = m_plan->map(m_plan->hosts.rect);
    std::vector<QPointF> entries;
    for (double x = frame.left() + frameMargin; x < frame.right() - frameMargin; x += trackPitch / 2)
        if (std::none_of(m_entries.begin(), m_entries.end(),
                         [&](double taken) { return std::abs(taken - x) < lineGap; }))
            entries.emplace_back(x, frame.top());
    if (entries.empty())
        entries.emplace_back(frame.center().x(), frame.top());
    return entries;
}

Terminal FreeLines::terminalOf(const Link &link, const End &end) const {
    if (!end.isHosts())
        return {m_plan->map(m_plan->boxes[size_t(end.box)]), {}, {}};
    const HostsPlan &hosts = m_plan->hosts;
    const Bus *bus = m_plan->busFor(link);
    const QRectF frame = m_plan->map(hosts.rect);
    if (!bus)
        return {hostsOutline(*m_plan), {}, {}};
    if (m_plan->siteModel().alone)
        return {{}, {QPointF(frame.left(), m_plan->origin.y() + hosts.entryV(*bus))}, QPointF(-1, 0)};
    return {{}, busEntries(), QPointF(0, -1)};
}

/// From where a line enters the frame to its bus; empty when it ends on the frame.
QPolygonF FreeLines::ontoBus(const Link &link, QPointF entry) const {
    const Bus *bus = m_plan->busFor(link);
    return bus ? QPolygonF{QPointF(entry.x(), m_plan->origin.y() + m_plan->hosts.entryV(*bus))} : QPolygonF();
}

QList<Shape> FreeLines::lineShapes(const Routed &routed) const {
    const Link &link = *routed.link;
    const bool hostsFirst = link.first.isHosts();
    const Arrow start = hostsFirst ? link.secondArrow : link.firstArrow;
    const Arrow end = hostsFirst ? link.firstArrow : link.secondArrow;
    const Bus *bus = m_plan->busFor(link);
    const QPolygonF points = routed.line + ontoBus(link, routed.line.last());
    QList<Shape> shapes{LineShape{points, strokeOf(link.traffic), start, bus ? Arrow::None : end}};
    if (bus) {
        const double x = routed.line.last().x() - m_plan->origin.x();
        const double u = m_plan->mirrored ? m_plan->size.width() - x : x;
        shapes << busShapes(*m_plan, *bus, u, strokeOf(link.traffic), end);
    }
    return shapes;
}

/// On the line where there is room, else beside it, tied to it by a thin line under the boxes.
QList<DiagramItem> FreeLines::placePills(const Routed &routed, const Obstacles &obstacles) const {
    const Link &link = *routed.link;
    const PillsPlace place =
        ports::placePills(link.pills, routed.line, obstacles, m_site.adjusted(4, headerHeight + 4, -4, -4));
    if (place.tie) {
        const LineShape tie{{place.tie->p1(), place.tie->p2()},
                            Stroke{inkOf(link.traffic), 0.8, Dash::Solid},
                            Arrow::None,
                            Arrow::None};
        m_layers->walls << makeItem(QStringLiteral("tie/") + link.key.mid(5), ItemRole::Line, link.flows,
                                    link.title, {tie});
    }
    return place.row ? pillRow(link.pills, place.middle) : pillStack(link.pills, place.middle);
}

std::pair<Terminal, Terminal> FreeLines::terminalsOf(const Routed &routed) const {
    if (!routed.link) {
        const QPointF edge = m_plan->map(QPointF(routed.lane.u, routed.lane.v));
        return {{m_plan->map(m_plan->boxes[size_t(routed.lane.box)]), {}, {}},
                {{}, {edge}, QPointF(m_plan->mirrored ? 1 : -1, 0)}};
    }
    const Link &link = *routed.link;
    const bool hostsFirst = link.first.isHosts();
    return {terminalOf(link, hostsFirst ? link.second : link.first),
            terminalOf(link, hostsFirst ? link.first : link.second)};
}

void FreeLines::route(Routed &routed, const Obstacles &obstacles) {
    const auto [from, to] = terminalsOf(routed);
    routed.line = ports::route(roomOf(m_site), obstacles, from, to);
    if (routed.link && m_plan->busFor(*routed.link) && !m_plan->siteModel().alone)
        m_entries.push_back(routed.line.last().x());
}

/// Of lanes that have no way yet, the place is known where they leave the site.
Obstacles FreeLines::withOthers(const std::vector<Routed> &all, const Routed &own) const {
    Obstacles obstacles = m_obstacles;
    for (const Routed &other : all) {
        if (&other == &own)
            continue;
        for (const QLineF &piece : piecesOf(other.line))
            obstacles.lines.push_back(piece);
        if (!other.link && other.line.isEmpty()) {
            const auto [from, to] = terminalsOf(other);
            obstacles.lines.emplace_back(to.points.front(), to.points.front() + to.direction * sitePadding);
        }
    }
    return obstacles;
}

/// Each line keeps away from those before it; where there was no room for that, it tries again when it knows
/// all of them.
void FreeLines::routeAll(std::vector<Routed> &all) {
    constexpr int mostRounds = 3;
    for (Routed &routed : all)
        route(routed, withOthers(all, routed));
    bool changed = true;
    for (int round = 0; round < mostRounds && changed; ++round) {
        changed = false;
        for (Routed &routed : all) {
            const Obstacles others = withOthers(all, routed);
            if (!runsIntoOthers(routed.line, others))
                continue;
            route(routed, others);
            changed = true;
        }
    }
}

/// Pills come last: they find a place between the lines.
void FreeLines::addLinks(const std::vector<int> &links) {
    std::vector<Routed> all;
    all.reserve(links.size());
    for (const int at : links)
        all.push_back({&m_plan->link(at), {}, {}});
    routeAll(all);
    for (const Routed &routed : all) {
        const Link &link = *routed.link;
        const QList<DiagramItem> pills = placePills(routed, withOthers(all, routed));
        m_layers->lines << makeItem(link.key, ItemRole::Line, link.flows, link.title, lineShapes(routed));
        m_layers->pills << pills;
        avoid(pills);
    }
}

std::vector<QPolygonF> FreeLines::laneEnds(const std::vector<LaneEnd> &ends,
                                           const std::vector<QPolygonF> &others) {
    for (const QPolygonF &other : others)
        for (const QLineF &piece : piecesOf(other))
            m_obstacles.lines.push_back(piece);
    std::vector<Routed> all;
    all.reserve(ends.size());
    for (const LaneEnd &end : ends)
        all.push_back({nullptr, end, {}});
    routeAll(all);
    std::vector<QPolygonF> lines;
    lines.reserve(all.size());
    for (const Routed &routed : all)
        lines.push_back(routed.line);
    return lines;
}

} // namespace portolan::ports
