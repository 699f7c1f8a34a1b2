#include "compare/mergeFlows.h"

#include <QHash>
#include <algorithm>

namespace portolan {
namespace {

QHash<QString, const Flow *> byId(const QList<Flow> &flows) {
    QHash<QString, const Flow *> found;
    found.reserve(flows.size());
    for (const Flow &flow : flows)
        found.insert(flow.id, &flow);
    return found;
}

QHash<QString, qint64> expandedByFlow(const RuleSet &rules) {
    QHash<QString, qint64> counts;
    for (const FirewallRule &rule : rules.rules)
        counts[rule.flow] += rule.expandedCount();
    return counts;
}

qsizetype pairsOf(const Flow &flow) {
    return flow.first.members.size() * flow.second.members.size();
}

/// A side that listened as a whole still does when more members are drawn.
void growListeners(qsizetype &listeners, const Group &drawn, qsizetype members) {
    if (listeners == members)
        listeners = drawn.members.size();
}

Mark markOfAll(const QList<PortMark> &ports) {
    const std::optional<Mark> first = ports.first().pill.mark;
    const bool isSame = std::all_of(ports.begin(), ports.end(),
                                    [&](const PortMark &mark) { return mark.pill.mark == first; });
    return first && isSame ? *first : Mark::Changed;
}

/// The requirement's place in a catalogue, which gets it where it has none.
qsizetype placeIn(PortCatalogue &catalogue, const PortRequirement &requirement) {
    QList<PortRequirement> &all = catalogue.requirements;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const PortRequirement &other) { return other.id == requirement.id; });
    const qsizetype place = found - all.begin();
    if (found == all.end())
        all << requirement;
    return place;
}

/// Merges the flows of two plans.
class FlowMerge {
public:
    FlowMerge(Derived &derived, Marks &marks, const IndexedPlan &before, const IndexedPlan &after,
              const QHash<QString, FlowChanges> &changes)
        : m_derived(derived), m_marks(marks), m_before(before), m_after(after), m_changes(changes),
          m_is(byId(after.state.derived.flows)) {}

    void run();

private:
    void keep(Flow &flow, const Flow &was);
    void addMembers(Group &group, const Group &was) const;
    SiteId siteOf(ComponentId id) const;
    void settle(Group &group) const;
    void add(const Flow &flow, qint64 rules);
    void addLost(Flow flow, bool isComplete);
    bool takeOverReason(Flow &lost);
    void addLostRules();
    const PortRequirement &requirementBefore(qsizetype place) const {
        return m_before.state.derived.catalogue.requirements.at(place);
    }

    Derived &m_derived;
    Marks &m_marks;
    const IndexedPlan &m_before;
    const IndexedPlan &m_after;
    const QHash<QString, FlowChanges> &m_changes;
    QHash<QString, const Flow *> m_is;
};

void FlowMerge::run() {
    const QHash<QString, const Flow *> were = byId(m_before.state.derived.flows);
    const QHash<QString, qint64> rules = expandedByFlow(m_after.state.derived.rules);
    for (Flow &flow : m_derived.flows) {
        if (const Flow *was = were.value(flow.id))
            keep(flow, *was);
        else
            add(flow, rules.value(flow.id));
    }
    const QHash<QString, qint64> rulesBefore = expandedByFlow(m_before.state.derived.rules);
    for (const Flow &flow : m_before.state.derived.flows)
        if (!m_is.contains(flow.id))
            addLost(flow, rulesBefore.contains(flow.id));
    addLostRules();
}

void FlowMerge::keep(Flow &flow, const Flow &was) {
    FlowMark said;
    said.ports = comparePorts(
        {was, flow, m_before.portsOf(was), m_after.portsOf(flow), m_changes.value(flow.id).ports});
    if (said.ports.isEmpty())
        return;
    said.mark = markOfAll(said.ports);
    said.isUnusedNow = flow.state == FlowState::NotUsed;
    said.pairsBefore = pairsOf(was);
    said.pairs = pairsOf(flow);
    const qsizetype firsts = flow.first.members.size();
    const qsizetype seconds = flow.second.members.size();
    addMembers(flow.first, was.first);
    addMembers(flow.second, was.second);
    for (PortMark &port : said.ports) {
        growListeners(port.firstListeners, flow.first, firsts);
        growListeners(port.secondListeners, flow.second, seconds);
    }
    m_marks.flows.insert(flow.id, said);
}

