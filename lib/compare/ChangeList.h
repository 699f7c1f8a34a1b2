#pragma once

#include "compare/ChangeEntry.h"
#include "topology/TopologyIndex.h"

#include <functional>
#include <vector>

namespace portolan {

/// Says what differs between two plans, one change after the other: lists of a million of them are written
/// and never held. All that it is made of outlives it.
class ChangeList {
public:
    /// `changes` are those between the two plans.
    ChangeList(const PlanChanges &changes, const PlanState &before, const PlanState &after);
    ChangeList(const ChangeList &) = delete;
    ChangeList &operator=(const ChangeList &) = delete;

    /// Takes a change; false ends the list.
    using Visitor = std::function<bool(const ChangeEntry &entry)>;
    /// Every change in the order of `changes`, those of rules by step. Returns false when `visit` ended it.
    bool forEach(const Visitor &visit) const;
    bool forEach(ChangeGroup group, const Visitor &visit) const;

    /// All of them at once.
    QList<ChangeEntry> entries() const;

    qsizetype size() const;
    ChangeCounts counts(ChangeGroup group) const;
    StepCounts steps() const { return countSteps(m_paths); }
    /// What is asked of the rules that differ, in the order of `changes`.
    const QList<PathChange> &paths() const { return m_paths; }
    /// Positions of the rules that differ by step: in what order nothing is interrupted.
    const std::vector<qint32> &order() const { return m_order; }

private:
    ChangeEntry planEntry() const;
    ChangeEntry valueEntry(const FieldChange &value) const;
    ChangeEntry elementEntry(const ElementChange &change) const;
    ChangeEntry ruleEntry(const RuleChange &change, const PathChange &path) const;
    QList<FieldChange> ruleFields(const RuleChange &change, const PathChange &path) const;
    QString elementText(const TopologyIndex &index, const ElementKey &key) const;
    RulePath pathOf(const RuleChange &change, bool isOfEarlier) const;
    const TopologyIndex &indexOf(ChangeKind kind) const {
        return kind == ChangeKind::Removed ? m_then : m_now;
    }

    const PlanChanges &m_changes;
    PlanState m_before;
    PlanState m_after;
    TopologyIndex m_then;
    TopologyIndex m_now;
    QList<PathChange> m_paths;
    std::vector<qint32> m_order;
};

} // namespace portolan
