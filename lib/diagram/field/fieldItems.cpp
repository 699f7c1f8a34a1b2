#include "diagram/field/fieldItems.h"

#include "diagram/field/fieldMetrics.h"
#include "diagram/paintDiagram.h"
#include "diagram/ports/gateHeading.h"
#include "diagram/ports/laneLines.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/words.h"
#include "diagram/text.h"

#include <algorithm>
#include <optional>

namespace portolan::ports {
namespace {

constexpr double holeHeight = 20;
constexpr double headingRoom = 52; ///< above the first gate

/// Draws the gate of one pair.
class PairGateItems {
public:
    PairGateItems(Layers &layers, const Sheet &sheet, const PairGate &gate)
        : m_layers(&layers), m_sheet(&sheet), m_gate(&gate), m_pair(&sheet.model.pairs[size_t(gate.pair)]) {}

    void addGate();
    /// `line` is empty for a lane that is not used.
    void addLane(int at, const std::optional<LineShape> &line);

private:
    const Site &site(int at) const { return *m_sheet->model.sites[size_t(at)].site; }
    QString key() const;
    QString titleText(double width) const;
    QList<ElementKey> flows() const;
    void addGround();
    QRectF wall(bool left) const;
    void addWall(bool left);

    Layers *m_layers;
    const Sheet *m_sheet;
    const PairGate *m_gate;
    const SitePair *m_pair;
};

/// Stable whichever of the two stands on the left.
QString PairGateItems::key() const {
    const int first = std::min(m_pair->left, m_pair->right);
    const int second = std::max(m_pair->left, m_pair->right);
    return QStringLiteral("gate/%1-%2").arg(keyOf(site(first).id), keyOf(site(second).id));
}

/// Each of two long names has half of the room; a site that is not drawn is what the lines lead to.
QString PairGateItems::titleText(double width) const {
    for (const int beyond : {m_pair->left, m_pair->right})
        if (m_sheet->model.sites[size_t(beyond)].isBeyond)
            return elided(exitTitle(site(beyond)), width, bodySize, Face::Bold);
    const auto fitted = [&](int at, double room) {
        return elided(shownText(site(at).name), room, bodySize, Face::Bold);
    };
    const QString title = text("%1 – %2");
    const double dash = textWidth(text("%1 – %2").arg(QString(), QString()), bodySize, Face::Bold);
    const double room = (width - dash) / 2;
    const double left = textWidth(fitted(m_pair->left, room), bodySize, Face::Bold);
    const double right = textWidth(fitted(m_pair->right, room), bodySize, Face::Bold);
    return title.arg(fitted(m_pair->left, width - dash - right), fitted(m_pair->right, width - dash - left));
}

QList<ElementKey> PairGateItems::flows() const {
    QList<ElementKey> flows;
    for (const int at : m_pair->lanes)
        flows << m_sheet->model.lanes[size_t(at)].flows();
    return flows;
}

void PairGateItems::addGround() {
    const QRectF rect = m_gate->rect;
    const double width = rect.width() - 2 * (pairWall + pairPadding);
    const QList<Shape> shapes{BoxShape{rect, 3, Ink::Paper, Stroke{Ink::GateStroke, 1.2, Dash::Solid}},
                              makeText({rect.center().x(), rect.top() + 14}, titleText(width), bodySize,
                                       Face::Bold, Ink::Text, Align::Centre)};
    const QString title = text("Firewalls between %1 and %2")
                              .arg(shownText(site(m_pair->left).name), shownText(site(m_pair->right).name));
    m_layers->ground << makeItem(key(), ItemRole::Gate, flows(), title, shapes);
}

QRectF PairGateItems::wall(bool left) const {
    const QRectF rect = m_gate->rect;
    return {left ? rect.left() : rect.right() - pairWall, rect.top(), pairWall, rect.height()};
}

void PairGateItems::addWall(bool left) {
    const Site &named = site(left ? m_pair->left : m_pair->right);
    m_layers->walls << makeItem(QStringLiteral("wall/%1/%2").arg(key().mid(5), keyOf(named.id)),
                                ItemRole::Wall, flows(), text("Firewall %1").arg(shownText(named.name)),
                                {BricksShape{wall(left)}});
}

void PairGateItems::addLane(int at, const std::optional<LineShape> &line) {
    const Lane &lane = m_sheet->model.lanes[size_t(at)];
    const LanePlace &place = m_sheet->lanes[size_t(at)];
    const double y = lane.left.site == m_pair->owner ? place.leftY : place.rightY;
    if (!line) {
        addUnusedLane(*m_layers, lane, m_gate->texts, y, wall(true).right() + 4, wall(false).left() - 4);
        return;
    }
    QList<Shape> shapes = holeShapes(lane, wall(true), y, holeHeight);
    shapes << holeShapes(lane, wall(false), y, holeHeight);
    shapes << *line;
    m_layers->lines << makeItem(lane.key, ItemRole::Line, lane.flows(), lane.label, shapes);
    addLaneTexts(*m_layers, lane, m_gate->texts, y);
}

void PairGateItems::addGate() {
    addGround();
    addWall(true);
    addWall(false);
}

/// From the top of the first to the bottom of the last site and gate that the drawing shows.
QRectF shownField(const Sheet &sheet) {
    double top = sheet.gate.bottom();
    double bottom = sheet.gate.top();
    const auto take = [&](double from, double to) {
        top = std::min(top, from);
        bottom = std::max(bottom, to);
    };
    for (const SitePlan &site : sheet.sites)
        if (!site.siteModel().isBeyond)
            take(site.origin.y(), site.origin.y() + site.size.height());
    for (const PairGate &gate : sheet.pairGates)
        for (const int lane : sheet.model.pairs[size_t(gate.pair)].lanes)
            if (sheet.model.lanes[size_t(lane)].isShown)
                take(gate.rect.top() - headingRoom, gate.rect.bottom() + footRoom);
    return {sheet.gate.left(), std::max(top, sheet.gate.top()), sheet.gate.width(),
            std::min(bottom, sheet.gate.bottom()) - std::max(top, sheet.gate.top())};
}

void addGround(Layers &layers, const Sheet &sheet) {
    const QRectF field = shownField(sheet);
    QList<Shape> shapes{BoxShape{field, 4, Ink::GateFill, Stroke{Ink::GateStroke, 1.2, Dash::Solid}}};
    const QRectF heading = field.translated(0, -headingRise);
    shapes << gateHeading(heading, sheet.model);
    const QString remark = fieldRemark(sheet.model);
    // What there is in all does not fade beside what differs.
    const bool isPartOfHeading = sheet.model.comparesPlans;
    if (isPartOfHeading)
        shapes << gateRemarkShape(heading, remark);
    layers.ground << makeItem(QStringLiteral("field"), ItemRole::Frame, {},
                              text("Firewalls between the sites"), shapes);
    if (!remark.isEmpty() && !isPartOfHeading)
        layers.labels << makeItem(QStringLiteral("remark/closed"), ItemRole::Label, {}, remark,
                                  {gateRemarkShape(heading, remark)});
}

} // namespace

void addFieldItems(Layers &layers, const Sheet &sheet) {
    addGround(layers, sheet);
    std::vector<const PairGate *> gates(sheet.model.lanes.size(), nullptr);
    for (const PairGate &gate : sheet.pairGates) {
        PairGateItems(layers, sheet, gate).addGate();
        for (const int lane : sheet.model.pairs[size_t(gate.pair)].lanes)
            gates[size_t(lane)] = &gate;
    }
    LaneLines lines(layers, sheet);
    lines.run([&](int at) {
        const bool isUsed = sheet.model.lanes[size_t(at)].isUsed();
        PairGateItems(layers, sheet, *gates[size_t(at)])
            .addLane(at, isUsed ? std::optional(lines.line(at)) : std::nullopt);
    });
}

} // namespace portolan::ports