/// What is gone stays with the group that it belonged to, if that is still where it was.
void FlowMerge::addMembers(Group &group, const Group &was) const {
    for (const ComponentId id : was.members)
        if (!m_after.index.component(id) && siteOf(id) == group.site)
            group.members << id;
}

/// Where a component of either plan is drawn.
SiteId FlowMerge::siteOf(ComponentId id) const {
    const Site *site = m_after.index.siteOf(id);
    if (!site)
        site = m_before.index.siteOf(id);
    return site ? site->id : SiteId();
}

/// The group of a flow that is gone, where its members are drawn. Of those that went apart, the first.
void FlowMerge::settle(Group &group) const {
    if (group.members.isEmpty())
        return;
    group.site = siteOf(group.members.first());
    group.members.removeIf([&](ComponentId id) { return siteOf(id) != group.site; });
}

/// Rules that another flow had before are no news. What stays inside a machine has none, and is new with it.
void FlowMerge::add(const Flow &flow, qint64 rules) {
    const FlowChanges changes = m_changes.value(flow.id);
    const bool isInside = flow.state == FlowState::InsideMachine;
    if (!isInside && (!asksForRules(flow) || (rules > 0 && changes.ports.isEmpty())))
        return;
    FlowMark said;
    said.mark = isInside || changes.counts.added == rules ? Mark::Added : Mark::Changed;
    m_marks.flows.insert(flow.id, said);
}

/// Of a flow whose rules are gone in part, the ends of these.
void FlowMerge::addLost(Flow flow, bool isComplete) {
    const FlowChanges changes = m_changes.value(flow.id);
    if (!asksForRules(flow) || (isComplete && changes.counts.removed == 0))
        return;
    FlowMark said{Mark::Removed, m_before.portsOf(flow)};
    for (Group *group : {&flow.first, &flow.second}) {
        if (isComplete)
            group->members.removeIf([&](ComponentId id) { return !changes.removedEnds.contains(id); });
        settle(*group);
    }
    for (PortMark &port : said.ports) {
        port.firstListeners = port.firstListens() ? flow.first.members.size() : 0;
        port.secondListeners = port.secondListens() ? flow.second.members.size() : 0;
        port.pill.mark = Mark::Removed;
    }
    flow.requirement = placeIn(m_derived.catalogue, requirementBefore(flow.requirement));
    said.isUnusedNow = takeOverReason(flow);
    m_derived.flows << flow;
    m_marks.flows.insert(flow.id, said);
}

/// Where the later plan says of the same port between the same sites why it is not used, that is why it was
/// lost: both are drawn as one.
bool FlowMerge::takeOverReason(Flow &lost) {
    const auto sites = [](const Flow &flow) { return std::minmax({flow.first.site, flow.second.site}); };
    const auto found = std::find_if(m_derived.flows.begin(), m_derived.flows.end(), [&](const Flow &other) {
        return other.state == FlowState::NotUsed && other.requirement == lost.requirement &&
               lost.crossesSites() && sites(other) == sites(lost);
    });
    if (found == m_derived.flows.end())
        return false;
    lost.reason = found->reason;
    m_derived.flows.erase(found);
    return true;
}

/// Of a flow whose rules are gone in part, the part that is gone.
void FlowMerge::addLostRules() {
    for (FirewallRule rule : m_before.state.derived.rules.rules) {
        const auto said = m_marks.flows.constFind(rule.flow);
        if (said == m_marks.flows.constEnd() || said->mark != Mark::Removed)
            continue;
        const QSet<ComponentId> gone = m_changes.value(rule.flow).removedEnds;
        for (Group *group : {&rule.source, &rule.destination})
            group->members.removeIf([&](ComponentId id) { return !gone.contains(id); });
        rule.requirement = placeIn(m_derived.catalogue, requirementBefore(rule.requirement));
        m_marks.otherRules << rule;
    }
}

} // namespace

void mergeFlows(Derived &derived, Marks &marks, const IndexedPlan &before, const IndexedPlan &after,
                const QHash<QString, FlowChanges> &changes) {
    FlowMerge(derived, marks, before, after, changes).run();
}

} // namespace portolan
