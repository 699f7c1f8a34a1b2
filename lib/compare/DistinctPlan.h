#pragma once

#include "compare/ChangeEntry.h"

#include <optional>

namespace portolan {

/// The earlier plan with other numbers for what has the number of something else in the later one. Unrelated
/// plans number alike.
Plan withoutClashes(const Plan &before, const Topology &after);

/// The earlier of two plans, as it is compared: without such clashes. The plan as it was read outlives it.
class DistinctPlan {
public:
    DistinctPlan(const PlanState &read, const Topology &after);

    bool isAsRead() const { return !m_renumbered; }
    /// Whether it is distinct from that plan, too, as it is.
    bool isFor(const Topology &after) const;
    PlanState state() const { return m_renumbered ? m_renumbered->state() : m_read; }
    /// Says of what is gone the ids that it has in the plan as it was read, as its readers know them.
    /// `changes` are those since state().
    void nameAsRead(PlanChanges &changes) const;
    /// Changes since state() as lists of them say it, with what is to be selected for it where both plans are
    /// drawn in one.
    QList<ChangeEntry> entriesOf(const PlanChanges &changes, const PlanState &after) const;

private:
    struct Renumbered {
        Plan plan;
        Derived derived;
        QHash<quint32, quint32> numbers; ///< as they were read, by the new ones

        PlanState state() const { return {plan, derived}; }
    };
    ElementKey nameAsRead(const ElementKey &key) const;
    void nameAsRead(FieldChange &field) const;
    void nameAsRead(RuleChange &rule) const;
    QHash<QString, FlowChanges> flowsAsRead(const QHash<QString, FlowChanges> &flows) const;

    PlanState m_read;
    QHash<quint32, quint32> m_numbers; ///< new ones, by those that were read
    std::optional<Renumbered> m_renumbered;
};

/// What differs of the plans themselves, without what is in them but its order. Their next numbers count
/// only where all else is alike. Of plans without clashes.
QList<FieldChange> planFields(const Plan &before, const Plan &after, bool isAllElseAlike);

/// As comparePlans, of plans without clashes.
PlanChanges compareDistinct(const PlanState &before, const PlanState &after, qsizetype most);

} // namespace portolan
