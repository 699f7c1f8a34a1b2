#pragma once

#include "plan/Derived.h"

#include <QHash>
#include <QSet>
#include <limits>

namespace portolan {

enum class ChangeKind { Added, Removed, Changed };

/// A plan with all that follows from it; both outlive what is made of them.
struct PlanState {
    const Plan &plan;
    const Derived &derived;
};

/// The terms of the rule at that position in RuleSet::rules.
RuleTerms termsOf(const PlanState &state, qsizetype rule);
/// The same as its form has them, with the first day of the plan where the rule has none of its own.
RuleTerms shownTerms(const PlanState &state, qsizetype rule);

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

/// How many rules differ, machine pair by machine pair.
struct ChangeCounts {
    qint64 added = 0;
    qint64 removed = 0;
    qint64 changed = 0;

    qint64 &of(ChangeKind kind) {
        return kind == ChangeKind::Added ? added : kind == ChangeKind::Removed ? removed : changed;
    }
    qint64 of(ChangeKind kind) const { return ChangeCounts(*this).of(kind); }
    qint64 all() const { return added + removed + changed; }
    ChangeCounts &operator+=(const ChangeCounts &more);
    bool operator==(const ChangeCounts &) const = default;
};

/// What differs of the rules of one flow.
struct FlowChanges {
    ChangeCounts counts;
    QSet<quint16> ports;           ///< of the later plan, and of rules that are gone
    QSet<ComponentId> removedEnds; ///< machines of the rules that are gone

    FlowChanges &operator+=(const FlowChanges &more);
    bool operator==(const FlowChanges &) const = default;
};

/// The complete rules that differ between two plans.
struct RuleChanges {
    QList<RuleChange> list;            ///< as the later plan has them, then what is gone; the first of them
    ChangeCounts counts;               ///< of all
    QHash<QString, FlowChanges> flows; ///< of all
};

constexpr qsizetype allRules = std::numeric_limits<qsizetype>::max();

/// Compares the rules of two plans and lists no more than `most` of what differs. Machines that one plan
/// alone has are counted without being paired, so that a site more or less costs little however many rules it
/// has.
RuleChanges differingRules(const PlanState &before, const PlanState &after, qsizetype most);
/// All of them.
QList<RuleChange> compareRules(const PlanState &before, const PlanState &after);

} // namespace portolan
