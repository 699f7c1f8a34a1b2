#pragma once

#include "plan/Derived.h"
#include "topology/ElementKey.h"

namespace portolan {

enum class ChangeKind { Added, Removed, Changed };

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

/// What a firewall sees of one expanded rule.
struct OpenPath {
    QString source; ///< address
    QString destination;
    Protocol protocol = Protocol::Tcp;
    quint16 port = 0;

    bool operator==(const OpenPath &) const = default;
};

/// One expanded rule. Of an added one `before` says nothing, of a removed one `after`. The positions are
/// those in RuleSet::rules of the two plans, of the rule that it is part of; -1 where there is none.
struct RuleChange {
    ChangeKind kind = ChangeKind::Changed;
    QString id;
    QString flow; ///< id of the flow that it comes from
    ComponentId source;
    ComponentId destination;
    OpenPath before;
    OpenPath after;
    qsizetype ruleBefore = -1;
    qsizetype ruleAfter = -1;

    bool operator==(const RuleChange &) const = default;
};

/// What makes one plan of another. Elements and rules are the same when they have the same id.
struct PlanChanges {
    QList<FieldChange> plan;   ///< title, revision, port table, and whether the drawing or approvals differ
    QList<FieldChange> values; ///< of the port table, as the plan has them: "zvm-pairing port"
    QList<ElementChange> elements; ///< what is there in the order of the later plan, then what is gone
    QList<RuleChange> rules;       ///< in the same order

    bool isEmpty() const {
        return plan.isEmpty() && values.isEmpty() && elements.isEmpty() && rules.isEmpty();
    }
    bool operator==(const PlanChanges &) const = default;
};

/// A plan with all that follows from it; both outlive what is made of them.
struct PlanState {
    const Plan &plan;
    const Derived &derived;
};

/// Compares two plans. Of rules that both have, only the pairs of members that came, went or moved are
/// expanded, so that a small edit of a large plan stays cheap.
PlanChanges comparePlans(const PlanState &before, const PlanState &after);

/// The complete rules that differ, machine pair by machine pair.
QList<RuleChange> compareRules(const PlanState &before, const PlanState &after);
/// Sites, components and replications that differ.
QList<ElementChange> compareElements(const Topology &before, const Topology &after);

qsizetype countOf(const QList<RuleChange> &changes, ChangeKind kind);
qsizetype countOf(const QList<ElementChange> &changes, ChangeKind kind);

} // namespace portolan
