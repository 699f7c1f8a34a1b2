#include "diagram/ports/gatePlan.h"

#include "diagram/paintDiagram.h"
#include "diagram/ports/laneRows.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/nets.h"
#include "diagram/ports/tracks.h"

#include <algorithm>

namespace portolan::ports {
namespace {

constexpr double longestLabel = 290;
constexpr double leastLabel = 150;
constexpr double leastPill = 44;

/// Lanes that turn beyond the labels because the user dragged a site up or down.
struct Turns {
    std::vector<int> lanes;
    std::vector<int> tracks;
    double width() const { return lanes.empty() ? 0 : trackPitch * double(lanes.size()) + 10; }
};

Turns turnsOf(const Sheet &sheet) {
    Turns turns;
    std::vector<ChannelNet> nets;
    for (size_t lane = 0; lane < sheet.lanes.size(); ++lane) {
        const LanePlace &place = sheet.lanes[lane];
        if (place.isStraight() || !sheet.model.lanes[lane].isUsed())
            continue;
        turns.lanes.push_back(int(lane));
        nets.push_back({{place.leftY}, {place.rightY}});
    }
    turns.tracks = orderTracks(nets);
    return turns;
}

} // namespace

void planGate(Sheet &sheet, const DiagramInput &input) {
    planLaneRows(sheet, input);
    planNets(sheet);
    double pills = leastPill;
    LaneTexts &texts = sheet.texts;
    texts.labelWidth = leastLabel;
    for (const Lane &lane : sheet.model.lanes) {
        pills = std::max(pills, pillsWidth(lane.pills));
        const double width = textWidth(lane.label.left(80), smallSize, Face::Regular);
        texts.labelWidth = std::max(texts.labelWidth, std::min(longestLabel, width));
    }
    const Turns turns = turnsOf(sheet);
    const double inside = 20 + pills + 12 + texts.labelWidth + 18 + turns.width();
    placeAcross(sheet, input, 2 * (gateGap + wallWidth) + inside);
    texts.pillX = sheet.gate.left() + gateGap + wallWidth + 20 + pills / 2;
    texts.labelX = texts.pillX + pills / 2 + 12;
    for (size_t i = 0; i < turns.lanes.size(); ++i)
        sheet.lanes[size_t(turns.lanes[i])].turnX = texts.end() + 16 + trackPitch * turns.tracks[i];
}

} // namespace portolan::ports
