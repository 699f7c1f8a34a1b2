#pragma once

#include "exports/rules/RuleColumns.h"
#include "exports/rules/ruleExports.h"

#include <QHash>
#include <QSet>
#include <functional>
#include <memory>
#include <vector>

namespace portolan {

/// Takes a row of a list; false ends the list.
using RowVisitor = std::function<bool(const ColumnContext &context, const RowSubject &row)>;

/// What the rows of a list say since an earlier plan, and the rows that only two plans together have. All
/// that it is made of outlives it.
class RowChanges {
public:
    /// `now` is the later plan's, in the grouping of the list. `taken` are the names of groups that the list
    /// has besides, with their ids: no other group gets one of these. `changes` are those between the two
    /// plans.
    RowChanges(const EarlierPlan &earlier, const ColumnContext &now, const QList<RuleChange> &changes,
               const QHash<QString, QString> &taken);
    RowChanges(const RowChanges &) = delete;
    RowChanges &operator=(const RowChanges &) = delete;

    /// Of a machine pair of the later plan's rule at that position.
    RowChange ofPair(qsizetype rule, ComponentId source, ComponentId destination) const;
    /// Of a row of groups of the later plan. One that stands for what is new and for what was there says
    /// "modify", and which of it is new. Where its rules had more pairs, it says how many are gone.
    RowChange ofRow(const RuleRow &row) const;

    /// Of all pairs of the later plan's rule at that position, or of those with one of `ends` at the source
    /// or the destination.
    RowChange ofRule(qsizetype rule, const QSet<ComponentId> *ends = nullptr) const;

    bool hasGone() const;
    /// How many rows each of the two lists below gives.
    qint64 countGone() const;
    qint64 countChanged() const;
    /// How many machine pairs ask for each step, whatever the grouping.
    StepCounts steps() const;
    /// How many machine pairs of each rule of the later plan differ, by the rule's number.
    QHash<int, qint64> pairsByNumber() const;
    /// What the earlier plan alone has, by its ids and with its values: to be removed, or gone while another
    /// rule keeps it open. Returns false when `visit` ended it.
    bool forEachGone(const RowVisitor &visit) const;
    /// Every row that differs, and nothing else: each says of all that it stands for the same step.
    bool forEachChanged(const RowVisitor &visit) const;

    const TopologyIndex &indexBefore() const { return m_indexBefore; }
    /// The rows of groups that both lists above give.
    struct Part {
        const TopologyIndex *index; ///< of the plan whose groups they are
        RuleSet set;
        QList<int> numbers;      ///< by position in the set; 0 for a rule of the earlier plan
        QList<PathChange> paths; ///< by position in the set
        QList<const FirewallRule *>
            planRules; ///< by position in the set: the rule of the plan, as forms know it
        RuleRows rows; ///< none when expanded
        bool isOfEarlier;
        FirewallStep step;
        bool merges; ///< whether compact rows may take several rules together
    };
    const std::vector<Part> &parts() const { return m_parts; }

private:
    /// A pair of one rule of the later plan, by its source.
    struct Target {
        ComponentId destination;
        PathChange change;
    };
    using Targets = QHash<ComponentId, QList<Target>>;
    struct Tally;

    void addPairs(const QList<RuleChange> &changes, const QList<PathChange> &paths);
    void addLost(const QList<RuleChange> &changes);
    void addParts(const QList<ChangedPairs> &all);
    Part &partFor(const ChangedPairs &pairs);
    void nameGroupsApart(QHash<QString, QString> taken);
    qint64 countOf(const Part &part) const;
    RowChange ofPairs(const RuleRow &row) const;
    void count(const RulePart &part, Tally &tally) const;
    RowChange sumUp(const RuleRow &row, const Tally &tally) const;
    bool visitPart(const Part &part, const RowVisitor &visit) const;
    bool visitPairs(const Part &part, const ColumnContext &context, const RowVisitor &visit) const;
    QStringList detailsOf(const PathChange &change, const QList<ComponentId> &sources,
                          const QList<ComponentId> &destinations) const;
    ChangeForms formsOf(const Part &part) const;
    ColumnContext contextOf(const Part &part) const;

    const EarlierPlan *m_earlier;
    ColumnContext m_now;
    TopologyIndex m_indexBefore;
    QHash<qsizetype, Targets> m_targets; ///< by position of the later plan's rule
    QHash<qsizetype, qint64> m_lost;     ///< how many of its pairs are gone, likewise
    std::vector<Part> m_parts;
};

/// The context of a list with what its rows say since the earlier plan of the options, where they name one.
class SinceContext {
public:
    SinceContext(const ColumnContext &context, const RuleExportOptions &options);
    const ColumnContext &operator*() const { return m_context; }

private:
    std::unique_ptr<const RowChanges> m_changes;
    ColumnContext m_context;
};

} // namespace portolan
