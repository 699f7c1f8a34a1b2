#pragma once

#include "compare/PlanChanges.h"
#include "topology/TopologyIndex.h"

#include <QHash>
#include <QSet>
#include <vector>

namespace portolan {

/// Finds what a plan needs and cannot have as a rule yet: its port, who opens it, or an address is not known,
/// or an error holds it back. What it is made of outlives it.
class WaitingPaths {
public:
    /// Those of the later plan.
    WaitingPaths(const PlanState &before, const PlanState &after);

    /// The position in RuleSet::toConfirm of a row that may need what the earlier rule of that change allows:
    /// between the same addresses, with a machine that has lost its address, has a name instead, or is held
    /// back by an error, which may be in its new address, or with one that is new in the site, has no address
    /// yet, and may be what took the place of one that is gone. Either way round where it is not known who
    /// opens it. Only a row of the same `action` can need it. -1 for none.
    qsizetype find(const RuleChange &change, const QString &action) const;

private:
    using Ends = std::vector<size_t>; ///< groups of such rows, numbered

    struct Row {
        qsizetype place;
        const FirewallRule *rule;
        QString action; ///< see RuleTerms
        size_t source;
        size_t destination;
    };
    /// A group of which a member is new and has no usable address.
    struct Newcomer {
        size_t end;
        SiteId site;
        ComponentKind kind;
    };

    bool isUncertain(ComponentId id) const;
    size_t noteEnd(const Group &group, bool isAtFault);
    size_t noteMembers(const Group &group);
    void noteFault(const Group &group, size_t end);
    /// The groups that a machine of the earlier plan may be in.
    Ends endsOf(ComponentId machine, const QString &address) const;

    TopologyIndex m_then;
    TopologyIndex m_now;
    const Derived *m_derivedThen;
    HeldBack m_held;                            ///< of the later plan
    QHash<QString, std::vector<Row>> m_rows;    ///< by id of the requirement
    QHash<const ComponentId *, size_t> m_noted; ///< by members; rows share the lists of their members
    QHash<QString, Ends> m_addressed;           ///< by addressKey()
    QHash<ComponentId, Ends>
        m_lost; ///< by members of both plans that lack a usable address, or may have the old one
    QSet<size_t> m_atFault;
    std::vector<Newcomer> m_newcomers;
};

} // namespace portolan
