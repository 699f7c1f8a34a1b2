#pragma once

#include "rules/FirewallRule.h"
#include "topology/TopologyIndex.h"

#include <QSet>
#include <map>

namespace portolan {

/// How the members of a group stand to a plan that theirs is compared with.
struct MemberStandings {
    /// In order: of a pair, the machine that is further from being the same decides.
    enum Standing : quint8 {
        Same,      ///< the other plan's group has it, too
        Moved,     ///< it does, at another address
        Elsewhere, ///< the other plan has it in another group
        Unknown    ///< the other plan lacks it
    };

    QList<Standing> members;
    qint64 counts[4] = {};

    bool isSame() const { return counts[Same] == members.size(); }
    qint64 inBoth() const { return counts[Same] + counts[Moved]; }
    qint64 known() const { return inBoth() + counts[Elsewhere]; }
};

/// Finds the standings of groups. Rules share the lists of their members, so each list is gone through once.
class GroupComparison {
public:
    /// `moved` are the components that others reach at another address in `other`, which outlives this.
    GroupComparison(const TopologyIndex &other, QSet<ComponentId> moved)
        : m_other(other), m_moved(std::move(moved)) {}

    /// `counterpart` is the group in the other plan, or null. The members of both stay where they are.
    const MemberStandings &standings(const Group &group, const Group *counterpart);

private:
    MemberStandings find(const Group &group, const Group *counterpart) const;

    const TopologyIndex &m_other;
    QSet<ComponentId> m_moved;
    std::map<std::pair<const ComponentId *, const ComponentId *>, MemberStandings> m_known;
};

/// The machine pairs of a rule, and how each stands to the other plan.
class RulePairs {
public:
    enum class Standing : quint8 {
        Same,     ///< the same rule of the other plan joins them, too
        Changed,  ///< it does, at another address or port or on other terms
        Doubtful, ///< another rule of the other plan may join them: it has both machines
        Own       ///< the other plan lacks a machine of it
    };

    /// `counterpart` is the rule of the same id in the other plan, or null. All outlive this. `isOnSameTerms`
    /// says whether the forms of both plans ask for the same at a firewall.
    RulePairs(const FirewallRule &rule, const FirewallRule *counterpart, bool isOnSameTerms,
              GroupComparison &groups);

    const FirewallRule &rule() const { return *m_rule; }
    /// Null where it joins other pairs.
    const FirewallRule *counterpart() const { return m_counterpart; }
    /// Whether all pairs are the same in both plans.
    bool isSame() const { return m_isSameService && m_source->isSame() && m_destination->isSame(); }
    /// Whether a pair may be doubtful; where it is false none is. A machine that is elsewhere makes a pair
    /// doubtful with one that the other plan has, so a site more or less has none.
    bool hasDoubtful() const;
    qint64 countOwn() const;
    qint64 countChanged() const;
    /// The machines of pairs of its own.
    QSet<ComponentId> ownEnds() const;
    /// Calls `visit(source, destination, standing)` for each pair in plan order, until it returns false.
    template <class Visit>
    void forEach(const Visit &visit) const;

private:
    Standing standing(MemberStandings::Standing source, MemberStandings::Standing destination) const;
    qint64 countEach(Standing wanted) const;

    const FirewallRule *m_rule;
    const FirewallRule *m_counterpart;
    const MemberStandings *m_source;
    const MemberStandings *m_destination;
    bool m_isSameService;
};

template <class Visit>
void RulePairs::forEach(const Visit &visit) const {
    const QList<ComponentId> &sources = m_rule->source.members;
    const QList<ComponentId> &destinations = m_rule->destination.members;
    for (qsizetype s = 0; s < sources.size(); ++s)
        for (qsizetype d = 0; d < destinations.size(); ++d)
            if (isJoined(m_rule->pairs, sources[s], destinations[d]) &&
                !visit(sources[s], destinations[d],
                       standing(m_source->members[s], m_destination->members[d])))
                return;
}

} // namespace portolan
