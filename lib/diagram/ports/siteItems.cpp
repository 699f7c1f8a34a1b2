#include "diagram/ports/siteItems.h"

#include "diagram/ports/boxes.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/remarks.h"
#include "diagram/ports/siteHeader.h"

#include <algorithm>

namespace portolan::ports {
namespace {

/// Draws the lines of one site.
class SiteLines {
public:
    SiteLines(Layers &layers, const SitePlan &plan) : m_layers(&layers), m_plan(&plan) {}

    /// Returns the links that need another way.
    std::vector<int> run();

private:
    const Link &link(int at) const { return m_plan->link(at); }
    const QRectF &rect(int box) const { return m_plan->boxes[size_t(box)]; }
    QPolygonF mapped(const QPolygonF &local) const;
    QList<Shape> lineShapes(const Link &link, const QPolygonF &local, int startBox) const;
    void addLine(int at, const QList<Shape> &shapes, const QList<DiagramItem> &pills);
    bool isDisturbed(const Link &link, const QList<Shape> &shapes, const QList<DiagramItem> &pills) const;

    void add(const SideLink &side);
    void add(const Drop &drop);
    void add(const Run &run, int runsToHosts);
    void add(const Across &across);
    void addUnder(const Bus &bus);
    std::optional<int> neighbourOn(const Bus &bus, size_t member) const;
    struct UnderPills {
        QPointF at;
        bool drawnTo; ///< the bus must be
    };
    UnderPills underPills(const Bus &bus) const;
    std::vector<int> beside(int card) const;
    void addDirect();
    void addLoops();

