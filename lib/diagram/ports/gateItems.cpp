#include "diagram/ports/gateItems.h"

#include "diagram/paintDiagram.h"
#include "diagram/ports/gateHeading.h"
#include "diagram/ports/laneLines.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/words.h"
#include "diagram/text.h"

#include <algorithm>

namespace portolan::ports {
namespace {

constexpr double holeHeight = 24;
constexpr double leastName = 110; ///< of a wall that does not fit: less says nothing

/// Draws the gate.
class Gate {
public:
    Gate(Layers &layers, const TopologyIndex &index, const Sheet &sheet)
        : m_layers(&layers), m_index(&index), m_sheet(&sheet), m_lines(layers, sheet) {}

    void run();

private:
    void addGround();
    void addClosedRemark();
    void addWall(int site);
    std::vector<double> holesOf(int site) const;
    QList<Shape> wallLabel(int site, const QRectF &wall) const;
    void addLane(int at);
    void addExit(int at, int site);
    void addUnused(int at);

    const Lane &lane(int at) const { return m_sheet->model.lanes[size_t(at)]; }

    Layers *m_layers;
    const TopologyIndex *m_index;
    const Sheet *m_sheet;
    LaneLines m_lines;
};

void Gate::addGround() {
    const QRectF gate = m_sheet->gate;
    QList<ElementKey> flows;
    for (const Lane &l : m_sheet->model.lanes)
        for (const ElementKey &flow : l.flows())
            if (!flows.contains(flow))
                flows << flow;
    QList<Shape> shapes;
    shapes << BoxShape{gate, 4, Ink::GateFill, Stroke{Ink::GateStroke, 1.2, Dash::Solid}};
    shapes << gateHeading(gate, m_sheet->model);
    const QString remark = gateRemark(m_sheet->model);
    if (!remark.isEmpty())
        shapes << gateRemarkShape(gate, remark);
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

void Gate::addLane(int at) {
    const Lane &l = lane(at);
    const LanePlace &place = m_sheet->lanes[size_t(at)];
    QList<Shape> shapes = holeShapes(l, m_sheet->wall(l.left.site), place.leftY, holeHeight);
    shapes << holeShapes(l, m_sheet->wall(l.right.site), place.rightY, holeHeight);
    const LineShape line = m_lines.line(at);
    shapes.append(line);
    m_layers->lines << makeItem(l.key, ItemRole::Line, l.flows(), l.label, shapes);
    addLaneTexts(*m_layers, l, m_sheet->texts, place.leftY);
    for (const int site : {l.left.site, l.right.site})
        if (m_sheet->model.sites[size_t(site)].isBeyond)
            addExit(at, site);
}

/// What a lane leads to behind the wall of a site that is not drawn.
void Gate::addExit(int at, int site) {
    const Lane &l = lane(at);
    const Align align = l.left.site == site ? Align::Right : Align::Left;
    const QPointF from = m_sheet->exitOf(at, site) + QPointF(align == Align::Right ? -8 : 8, bodySize * 0.36);
    const ExitText words = exitText(*m_index, m_sheet->model, endAt(l, site));
    QList<Shape> shapes{makeText(from, words.to, bodySize, Face::Bold, Ink::Text, align)};
    if (!words.address.isEmpty())
        shapes << makeText(from + QPointF(0, 14.5), words.address, smallSize, Face::Mono, Ink::MutedText,
                           align);
    m_layers->labels << makeItem(QStringLiteral("exit/") + l.key.mid(5), ItemRole::Label, l.flows(), words.to,
                                 shapes);
}

void Gate::addUnused(int at) {
    const LanePlace &place = m_sheet->lanes[size_t(at)];
    const double left = m_sheet->gate.left() + gateGap + wallWidth + 8;
    const double wall = m_sheet->gate.right() - gateGap - wallWidth - 8;
    addUnusedLane(*m_layers, lane(at), m_sheet->texts, place.leftY, left,
                  place.isStraight() ? wall : m_sheet->texts.end());
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
    const double centre = (left + m_sheet->texts.end()) / 2; // tracks may run beyond the labels
    const TextShape words = makeText({centre, middle + 4}, text("everything else is closed"), bodySize,
                                     Face::Italic, Ink::MutedText, Align::Centre);
    m_layers->labels << makeItem(QStringLiteral("gate/closed"), ItemRole::Label, {}, words.text, {words});
}

void Gate::run() {
    addGround();
    for (size_t site = 0; site < m_sheet->sites.size(); ++site)
        addWall(int(site));
    m_lines.run([&](int at) { lane(at).isUsed() ? addLane(at) : addUnused(at); });
    addClosedRemark();
}

} // namespace

void addGateItems(Layers &layers, const TopologyIndex &index, const Sheet &sheet) {
    if (!sheet.gate.isEmpty())
        Gate(layers, index, sheet).run();
}

} // namespace portolan::ports
