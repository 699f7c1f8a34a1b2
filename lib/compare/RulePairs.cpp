#include "compare/RulePairs.h"

#include <algorithm>

namespace portolan {
namespace {

/// The members that the other plan lacks, with all that they are joined to.
QSet<ComponentId> endsBeside(const Group &group, const MemberStandings &standings, const Group &peers) {
    QSet<ComponentId> ends;
    if (standings.counts[MemberStandings::Unknown] == 0)
        return ends;
    ends = {peers.members.begin(), peers.members.end()};
    for (qsizetype i = 0; i < group.members.size(); ++i)
        if (standings.members[i] == MemberStandings::Unknown)
            ends << group.members[i];
    return ends;
}

} // namespace

const MemberStandings &GroupComparison::standings(const Group &group, const Group *counterpart) {
    const auto key =
        std::pair(group.members.constData(), counterpart ? counterpart->members.constData() : nullptr);
    const auto known = m_known.find(key);
    return known != m_known.end() ? known->second
                                  : m_known.emplace(key, find(group, counterpart)).first->second;
}

MemberStandings GroupComparison::find(const Group &group, const Group *counterpart) const {
    const bool isSame = counterpart && group.members == counterpart->members;
    QSet<ComponentId> shared;
    if (counterpart && !isSame)
        shared = {counterpart->members.begin(), counterpart->members.end()};
    MemberStandings found;
    found.members.reserve(group.members.size());
    for (const ComponentId id : group.members) {
        if (isSame || shared.contains(id))
            found.members << (m_moved.contains(id) ? MemberStandings::Moved : MemberStandings::Same);
        else
            found.members << (m_other.component(id) ? MemberStandings::Elsewhere : MemberStandings::Unknown);
        ++found.counts[found.members.last()];
    }
    return found;
}

RulePairs::RulePairs(const FirewallRule &rule, const FirewallRule *counterpart, bool isOnSameTerms,
                     GroupComparison &groups)
    : m_rule(&rule), m_counterpart(counterpart && counterpart->pairs == rule.pairs ? counterpart : nullptr),
      m_source(&groups.standings(rule.source, m_counterpart ? &m_counterpart->source : nullptr)),
      m_destination(
          &groups.standings(rule.destination, m_counterpart ? &m_counterpart->destination : nullptr)),
      m_isSameService(m_counterpart && isOnSameTerms && m_counterpart->protocol == rule.protocol &&
                      m_counterpart->port == rule.port) {}

bool RulePairs::hasDoubtful() const {
    return m_source->known() * m_destination->known() > m_source->inBoth() * m_destination->inBoth();
}

RulePairs::Standing RulePairs::standing(MemberStandings::Standing source,
                                        MemberStandings::Standing destination) const {
    switch (std::max(source, destination)) {
    case MemberStandings::Unknown:
        return Standing::Own;
    case MemberStandings::Elsewhere:
        return Standing::Doubtful;
    case MemberStandings::Moved:
        return Standing::Changed;
    case MemberStandings::Same:
        break;
    }
    return m_isSameService ? Standing::Same : Standing::Changed;
}

qint64 RulePairs::countOwn() const {
    if (m_rule->pairs != Pairs::EachWithEach)
        return countEach(Standing::Own);
    return m_source->members.size() * m_destination->members.size() -
           m_source->known() * m_destination->known();
}

qint64 RulePairs::countChanged() const {
    if (m_rule->pairs != Pairs::EachWithEach)
        return countEach(Standing::Changed);
    constexpr auto same = MemberStandings::Same;
    return m_source->inBoth() * m_destination->inBoth() -
           (m_isSameService ? m_source->counts[same] * m_destination->counts[same] : 0);
}

qint64 RulePairs::countEach(Standing wanted) const {
    qint64 found = 0;
    forEach([&](ComponentId, ComponentId, Standing standing) {
        found += standing == wanted ? 1 : 0;
        return true;
    });
    return found;
}

QSet<ComponentId> RulePairs::ownEnds() const {
    QSet<ComponentId> ends;
    if (m_rule->pairs == Pairs::EachWithEach) {
        if (countOwn() > 0)
            ends = endsBeside(m_rule->source, *m_source, m_rule->destination) +
                   endsBeside(m_rule->destination, *m_destination, m_rule->source);
        return ends;
    }
    forEach([&](ComponentId source, ComponentId destination, Standing standing) {
        if (standing == Standing::Own)
            ends << source << destination;
        return true;
    });
    return ends;
}

} // namespace portolan
