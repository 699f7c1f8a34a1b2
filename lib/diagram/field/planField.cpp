#include "diagram/field/planField.h"

#include "diagram/field/berths.h"
#include "diagram/field/crossings.h"
#include "diagram/field/fieldBuses.h"
#include "diagram/field/fieldMetrics.h"
#include "diagram/field/standing.h"
#include "diagram/paintDiagram.h"
#include "diagram/ports/gateHeading.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/nets.h"

#include <algorithm>
#include <array>

namespace portolan::ports {
namespace {

constexpr double longestLabel = 260;
constexpr double leastTitle = 190;
constexpr double leastField = 360; ///< for its heading
constexpr double headingGap = 6;   ///< below it

/// How wide the gates in front of one column are.
struct GateZone {
    double pills = 0;
    double labels = 0;
    bool isUsed = false;
    bool isRoomy = true; ///< the labels stand above the pills

    double texts() const { return isRoomy ? std::max(pills, labels) : pills + pairPadding + labels; }
    double inside() const { return std::max(leastTitle, texts()) + 2 * pairPadding; }
    double width() const { return isUsed ? inside() + 2 * pairWall : 0; }
};

int columnOf(const Sheet &sheet, const PairGate &gate) {
    return sheet.sites[size_t(sheet.model.pairs[size_t(gate.pair)].owner)].mirrored ? 1 : 0;
}

/// The heights of a gate's lanes, ascending.
std::vector<double> heightsOf(const Sheet &sheet, const SitePair &pair) {
    std::vector<double> heights;
    for (const int lane : pair.lanes) {
        const LanePlace &place = sheet.lanes[size_t(lane)];
        const bool isLeft = sheet.model.lanes[size_t(lane)].left.site == pair.owner;
        heights.push_back(isLeft ? place.leftY : place.rightY);
    }
    std::sort(heights.begin(), heights.end());
    return heights;
}

/// Whether a gate is alone in front of its site and its lanes are far apart.
bool isRoomy(const Sheet &sheet, const SitePair &pair) {
    const auto isOther = [&](const SitePair &other) { return &other != &pair && other.owner == pair.owner; };
    const auto isBusHere = [&](const FieldBus &bus) { return bus.site == pair.owner; };
    if (std::any_of(sheet.model.pairs.begin(), sheet.model.pairs.end(), isOther) ||
        std::any_of(sheet.buses.begin(), sheet.buses.end(), isBusHere))
        return false;
    const std::vector<double> heights = heightsOf(sheet, pair);
    return std::adjacent_find(heights.begin(), heights.end(), [](double upper, double lower) {
               return lower - upper < 2 * berthPitch;
           }) == heights.end();
}

/// Every pair has its gate at the heights of its lanes.
void addGates(Sheet &sheet) {
    for (size_t at = 0; at < sheet.model.pairs.size(); ++at) {
        const std::vector<double> heights = heightsOf(sheet, sheet.model.pairs[at]);
        const double top = heights.front() - titleRoom;
        sheet.pairGates.push_back({int(at), QRectF(0, top, 0, heights.back() + gateFoot - top), {}});
    }
}

std::array<GateZone, 2> measureZones(const Sheet &sheet) {
    std::array<GateZone, 2> zones;
    for (const PairGate &gate : sheet.pairGates) {
        GateZone &zone = zones[size_t(columnOf(sheet, gate))];
        zone.isUsed = true;
        zone.isRoomy = zone.isRoomy && isRoomy(sheet, sheet.model.pairs[size_t(gate.pair)]);
        for (const int at : sheet.model.pairs[size_t(gate.pair)].lanes) {
            const Lane &lane = sheet.model.lanes[size_t(at)];
            const double label = textWidth(lane.label.left(80), smallSize, Face::Regular) + 1;
            zone.pills = std::max(zone.pills, pillsWidth(lane.pills));
            zone.labels = std::max(zone.labels, std::min(longestLabel, label));
        }
    }
    return zones;
}

void placeGates(Sheet &sheet, const std::array<GateZone, 2> &zones) {
    for (PairGate &gate : sheet.pairGates) {
        const int column = columnOf(sheet, gate);
        const GateZone &zone = zones[size_t(column)];
        const double left =
            column == 0 ? sheet.gate.left() + fieldPadding : sheet.gate.right() - fieldPadding - zone.width();
        gate.rect.setLeft(left);
        gate.rect.setWidth(zone.width());
        if (zone.isRoomy)
            gate.rect.setTop(gate.rect.top() - labelRoom);
        gate.texts.isAbove = zone.isRoomy;
        const double inside = left + pairWall + pairPadding;
        gate.texts.pillX = zone.isRoomy ? gate.rect.center().x() : inside + zone.pills / 2;
        gate.texts.labelX = gate.texts.pillX + zone.pills / 2 + pairPadding;
        gate.texts.labelWidth = zone.labels;
    }
}

/// Where a gate stands as high as the field's heading, this one moves up.
void keepHeadingFree(Sheet &sheet) {
    const QRectF area = sheet.gate.translated(0, -headingRise);
    QRectF heading = textRect(gateHeading(area, sheet.model));
    if (const QString remark = fieldRemark(sheet.model); !remark.isEmpty())
        heading |= textRect(gateRemarkShape(area, remark));
    double up = 0;
    for (const PairGate &gate : sheet.pairGates)
        if (gate.rect.left() < heading.right() && heading.left() < gate.rect.right())
            up = std::max(up, heading.bottom() + headingGap - gate.rect.top());
    sheet.gate.setTop(sheet.gate.top() - up);
}

/// Sites first, then what lies between them.
void placeField(Sheet &sheet, const DiagramInput &input) {
    addGates(sheet);
    const std::array<GateZone, 2> zones = measureZones(sheet);
    const double tracks = placeBuses(sheet);
    const double left = fieldPadding + zones[0].width() + zoneGap;
    const double used = left + tracks + zoneGap + zones[1].width() + fieldPadding;
    const double width = std::max(leastField, used);
    placeAcross(sheet, input, width);
    placeGates(sheet, zones);
    for (FieldBus &bus : sheet.buses) {
        bus.x += sheet.gate.left() + left;
        for (const int lane : bus.lanes)
            sheet.lanes[size_t(lane)].turnX = bus.x;
    }
    keepHeadingFree(sheet);
}

} // namespace

void planField(Sheet &sheet, const DiagramInput &input) {
    standSites(sheet, input);
    collectBuses(sheet);
    std::vector<SiteBerths> berths;
    for (size_t site = 0; site < sheet.sites.size(); ++site)
        berths.push_back(planBerths(sheet, int(site)));
    placeLanes(sheet, berths);
    for (const SiteBerths &site : berths)
        sheet.entries.push_back(site.entries);
    planNets(sheet);
    placeField(sheet, input);
}

} // namespace portolan::ports
