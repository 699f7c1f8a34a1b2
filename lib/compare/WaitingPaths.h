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
    /// between the same addresses, with a machine that has lost its address, or with one that is new in the
    /// site, has no address yet, and may be what took the place of one that is gone. Either way round where
    /// it is not known who opens it. -1 for none.
    qsizetype find(const RuleChange &change) const;

private:
    struct End {
        SiteId site;
        ComponentKind kind;
        QSet<QString> addresses = {}; ///< by addressKey()
        QSet<ComponentId> lost = {};  ///< members of both plans without a usable address now
        bool hasNewcomer = false;     ///< a member that is new and has no usable address
    };
    struct Row {
        qsizetype place;
        const FirewallRule *rule;
        End source;
        End destination;
    };
    struct Machine {
        ComponentId id;
        const QString &address;
    };

    End endOf(const Group &group) const;
    bool mayBe(const End &end, const Machine &machine) const;
    bool joins(const Row &row, const Machine &source, const Machine &destination) const;

    TopologyIndex m_then;
    TopologyIndex m_now;
    const Derived *m_derivedThen;
    QHash<QString, std::vector<Row>> m_rows; ///< by id of the requirement
};

} // namespace portolan
