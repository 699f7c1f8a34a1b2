#include "diagram/ports/gateItems.h"

#include "diagram/paintDiagram.h"
#include "diagram/ports/freeLines.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/siteItems.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <set>

namespace portolan::ports {
namespace {

constexpr double holeHeight = 24;
constexpr double leastName = 110; ///< of a wall that does not fit: less says nothing

QString text(const char *source) {
    return QCoreApplication::translate("Diagram", source);
}

QString headingText(qsizetype ports) {
    if (ports == 0)
        return text("Between the sites: no port to open");
    return ports == 1 ? text("Between the sites: 1 port to open")
                      : text("Between the sites: %1 ports to open").arg(ports);
}

QString headingRemark(const Sheet &sheet, qsizetype ports) {
    const auto count = [&](FlowState state) {
        return std::count_if(sheet.model.lanes.begin(), sheet.model.lanes.end(),
                             [&](const Lane &lane) { return lane.state == state; });
    };
    const bool waits = count(FlowState::WaitsForPort) > 0;
    const bool notUsed = count(FlowState::NotUsed) > 0;
    if (waits && notUsed)
        return text("one more without a number, and one not needed");
    if (waits)
        return text("and one more without a number");
    if (notUsed)
        return text("and one that is not needed");
    if (ports == 0)
        return {};
    return sheet.sites.size() == 2 ? text("on both firewalls")
                                   : text("on both firewalls of each pair of sites");
}

/// Draws the gate.
class Gate {
public:
    Gate(Layers &layers, const Sheet &sheet) : m_layers(&layers), m_sheet(&sheet) {}

    void run();

private:
    void addGround();
    void addClosedRemark();
    void addWall(int site);
    std::vector<double> holesOf(int site) const;
    QList<Shape> wallLabel(int site, const QRectF &wall) const;
    void addHoles(int at, QList<Shape> &shapes) const;
    void addLane(int at);
    void addUnused(int at);
    void addLabel(int at);
    QPolygonF endPoints(int at, int site, Arrow &arrow);
    void addNet(int site, const GateNet &net, int number);
    void addBuses(int site);

    const Lane &lane(int at) const { return m_sheet->model.lanes[size_t(at)]; }
    Arrow arrowOf(int at, int site) const { return arrowAt(lane(at), site); }
    double endU(const End &end, int site) const;
    bool isMoved(const End &end) const;
    bool hasMovedEnd(int at) const;
    void routeFreeEnds(int site);
    void addLanes(bool free);

