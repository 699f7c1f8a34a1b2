#pragma once

#include "compare/RuleChanges.h"
#include "topology/ElementKey.h"

namespace portolan {

/// One value that differs. `field` is its key in a plan file ("address", "runsOn"); the texts are as people
/// read them, empty for a value that is not given.
struct FieldChange {
    QString field;
    QString before;
    QString after;

    bool operator==(const FieldChange &) const = default;
};

/// A site, component or replication. `fields` only of one that is in both plans.
struct ElementChange {
    ChangeKind kind = ChangeKind::Changed;
    ElementKey key;
    QList<FieldChange> fields;

    bool operator==(const ElementChange &) const = default;
};

/// What makes one plan of another. Elements and rules are the same when they have the same id.
struct PlanChanges {
    QList<FieldChange> plan; ///< title, revision, port table, and whether order, drawing or approvals differ
    QList<FieldChange> values;     ///< of the port table, as the plan has them: "zvm-pairing port"
    QList<ElementChange> elements; ///< what is there in the order of the later plan, then what is gone
    QList<RuleChange> rules;       ///< in the same order; the first of them where the comparison has an end
    ChangeCounts ruleCounts;       ///< of all rules that differ, listed or not
    QHash<QString, FlowChanges> flows; ///< of all rules that differ, by the id of their flow

    bool isEmpty() const {
        return plan.isEmpty() && values.isEmpty() && elements.isEmpty() && rules.isEmpty();
    }
    bool operator==(const PlanChanges &) const = default;
};

/// Compares two plans, and lists no more than `most` rules that differ. What has the number of something else
/// in the other plan is not the same: one is gone and one is new.
PlanChanges comparePlans(const PlanState &before, const PlanState &after, qsizetype most = allRules);

/// Sites, components and replications that differ.
QList<ElementChange> compareElements(const Topology &before, const Topology &after);

ChangeCounts countsOf(const QList<ElementChange> &changes);

} // namespace portolan
