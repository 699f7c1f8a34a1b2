#include "diagram/ports/laneLines.h"

#include "diagram/ports/freeLines.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/nets.h"
#include "diagram/ports/siteItems.h"

#include <algorithm>

namespace portolan::ports {
namespace {

void addDot(QList<Shape> &shapes, QPointF at, Ink ink) {
    shapes << BoxShape{QRectF(at - QPointF(3.5, 3.5), QSizeF(7, 7)), 3.5, ink, {}};
}

} // namespace

/// The edge of what a lane ends on, towards the gate.
double LaneLines::endU(const End &end, int site) const {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    return end.isHosts() ? plan.hosts.rect.right() : plan.boxes[size_t(end.box)].right();
}

bool LaneLines::hasFreeEnd(int at) const {
    return m_sheet->hasFreeEnd(at, lane(at).left.site) || m_sheet->hasFreeEnd(at, lane(at).right.site);
}

/// Where a lane starts on its way to a dragged box: at the track of those that join it, else at the edge.
double LaneLines::freeStart(int at, int site) const {
    const NetId id = netOf(*m_sheet, at, site);
    for (const GateNet &net : m_sheet->nets[size_t(site)])
        if (net.joins && netOf(*m_sheet, net.lanes.front(), site) == id)
            return net.u;
    return m_sheet->sites[size_t(site)].size.width();
}

/// The part of a lane inside a site, from its end to the site's edge.
QPolygonF LaneLines::endPoints(int at, int site, Arrow &arrow) const {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    const End &end = endAt(lane(at), site);
    const double v = m_sheet->laneV(at, site);
    const GateNet *net = m_sheet->netOf(at, site);
    const bool onBus = busOf(plan.hosts, lane(at), site) != nullptr;
    arrow = onBus ? Arrow::None : arrowAt(lane(at), site);
    if (m_sheet->hasFreeEnd(at, site))
        return m_freeEnds.at({at, site});
    if (!net)
        return {plan.map(QPointF(endU(end, site), v))};
    if (net->lanes.size() == 1 && !net->joins)
        return {plan.map(QPointF(endU(end, site), net->v)), plan.map(QPointF(net->u, net->v)),
                plan.map(QPointF(net->u, v))};
    arrow = Arrow::None;
    return {plan.map(QPointF(net->u, v))};
}

/// Lanes that become one line beside the edge of their site.
void LaneLines::addNet(int site, const GateNet &net, int number) {
    if (net.lanes.size() == 1 && !net.joins)
        return; // the lane itself runs to its end
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    std::vector<double> vs{net.v};
    QList<ElementKey> flows;
    Arrow arrow = Arrow::None;
    for (const int at : net.lanes) {
        vs.push_back(m_sheet->laneV(at, site));
        flows << m_sheet->flowsAt(at, site);
        arrow = std::max(arrow, arrowAt(lane(at), site));
    }
    const auto [low, high] = std::minmax_element(vs.begin(), vs.end());
    const Stroke stroke = strokeOf(net.traffic);
    const double cap = stroke.width / 2;
    const auto line = [&](QPointF from, QPointF to, Arrow end) {
        return LineShape{{plan.map(from), plan.map(to)}, stroke, Arrow::None, end};
    };
    QList<Shape> shapes{line({net.u, *low - cap}, {net.u, *high + cap}, Arrow::None)};
    const bool onBus = busOf(plan.hosts, lane(net.lanes.front()), site) != nullptr;
    if (!net.joins)
        shapes << line({net.u, net.v}, {endU(net.end, site), net.v}, onBus ? Arrow::None : arrow);
    for (const double v : vs)
        if ((v > *low && v < *high) || (net.joins && v == net.v))
            addDot(shapes, plan.map(QPointF(net.u, v)), stroke.ink);
    m_layers->lines << makeItem(
        QStringLiteral("net/%1/%2").arg(keyOf(plan.siteModel().site->id), QString::number(number)),
        ItemRole::Line, flows, trafficLabel(net.traffic), shapes);
}

/// The buses of the hosts that lanes lead to.
void LaneLines::addBuses(int site) {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    std::vector<const Bus *> drawn;
    for (const int at : plan.siteModel().lanes) {
        const Bus *bus = busOf(plan.hosts, lane(at), site);
        if (!bus || std::find(drawn.begin(), drawn.end(), bus) != drawn.end())
            continue;
        drawn.push_back(bus);
        QList<ElementKey> flows;
        Arrow arrow = Arrow::None;
        for (const int other : plan.siteModel().lanes) {
            if (busOf(plan.hosts, lane(other), site) != bus)
                continue;
            flows << lane(other).flows();
            arrow = std::max(arrow, arrowAt(lane(other), site));
        }
        const QList<Shape> shapes =
            busShapes(plan, *bus, plan.hosts.rect.right(), strokeOf(bus->traffic), arrow);
        m_layers->lines << makeItem(bus->key + QLatin1Char('/') + keyOf(plan.siteModel().site->id),
                                    ItemRole::Line, flows, trafficLabel(bus->traffic), shapes);
    }
}

/// Leads the lanes of a site that end on dragged boxes to their place at its edge.
void LaneLines::routeFreeEnds(int site) {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    std::vector<LaneEnd> ends;
    std::vector<int> lanes;
    std::vector<QPolygonF>
        others; // what is not drawn yet of these and of lanes that are free in the other site
    for (const int at : plan.siteModel().lanes) {
        if (!lane(at).isUsed() || !hasFreeEnd(at))
            continue;
        const double v = m_sheet->laneV(at, site);
        const QPointF edge = plan.map(QPointF(plan.size.width(), v));
        if (m_sheet->hasFreeEnd(at, site)) {
            lanes.push_back(at);
            ends.push_back({endAt(lane(at), site).box, freeStart(at, site), v});
            others.push_back({plan.map(QPointF(ends.back().u, v)), edge});
            continue;
        }
        if (joinsBus(at, site)) // drawn already
            continue;
        Arrow arrow = Arrow::None;
        others.emplace_back(endPoints(at, site, arrow) + QPolygonF{edge});
    }
    if (lanes.empty())
        return;
    const std::vector<QPolygonF> lines = FreeLines(*m_layers, plan).laneEnds(ends, others);
    for (size_t i = 0; i < lanes.size(); ++i)
        m_freeEnds[{lanes[i], site}] = lines[i];
}

bool LaneLines::joinsBus(int at, int site) const {
    const FieldBus *bus = m_sheet->busAt(at, site);
    return bus && bus->joins();
}

/// From what a lane ends on in a site to the site's edge, or from the bus that it joins before; of a site
/// that is not drawn, from the exit behind its wall.
QPolygonF LaneLines::wayTo(int at, int site, Arrow &arrow) const {
    if (isBeyond(site)) {
        arrow = arrowAt(lane(at), site);
        return {m_sheet->exitOf(at, site)};
    }
    if (joinsBus(at, site))
        return {QPointF(m_sheet->busAt(at, site)->x, m_sheet->otherY(at, site))};
    return endPoints(at, site, arrow);
}

LineShape LaneLines::line(int at) const {
    const LanePlace &place = m_sheet->lanes[size_t(at)];
    const int left = lane(at).left.site;
    const int right = lane(at).right.site;
    LineShape line{{}, strokeOf(lane(at).traffic), Arrow::None, Arrow::None};
    line.points = wayTo(at, left, line.startArrow);
    const QPolygonF end = wayTo(at, right, line.endArrow);
    const auto isShort = [&](int site) { return isBeyond(site) || joinsBus(at, site); };
    const double leftY = isShort(left) ? line.points.last().y() : place.leftY;
    const double rightY = isShort(right) ? end.last().y() : place.rightY;
    if (leftY != rightY)
        line.points << QPointF(place.turnX, leftY) << QPointF(place.turnX, rightY);
    for (auto point = end.rbegin(); point != end.rend(); ++point)
        line.points << *point;
    return line;
}

/// The vertical line of a bus and the one into its site.
void LaneLines::addFieldBus(const FieldBus &bus) {
    const int first = bus.lanes.front();
    std::vector<double> ys{bus.y};
    for (const int at : bus.lanes)
        if (lane(at).isShown)
            ys.push_back(m_sheet->otherY(at, bus.site));
    std::sort(ys.begin(), ys.end());
    const Stroke stroke = strokeOf(lane(first).traffic);
    const double cap = stroke.width / 2;
    LineShape into{{}, stroke, Arrow::None, Arrow::None};
    into.points = endPoints(first, bus.site, into.startArrow) + QPolygonF{QPointF(bus.x, bus.y)};
    QList<Shape> shapes{
        LineShape{{{bus.x, ys.front() - cap}, {bus.x, ys.back() + cap}}, stroke, Arrow::None, Arrow::None},
        into};
    for (size_t i = 0; i < ys.size(); ++i) {
        const bool isMet = i + 1 < ys.size() && ys[i] == ys[i + 1];
        if (isMet || (i > 0 && i + 1 < ys.size() && ys[i] != ys[i - 1]))
            addDot(shapes, {bus.x, ys[i]}, stroke.ink);
    }
    const QString site = keyOf(m_sheet->model.sites[size_t(bus.site)].site->id);
    m_layers->lines << makeItem(QStringLiteral("bus/%1/%2").arg(site, lane(first).key.mid(5)), ItemRole::Line,
                                m_sheet->flowsAt(first, bus.site), trafficLabel(lane(first).traffic), shapes);
}

void LaneLines::addBusesThatAre(bool free) {
    for (const FieldBus &bus : m_sheet->buses)
        if (bus.joins() && !isBeyond(bus.site) && m_sheet->hasFreeEnd(bus.lanes.front(), bus.site) == free)
            addFieldBus(bus);
}

void LaneLines::run(const std::function<void(int)> &addLane) {
    for (size_t site = 0; site < m_sheet->sites.size(); ++site) {
        if (isBeyond(int(site)))
            continue;
        addBuses(int(site));
        for (size_t net = 0; net < m_sheet->nets[site].size(); ++net)
            addNet(int(site), m_sheet->nets[site][net], int(net));
    }
    for (const bool isFree : {false, true}) {
        for (size_t site = 0; isFree && site < m_sheet->sites.size(); ++site)
            if (!isBeyond(int(site)))
                routeFreeEnds(int(site));
        addBusesThatAre(isFree);
        for (size_t at = 0; at < m_sheet->model.lanes.size(); ++at)
            if (hasFreeEnd(int(at)) == isFree)
                addLane(int(at));
    }
}

void addLaneTexts(Layers &layers, const Lane &lane, const LaneTexts &texts, double y) {
    const Ink ink = lane.isUsed() ? Ink::Text : Ink::NotUsed;
    const QPointF at = texts.isAbove ? QPointF(texts.pillX, y - 15) : QPointF(texts.labelX, y - 7);
    const TextShape label = fittedText(at, lane.label, texts.labelWidth, smallSize, Face::Regular, ink,
                                       texts.isAbove ? Align::Centre : Align::Left);
    layers.labels << makeItem(QStringLiteral("label/") + lane.key.mid(5), ItemRole::Label, lane.flows(),
                              lane.label, {label});
    layers.pills << pillRow(lane.pills, {texts.pillX, y});
}

void addUnusedLane(Layers &layers, const Lane &lane, const LaneTexts &texts, double y, double left,
                   double right) {
    const LineShape line{
        {{left, y}, {right, y}}, Stroke{Ink::NotUsed, 1.2, Dash::DashDot}, Arrow::None, Arrow::None};
    layers.lines << makeItem(lane.key, ItemRole::Line, lane.flows(), lane.pills.front().title, {line});
    addLaneTexts(layers, lane, texts, y);
}

QList<Shape> holeShapes(const Lane &lane, const QRectF &wall, double y, double height) {
    return {BoxShape{QRectF(wall.left(), y - height / 2, wall.width(), height), 0, Ink::GateFill,
                     Stroke{inkOf(lane.traffic), 1.8, Dash::Solid}}};
}

} // namespace portolan::ports