    Layers *m_layers;
    const Sheet *m_sheet;
    std::map<std::pair<int, int>, QPolygonF> m_freeEnds; ///< by lane and site
};

void Gate::addGround() {
    const QRectF gate = m_sheet->gate;
    std::set<QString> numbers;
    QList<ElementKey> flows;
    for (const Lane &l : m_sheet->model.lanes)
        if (!flows.contains(l.pill.flow))
            flows << l.pill.flow;
    for (const Lane &l : m_sheet->model.lanes)
        if (l.state == FlowState::Needed || l.state == FlowState::InsideMachine)
            numbers.insert(l.pill.text.text);
    QList<Shape> shapes;
    shapes << BoxShape{gate, 4, Ink::GateFill, Stroke{Ink::GateStroke, 1.2, Dash::Solid}};
    const double width = gate.width() - 24;
    shapes << fittedText({gate.center().x(), gate.top() + 25}, headingText(qsizetype(numbers.size())), width,
                         13.5, Face::Bold, Ink::Text, Align::Centre);
    const QString remark = headingRemark(*m_sheet, qsizetype(numbers.size()));
    if (!remark.isEmpty())
        shapes << fittedText({gate.center().x(), gate.top() + 43}, remark, width, bodySize, Face::Regular,
                             Ink::MutedText, Align::Centre);
    m_layers->ground << makeItem(QStringLiteral("gate"), ItemRole::Gate, flows,
                                 text("Firewalls between the sites"), shapes);
}

std::vector<double> Gate::holesOf(int site) const {
    std::vector<double> holes;
    for (const int at : m_sheet->model.sites[size_t(site)].lanes)
        if (lane(at).isUsed())
            holes.push_back(m_sheet->laneV(at, site) + m_sheet->sites[size_t(site)].origin.y());
    std::sort(holes.begin(), holes.end());
    return holes;
}

/// The name of a wall in its longest stretch without a hole, on a plain patch; nothing where there is no
/// room.
QList<Shape> Gate::wallLabel(int site, const QRectF &wall) const {
    double from = wall.top();
    double best = 0;
    double start = wall.top();
    std::vector<double> holes = holesOf(site);
    holes.push_back(wall.bottom() + holeHeight / 2);
    for (const double hole : holes) {
        const double room = hole - holeHeight / 2 - from;
        if (room > best) {
            best = room;
            start = from;
        }
        from = hole + holeHeight / 2;
    }
    const QString name = shownText(m_sheet->model.sites[size_t(site)].site->name);
    if (best < 60)
        return {};
    const double length = std::min(best - 20, 200.0);
    const QString full = text("Firewall %1").arg(name);
    const bool fits = textWidth(full.left(80), bodySize, Face::Bold) <= length;
    const bool isCut = !fits && textWidth(name.left(80), bodySize, Face::Bold) > length;
    if (isCut && length < leastName)
        return {};
    TextShape label =
        fittedText({}, fits ? full : name, length, bodySize, Face::Bold, Ink::MutedText, Align::Centre);
    const double middle = start + best / 2;
    label.at = QPointF(wall.center().x() + 4.5, middle);
    label.upwards = true;
    const QRectF patch(wall.left() + 2, middle - label.width / 2 - 8, wall.width() - 4, label.width + 16);
    return {BoxShape{patch, 2, Ink::GateFill, {}}, label};
}

void Gate::addWall(int site) {
    const QRectF wall = m_sheet->wall(site);
    const Site &named = *m_sheet->model.sites[size_t(site)].site;
    QList<Shape> shapes{BricksShape{wall}};
    shapes << wallLabel(site, wall);
    m_layers->walls << makeItem(QStringLiteral("wall/") + keyOf(named.id), ItemRole::Wall, {keyOf(named.id)},
                                text("Firewall %1").arg(shownText(named.name)), shapes);
}

void Gate::addHoles(int at, QList<Shape> &shapes) const {
    const Lane &l = lane(at);
    const LanePlace &place = m_sheet->lanes[size_t(at)];
    for (const bool left : {true, false}) {
        const QRectF wall = m_sheet->wall(left ? l.left.site : l.right.site);
        const double y = left ? place.leftY : place.rightY;
        shapes << BoxShape{QRectF(wall.left(), y - holeHeight / 2, wall.width(), holeHeight), 0,
                           Ink::GateFill, Stroke{inkOf(l.traffic), 1.8, Dash::Solid}};
    }
}

/// The edge of what a lane ends on, towards the gate.
double Gate::endU(const End &end, int site) const {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    return end.isHosts() ? plan.hosts.rect.right() : plan.boxes[size_t(end.box)].right();
}

bool Gate::isMoved(const End &end) const {
    return !end.isHosts() && m_sheet->sites[size_t(end.site)].isMoved(end.box);
}

bool Gate::hasMovedEnd(int at) const {
    return isMoved(lane(at).left) || isMoved(lane(at).right);
}

/// Leads the lanes of a site that end on dragged boxes to their place at its edge.
void Gate::routeFreeEnds(int site) {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    std::vector<LaneEnd> ends;
    std::vector<int> lanes;
    std::vector<QPolygonF> others; // of lanes that are free in the other site only
    for (const int at : plan.siteModel().lanes) {
        if (!lane(at).isUsed() || !hasMovedEnd(at))
            continue;
        const double v = m_sheet->laneV(at, site);
        if (isMoved(endAt(lane(at), site))) {
            lanes.push_back(at);
            ends.push_back({endAt(lane(at), site).box, v});
            continue;
        }
        Arrow arrow = Arrow::None;
        others.push_back(endPoints(at, site, arrow) + QPolygonF{plan.map(QPointF(plan.size.width(), v))});
    }
    if (lanes.empty())
        return;
    const std::vector<QPolygonF> lines = FreeLines(*m_layers, plan).laneEnds(ends, others);
    for (size_t i = 0; i < lanes.size(); ++i)
        m_freeEnds[{lanes[i], site}] = lines[i];
}

void Gate::addLanes(bool free) {
    for (size_t at = 0; at < m_sheet->model.lanes.size(); ++at)
        if (hasMovedEnd(int(at)) == free)
            lane(int(at)).isUsed() ? addLane(int(at)) : addUnused(int(at));
}

/// The part of a lane inside a site, from its end to the site's edge.
QPolygonF Gate::endPoints(int at, int site, Arrow &arrow) {
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    const End &end = endAt(lane(at), site);
    const double v = m_sheet->laneV(at, site);
    const GateNet *net = m_sheet->netOf(at, site);
    const bool onBus = busOf(plan.hosts, lane(at), site) != nullptr;
    arrow = onBus ? Arrow::None : arrowOf(at, site);
    if (!end.isHosts() && plan.isMoved(end.box))
        return m_freeEnds.at({at, site});
    if (!net)
        return {plan.map(QPointF(endU(end, site), v))};
    if (net->lanes.size() == 1 && !net->joins)
        return {plan.map(QPointF(endU(end, site), net->v)), plan.map(QPointF(net->u, net->v)),
                plan.map(QPointF(net->u, v))};
    arrow = Arrow::None;
    return {plan.map(QPointF(net->u, v))};
}

void Gate::addLane(int at) {
    const Lane &l = lane(at);
    const LanePlace &place = m_sheet->lanes[size_t(at)];
    Arrow start = Arrow::None;
    Arrow end = Arrow::None;
    QPolygonF points = endPoints(at, l.left.site, start);
    if (!place.isStraight())
        points << QPointF(place.jogX, place.leftY) << QPointF(place.jogX, place.rightY);
    const QPolygonF right = endPoints(at, l.right.site, end);
    for (auto point = right.rbegin(); point != right.rend(); ++point)
        points << *point;
    QList<Shape> shapes;
    addHoles(at, shapes);
    shapes << LineShape{points, strokeOf(l.traffic), start, end};
    m_layers->lines << makeItem(l.key, ItemRole::Line, {l.pill.flow}, l.label, shapes);
    addLabel(at);
}

/// What is not used passes no wall.
void Gate::addUnused(int at) {
    const Lane &l = lane(at);
    const double y = m_sheet->lanes[size_t(at)].leftY;
    const double left = m_sheet->gate.left() + gateGap + wallWidth + 8;
    const double right = m_sheet->gate.right() - gateGap - wallWidth - 8;
    const LineShape line{
        {{left, y}, {right, y}}, Stroke{Ink::NotUsed, 1.2, Dash::DashDot}, Arrow::None, Arrow::None};
    m_layers->lines << makeItem(l.key, ItemRole::Line, {l.pill.flow}, l.pill.title, {line});
    addLabel(at);
}

void Gate::addLabel(int at) {
    const Lane &l = lane(at);
    const double y = m_sheet->lanes[size_t(at)].leftY;
    const Ink ink = l.isUsed() ? Ink::Text : Ink::NotUsed;
    const TextShape label =
        fittedText({m_sheet->labelX, y - 7}, l.label, m_sheet->labelWidth, smallSize, Face::Regular, ink);
    m_layers->labels << makeItem(QStringLiteral("label/") + l.key.mid(5), ItemRole::Label, {l.pill.flow},
                                 l.label, {label});
    m_layers->pills << pillItem(l.pill, {m_sheet->pillX, y});
}

void addDot(QList<Shape> &shapes, QPointF at, Ink ink) {
    shapes << BoxShape{QRectF(at - QPointF(3.5, 3.5), QSizeF(7, 7)), 3.5, ink, {}};
}

/// Lanes that become one line beside the edge of their site.
void Gate::addNet(int site, const GateNet &net, int number) {
    if (net.lanes.size() == 1 && !net.joins)
        return; // the lane itself runs to its end
    const SitePlan &plan = m_sheet->sites[size_t(site)];
    std::vector<double> vs{net.v};
    QList<ElementKey> flows;
    Arrow arrow = Arrow::None;
    for (const int at : net.lanes) {
        vs.push_back(m_sheet->laneV(at, site));
        flows << lane(at).pill.flow;
        arrow = std::max(arrow, arrowOf(at, site));
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
    m_layers->lines << makeItem(QStringLiteral("net/%1/%2").arg(keyOf(plan.siteModel().site->id)).arg(number),
                                ItemRole::Line, flows, trafficLabel(net.traffic), shapes);
}

/// The buses of the hosts that lanes lead to.
void Gate::addBuses(int site) {
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
            flows << lane(other).pill.flow;
            arrow = std::max(arrow, arrowOf(other, site));
        }
        const QList<Shape> shapes =
            busShapes(plan, *bus, plan.hosts.rect.right(), strokeOf(bus->traffic), arrow);
        m_layers->lines << makeItem(bus->key + QLatin1Char('/') + keyOf(plan.siteModel().site->id),
                                    ItemRole::Line, flows, trafficLabel(bus->traffic), shapes);
    }
}

/// Fills the longest stretch without lanes.
void Gate::addClosedRemark() {
    std::vector<double> ys{m_sheet->gate.top() + wallTop};
    for (const LanePlace &place : m_sheet->lanes) {
        ys.push_back(place.leftY);
        ys.push_back(place.rightY);
    }
    ys.push_back(m_sheet->gate.bottom());
    std::sort(ys.begin(), ys.end());
    double best = 0;
    double middle = 0;
    for (size_t i = 1; i < ys.size(); ++i) {
        if (ys[i] - ys[i - 1] > best) {
            best = ys[i] - ys[i - 1];
            middle = (ys[i] + ys[i - 1]) / 2;
        }
    }
    if (best < 100)
        return;
    const double left = m_sheet->gate.left() + gateGap + wallWidth;
    const double centre =
        (left + m_sheet->labelX + m_sheet->labelWidth) / 2; // tracks may run beyond the labels
    const TextShape words = makeText({centre, middle + 4}, text("everything else is closed"), bodySize,
                                     Face::Italic, Ink::MutedText, Align::Centre);
    m_layers->labels << makeItem(QStringLiteral("gate/closed"), ItemRole::Label, {}, words.text, {words});
}

void Gate::run() {
    addGround();
    for (size_t site = 0; site < m_sheet->sites.size(); ++site)
        addWall(int(site));
    for (size_t site = 0; site < m_sheet->sites.size(); ++site) {
        addBuses(int(site));
        for (size_t net = 0; net < m_sheet->nets[site].size(); ++net)
            addNet(int(site), m_sheet->nets[site][net], int(net));
    }
    addLanes(false); // the others find their own way when these are there
    for (size_t site = 0; site < m_sheet->sites.size(); ++site)
        routeFreeEnds(int(site));
    addLanes(true);
    addClosedRemark();
}

} // namespace

void addGateItems(Layers &layers, const Sheet &sheet) {
    if (!sheet.gate.isEmpty())
        Gate(layers, sheet).run();
}

} // namespace portolan::ports
