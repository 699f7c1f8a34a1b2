#include "diagram/drawnPorts.h"
#include "diagram/ports/ModelMaker.h"
#include "diagram/ports/words.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace portolan::ports {
namespace {

/// How many pairs of members talk over one port: each listening one with all of the other side.
qsizetype pairCount(const PortMark &mark, const End &first, const End &second) {
    if (!mark.firstListens() || !mark.secondListens())
        return first.members * second.members;
    const qsizetype firsts = std::min(mark.firstListeners, first.members);
    const qsizetype seconds = std::min(mark.secondListeners, second.members);
    return firsts * second.members + seconds * first.members - firsts * seconds;
}

bool carriesReplication(TrafficClass traffic) {
    return traffic == TrafficClass::ReplicationData || traffic == TrafficClass::ReplicationControl;
}

SharedLane sharedLaneOf(const Lane &lane) {
    return {lane.left.key,
            lane.right.key,
            carriesReplication(lane.traffic) ? TrafficClass::ReplicationData : lane.traffic,
            lane.leftArrow,
            lane.rightArrow,
            lane.state,
            lane.pairs};
}

} // namespace

/// The end of one port of a flow: where the other side only connects, those that listen on it.
End ModelMaker::laneEnd(const Flow &flow, const PortMark &mark, bool first) const {
    const Group &group = first ? flow.first : flow.second;
    const qsizetype listening = first ? mark.firstListeners : mark.secondListeners;
    if (listening == 0 || listening == group.members.size())
        return endOf(group);
    const Group listeners = listenersOf(flow, mark, first);
    const bool onlyThey = !(first ? mark.secondListens() : mark.firstListens());
    End end = endOf(onlyThey ? listeners : group);
    end.key += QStringLiteral("/p%1").arg(mark.port.value_or(0));
    if (onlyThey || end.cards.empty())
        return end;
    const std::vector<int> cards = cardsOf(listeners);
    std::set_difference(end.cards.begin(), end.cards.end(), cards.begin(), cards.end(),
                        std::back_inserter(end.silent));
    return end;
}

/// The sites of a pair and their partners, in the order in which they came into the plan.
std::vector<SiteId> ModelMaker::sitesAround(int a, int b) const {
    std::vector<SiteId> around;
    for (const int site : {a, b})
        for (const int partner : m_partners[size_t(site)])
            around.push_back(m_model.sites[size_t(partner)].site->id);
    std::sort(around.begin(), around.end(), [](SiteId x, SiteId y) { return x.value < y.value; });
    around.erase(std::unique(around.begin(), around.end()), around.end());
    return around;
}

/// The site that the gate of a pair stands in front of: the one with fewer partners; among equals so that
/// each has about half of its gates, and a ring one at each site. Sites that neither of the two has flows
/// with count for nothing, nor does the order of the plan.
int ModelMaker::ownerOf(int a, int b) const {
    const size_t partnersA = m_partners[size_t(a)].size();
    const size_t partnersB = m_partners[size_t(b)].size();
    if (partnersA != partnersB)
        return partnersA < partnersB ? a : b;
    const std::vector<SiteId> around = sitesAround(a, b);
    const auto numberOf = [&](int site) {
        return std::find(around.begin(), around.end(), m_model.sites[size_t(site)].site->id) - around.begin();
    };
    const auto apart = numberOf(b) - numberOf(a);
    const int earlier = apart > 0 ? a : b;
    return std::abs(apart) * 2 <= long(around.size()) ? earlier : a + b - earlier;
}

/// Of two sites in one column, the one in front of which the gate stands is nearer to that column's edge.
bool ModelMaker::standsLeft(const End &end, const End &other) const {
    const int column = m_places[size_t(end.site)].column;
    if (column != m_places[size_t(other.site)].column)
        return column == 0;
    return (ownerOf(end.site, other.site) == end.site) == (column == 0);
}