    Layers *m_layers;
    const SitePlan *m_plan;
    std::vector<int> m_free;
};

bool passes(const LineShape &line, const QRectF &area) {
    for (qsizetype i = 1; i < line.points.size(); ++i)
        if (QRectF(line.points[i - 1], line.points[i])
                .normalized()
                .adjusted(-0.1, -0.1, 0.1, 0.1)
                .intersects(area))
            return true;
    return false;
}

QPolygonF SiteLines::mapped(const QPolygonF &local) const {
    QPolygonF points;
    for (const QPointF &point : local)
        points << m_plan->map(point);
    return points;
}

/// The line of a link whose first point is on `startBox`; -1 when it starts at the link's first end anyway.
QList<Shape> SiteLines::lineShapes(const Link &l, const QPolygonF &local, int startBox) const {
    const bool startsAtFirst = startBox < 0 || l.first.box == startBox;
    const Arrow start = startsAtFirst ? l.firstArrow : l.secondArrow;
    const Arrow end = startsAtFirst ? l.secondArrow : l.firstArrow;
    const bool onBus = m_plan->busFor(l) != nullptr; // its ticks carry the arrows
    return {LineShape{mapped(local), strokeOf(l.traffic), start, onBus ? Arrow::None : end}};
}

/// Whether something that the user dragged is an end of a line or lies on it.
bool SiteLines::isDisturbed(const Link &l, const QList<Shape> &shapes,
                            const QList<DiagramItem> &pills) const {
    for (const End *end : {&l.first, &l.second})
        if (!end->isHosts() && m_plan->isMoved(end->box))
            return true;
    for (size_t box = 0; box < m_plan->boxes.size(); ++box) {
        if (!m_plan->isMoved(int(box)))
            continue;
        const QRectF area = m_plan->map(m_plan->boxes[box]).adjusted(-6, -6, 6, 6);
        const bool hit =
            std::any_of(shapes.begin(), shapes.end(),
                        [&](const Shape &shape) { return passes(std::get<LineShape>(shape), area); }) ||
            std::any_of(pills.begin(), pills.end(),
                        [&](const DiagramItem &pill) { return pill.bounds.intersects(area); });
        if (hit)
            return true;
    }
    return false;
}

void SiteLines::addLine(int at, const QList<Shape> &shapes, const QList<DiagramItem> &pills) {
    const Link &l = link(at);
    if (m_plan->hasMovedBox() && isDisturbed(l, shapes, pills)) {
        m_free.push_back(at);
        return;
    }
    m_layers->lines << makeItem(l.key, ItemRole::Line, l.flows, l.title, shapes);
    m_layers->pills << pills;
}

void SiteLines::add(const SideLink &side) {
    const Link &l = link(side.link);
    const QRectF outer = rect(side.outer);
    const double left = outer.right();
    const double right = rect(side.inner).left();
    const double zone = m_plan->widths.pills;
    const double track = left + zone + trackPitch / 2 + trackPitch * side.track;
    QPolygonF points{QPointF(left, side.outerV)};
    if (side.track >= 0)
        points << QPointF(track, side.outerV) << QPointF(track, side.innerV);
    points << QPointF(right, side.innerV);
    const bool isWide = m_plan->widths.tracks > 0 || m_plan->widths.runs > 0;
    const double middle = isWide ? left + zone / 2 : (left + right) / 2;
    addLine(side.link, lineShapes(l, points, side.outer),
            pillRow(l.pills, m_plan->map(QPointF(middle, side.outerV))));
}

void SiteLines::add(const Drop &drop) {
    const Link &l = link(drop.link);
    const double top = rect(drop.upper).bottom();
    const Bus *bus = m_plan->busFor(l);
    const double sheets = m_plan->hosts.form == HostsPlan::Form::Stack ? 2 * stackOffset : 0;
    const double bottom = drop.lower >= 0 ? rect(drop.lower).top()
                          : bus           ? m_plan->hosts.busV(*bus, 0)
                                          : m_plan->hosts.rect.top() - sheets;
    QList<Shape> shapes = lineShapes(l, {QPointF(drop.u, top), QPointF(drop.u, bottom)}, drop.upper);
    if (bus)
        shapes << busShapes(*m_plan, *bus, drop.u, strokeOf(l.traffic),
                            l.first.isHosts() ? l.firstArrow : l.secondArrow);
    const QPointF pills = m_plan->map(QPointF(drop.u, drop.pillV));
    if (!m_plan->hasRails())
        return addLine(drop.link, shapes, pillStack(l.pills, pills));
    if (const QPointF reach(pillsWidth(l.pills) / 2 - pillHeight / 2, 0); l.pills.size() > 1)
        shapes << LineShape{{pills - reach, pills + reach}, strokeOf(l.traffic), Arrow::None, Arrow::None};
    addLine(drop.link, shapes, pillRow(l.pills, pills));
}

void SiteLines::add(const Run &run, int runsToHosts) {
    const Link &l = link(run.link);
    const HostsPlan &hosts = m_plan->hosts;
    QPolygonF points{QPointF(rect(run.upper).left(), run.upperV), QPointF(run.u, run.upperV)};
    const Bus *bus = m_plan->busFor(l);
    if (run.lower >= 0)
        points << QPointF(run.u, run.lowerV) << QPointF(rect(run.lower).left(), run.lowerV);
    else if (hosts.form == HostsPlan::Form::Stack)
        points << QPointF(run.u, hosts.rect.top() + 14 + trackPitch * runsToHosts)
               << QPointF(hosts.rect.left() - 2 * stackOffset,
                          hosts.rect.top() + 14 + trackPitch * runsToHosts);
    else
        points << QPointF(run.u, bus ? hosts.busV(*bus, 0) : hosts.rect.top());
    QList<Shape> shapes = lineShapes(l, points, run.upper);
    if (bus)
        shapes << busShapes(*m_plan, *bus, run.u, strokeOf(l.traffic),
                            l.first.isHosts() ? l.firstArrow : l.secondArrow);
    addLine(run.link, shapes, pillStack(l.pills, m_plan->map(QPointF(run.u, run.pillV))));
}

void SiteLines::add(const Across &across) {
    const Link &l = link(across.link);
    const double left = rect(across.box).right();
    const double right = m_plan->hosts.rect.left(); // of the frame, or of the first opened card
    const double track = right - trackPitch / 2 - lineGap - trackPitch * across.track;
    const double sheets = m_plan->hosts.form == HostsPlan::Form::Stack ? 2 * stackOffset : 0;
    QPolygonF points{QPointF(left, across.boxV)};
    if (across.track >= 0)
        points << QPointF(track, across.boxV) << QPointF(track, across.hostsV);
    points << QPointF(right - sheets, across.hostsV);
    QList<Shape> shapes = lineShapes(l, points, across.box);
    if (const Bus *bus = m_plan->busFor(l))
        shapes << busShapes(*m_plan, *bus, right, strokeOf(l.traffic),
                            l.first.isHosts() ? l.firstArrow : l.secondArrow);
    const bool bends = std::any_of(m_plan->acrosses.begin(), m_plan->acrosses.end(),
                                   [](const Across &other) { return other.track >= 0; });
    const double middle = bends ? left + pillMargin + 4 + pillsWidth(l.pills) / 2 : (left + right) / 2;
    addLine(across.link, shapes, pillRow(l.pills, m_plan->map(QPointF(middle, across.boxV))));
}

/// The cards next to one in its row: the one farther from the site's outer edge first.
std::vector<int> SiteLines::beside(int card) const {
    const HostsPlan &hosts = m_plan->hosts;
    const double middle = hosts.cards[size_t(card)].center().x();
    std::vector<int> near;
    for (const double side : {m_plan->mirrored ? -1.0 : 1.0, m_plan->mirrored ? 1.0 : -1.0}) {
        int nearest = -1;
        for (int other = 0; other < int(hosts.cards.size()); ++other) {
            const double away = (hosts.cards[size_t(other)].center().x() - middle) * side;
            if (hosts.grid.rowOf(other) == hosts.grid.rowOf(card) && away > 0 &&
                (nearest < 0 || away < (hosts.cards[size_t(nearest)].center().x() - middle) * side))
                nearest = other;
        }
        if (nearest >= 0)
            near.push_back(nearest);
    }
    return near;
}

/// A card with a neighbour in its row on the side to which the bus goes on: to its next card in that row,
/// else to where it passes to other rows. A bus of one card is drawn to its pills, past any neighbour.
std::optional<int> SiteLines::neighbourOn(const Bus &bus, size_t member) const {
    const HostsPlan &hosts = m_plan->hosts;
    const int card = bus.cards[member];
    const bool goesOn =
        member + 1 < bus.cards.size() && hosts.grid.rowOf(bus.cards[member + 1]) == hosts.grid.rowOf(card);
    const double towards = goesOn ? hosts.tickU(bus, bus.cards[member + 1]) : hosts.riserU(bus);
    const double middle = hosts.cards[size_t(card)].center().x();
    for (const int other : beside(card))
        if (bus.cards.size() == 1 || (hosts.cards[size_t(other)].center().x() > middle) == (towards > middle))
            return other;
    return {};
}

/// The pills of a bus under the cards stand below the gap between two of them, where no tick passes, or
/// beside the last card of a row. Where the bus itself does not come there, it is drawn on to them.
SiteLines::UnderPills SiteLines::underPills(const Bus &bus) const {
    const HostsPlan &hosts = m_plan->hosts;
    const auto between = [&](int card, int other) {
        return QPointF((hosts.cards[size_t(card)].center().x() + hosts.cards[size_t(other)].center().x()) / 2,
                       hosts.busV(bus, hosts.grid.rowOf(card)));
    };
    for (size_t member = 0; member < bus.cards.size(); ++member)
        if (const auto other = neighbourOn(bus, member))
            return {between(bus.cards[member], *other), bus.cards.size() == 1};
    const int first = bus.cards.front();
    for (const int other : beside(first))
        return {between(first, other), true};
    const QRectF card = hosts.cards[size_t(first)];
    const double half = pillsWidth(link(bus.link).pills) / 2;
    const double v = hosts.busV(bus, hosts.grid.rowOf(first));
    if (hosts.grid.slots[size_t(first)].column + 1 >= hosts.grid.perRow)
        return {{card.left() + half, v}, true};
    const double beside = half + pillMargin;
    return {{m_plan->mirrored ? card.left() - beside : card.right() + beside, v}, true};
}

void SiteLines::addUnder(const Bus &bus) {
    const Link &l = link(bus.link);
    const Arrow arrow = l.firstArrow == Arrow::None ? l.secondArrow : l.firstArrow;
    const UnderPills pills = underPills(bus);
    const std::optional<double> entry = pills.drawnTo ? std::optional(pills.at.x()) : std::nullopt;
    addLine(bus.link, busShapes(*m_plan, bus, entry, strokeOf(l.traffic), arrow),
            pillRow(l.pills, m_plan->map(pills.at)));
}

/// Two hosts: lines from VRA to VRA through the gap between them.
void SiteLines::addDirect() {
    const HostsPlan &hosts = m_plan->hosts;
    const size_t count = hosts.direct.size();
    for (size_t i = 0; i < count; ++i) {
        const Link &l = link(hosts.direct[i]);
        const int from = l.first.cards.empty() ? 0 : l.first.cards.front();
        QRectF a = chipRect(hosts.measure, hosts.cards[size_t(from)], 0);
        QRectF b = chipRect(hosts.measure, hosts.cards[from == 0 ? 1 : 0], 0);
        const bool ordered = a.left() < b.left();
        const double v = a.center().y() + pillPitch * (double(i) - double(count - 1) / 2);
        const QPointF start(ordered ? a.right() : a.left(), v);
        const QPointF end(ordered ? b.left() : b.right(), v);
        addLine(hosts.direct[i], lineShapes(l, {start, end}, -1),
                pillRow(l.pills, m_plan->map((start + end) / 2)));
    }
}

/// Hosts of one stack among themselves: a loop below it.
void SiteLines::addLoops() {
    const HostsPlan &hosts = m_plan->hosts;
    for (size_t i = 0; i < hosts.loops.size(); ++i) {
        const Link &l = link(hosts.loops[i]);
        const double half = loopReach(*m_plan->model, hosts, i);
        const double middle = hosts.rect.center().x();
        const double v = hosts.rect.bottom() + 22 + loopPitch * double(i);
        const QPolygonF points{QPointF(middle - half, hosts.rect.bottom()), QPointF(middle - half, v),
                               QPointF(middle + half, v), QPointF(middle + half, hosts.rect.bottom())};
        addLine(hosts.loops[i], lineShapes(l, points, -1), pillRow(l.pills, m_plan->map(QPointF(middle, v))));
    }
}

std::vector<int> SiteLines::run() {
    for (const SideLink &side : m_plan->sides)
        add(side);
    for (const Drop &drop : m_plan->drops)
        add(drop);
    int toHosts = 0;
    for (const Run &run : m_plan->runs) {
        add(run, toHosts);
        toHosts += run.lower < 0 ? 1 : 0;
    }
    for (const Across &across : m_plan->acrosses)
        add(across);
    for (const Bus &bus : m_plan->hosts.under)
        if (bus.link >= 0)
            addUnder(bus);
    addDirect();
    addLoops();
    addRemarks(*m_layers, *m_plan);
    return m_free;
}

} // namespace

DiagramItem pillItem(const Pill &pill, QPointF centre) {
    return makeItem(pill.key, ItemRole::Pill, {pill.flow}, pill.title,
                    pillShapes(centre, pill.text, pill.traffic));
}

QList<DiagramItem> pillRow(const std::vector<Pill> &pills, QPointF centre) {
    QList<DiagramItem> items;
    double x = centre.x() - pillsWidth(pills) / 2;
    for (const Pill &pill : pills) {
        const double width = pillSize(pill.text).width();
        items << pillItem(pill, {x + width / 2, centre.y()});
        x += width + pillGap;
    }
    return items;
}

QList<DiagramItem> pillStack(const std::vector<Pill> &pills, QPointF centre) {
    QList<DiagramItem> items;
    double y = centre.y() - pillPitch * double(pills.size() - 1) / 2;
    for (const Pill &pill : pills) {
        items << pillItem(pill, {centre.x(), y});
        y += pillPitch;
    }
    return items;
}

std::vector<int> addSiteItems(Layers &layers, const TopologyIndex &index, const SitePlan &plan) {
    const SiteModel &site = plan.siteModel();
    layers.ground << siteItem(index, plan);
    for (size_t box = 0; box < site.boxes.size(); ++box)
        layers.boxes << serviceItem(index, site.boxes[box], plan.map(plan.boxes[box]));
    if (plan.hosts.form == HostsPlan::Form::Stack)
        layers.boxes << stackItem(site, plan.map(plan.hosts.rect), QPointF(plan.mirrored ? 1 : -1, -1));
    for (size_t card = 0; card < plan.hosts.cards.size(); ++card)
        layers.boxes << cardItems(index, plan.hosts.measure, site.cards[card],
                                  plan.map(plan.hosts.cards[card]));
    return SiteLines(layers, plan).run();
}

} // namespace portolan::ports