/// An end as its words count it: without what is removed.
End ModelMaker::present(End end, const Flow &flow) const {
    if (!m_input->marks)
        return end;
    const Group &group = end.site == m_sites.value(flow.first.site.value) ? flow.first : flow.second;
    const qsizetype gone = group.members.size() - presentGroup(m_input->marks, flow, group).members.size();
    end.members -= std::min(gone, end.members);
    end.outOf -= gone;
    return end;
}

/// A lane that is not used any more says why, like one that never was.
QString ModelMaker::labelOf(const Flow &flow, const Lane &lane) const {
    if (m_input->marks && m_input->marks->flows.value(flow.id).isUnusedNow)
        return notUsedNowText();
    return withPairsBefore(flow, laneLabel(requirementOf(flow), flow, present(lane.left, flow),
                                           present(lane.right, flow), lane.pairs));
}

QString ModelMaker::withPairsBefore(const Flow &flow, const QString &label) const {
    const FlowMark mark = m_input->marks ? m_input->marks->flows.value(flow.id) : FlowMark();
    return mark.pairsBefore == mark.pairs ? label : pairsBeforeLabel(label, mark.pairsBefore);
}

Lane ModelMaker::laneOf(const Flow &flow, const PortMark &mark) const {
    const PortRequirement &requirement = requirementOf(flow);
    const Arrow arrow = listeningArrow(requirement, flow);
    const End first = laneEnd(flow, mark, true);
    const End second = laneEnd(flow, mark, false);
    const bool firstIsLeft = standsLeft(first, second);
    Lane lane;
    lane.left = firstIsLeft ? first : second;
    lane.right = firstIsLeft ? second : first;
    lane.pills.push_back(pillOf(flow, mark));
    lane.key = QStringLiteral("lane/") + lane.pills.front().key.mid(5);
    lane.pairs = pairCount(mark, present(first, flow), present(second, flow));
    lane.traffic = requirement.traffic;
    lane.state = flow.state;
    lane.leftArrow = (firstIsLeft ? mark.firstListens() : mark.secondListens()) ? arrow : Arrow::None;
    lane.rightArrow = (firstIsLeft ? mark.secondListens() : mark.firstListens()) ? arrow : Arrow::None;
    return lane;
}

bool ModelMaker::joinLane(const Flow &flow, const Lane &lane) {
    const auto [known, isNew] = m_lanes.emplace(sharedLaneOf(lane), int(m_model.lanes.size()));
    if (isNew)
        return false;
    Lane &shared = m_model.lanes[size_t(known->second)];
    shared.pills.push_back(lane.pills.front());
    shared.label = withPairsBefore(
        flow, sharedLaneLabel(flow, present(shared.left, flow), present(shared.right, flow), shared.pairs));
    if (lane.traffic == TrafficClass::ReplicationData)
        shared.traffic = lane.traffic; // the stronger line
    return true;
}

void ModelMaker::addToPair(int at) {
    const Lane &lane = m_model.lanes[size_t(at)];
    const int left = lane.left.site;
    const int right = lane.right.site;
    const auto [known, isNew] = m_pairs.emplace(std::minmax({left, right}), int(m_model.pairs.size()));
    if (isNew)
        m_model.pairs.push_back({left, right, ownerOf(left, right), {}});
    m_model.pairs[size_t(known->second)].lanes.push_back(at);
}

void ModelMaker::addLanes(const Flow &flow) {
    for (const PortMark &mark : drawnPorts(*m_input, flow)) {
        Lane lane = laneOf(flow, mark);
        if (m_model.hasField() && joinLane(flow, lane))
            continue;
        lane.label = labelOf(flow, lane);
        const int at = int(m_model.lanes.size());
        for (const int site : {lane.left.site, lane.right.site})
            m_model.sites[size_t(site)].lanes.push_back(at);
        m_model.lanes.push_back(lane);
        addToPair(at);
    }
}

QList<ElementKey> Lane::flows() const {
    QList<ElementKey> flows;
    for (const Pill &pill : pills)
        if (!flows.contains(pill.flow))
            flows << pill.flow;
    return flows;
}

} // namespace portolan::ports
