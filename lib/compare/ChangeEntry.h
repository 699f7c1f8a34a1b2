#pragma once

#include "compare/FirewallStep.h"
#include "compare/PlanChanges.h"

#include <optional>

namespace portolan {

/// What a change is of, in the order of lists.
enum class ChangeGroup { Plan, PortTable, Elements, Rules };
constexpr ChangeGroup changeGroups[] = {ChangeGroup::Plan, ChangeGroup::PortTable, ChangeGroup::Elements,
                                        ChangeGroup::Rules};

/// An expanded rule as the plan has it that it is listed from.
struct RulePath {
    OpenPath open = {};
    QString sourceName = {};
    QString destinationName = {};
    RuleTerms terms = {}; ///< as its form has them, the plan's first day included

    bool operator==(const RulePath &) const = default;
};

/// One change in words.
struct ChangeEntry {
    ChangeGroup group = ChangeGroup::Plan;
    ChangeKind kind = ChangeKind::Changed;
    ElementKey key; ///< what to select for it: an element, or the flow of a rule; empty for neither
    QString id;     ///< the element's key or the rule's id; empty for values of the plan
    QString what;   ///< "ZVM zvm-lon", "TCP 9081 zvm-lon 10.10.0.10 → zvm-lee 10.20.0.10"
    QList<FieldChange> fields; ///< named as people read them; empty where all of it is new or gone
    std::optional<FirewallStep> step = {}; ///< of a rule
    QStringList reasons = {};              ///< of a rule: see stepReasons()
    RulePath path = {};                    ///< of a rule

    bool operator==(const ChangeEntry &) const = default;
};

/// Every change in words, those of rules by what is to be done, else in the order of `changes`, which are
/// those between the two plans. ChangeList holds no more than one of them.
QList<ChangeEntry> changeEntries(const PlanChanges &changes, const PlanState &before, const PlanState &after);

/// A value of a rule that may differ.
enum class RuleField { SourceAddress, DestinationAddress, Protocol, Port, Action, ValidFrom, Expiry };
/// Named as people read it.
FieldChange ruleFieldChange(RuleField field, const QString &before, const QString &after);
/// The terms that differ.
QList<FieldChange> termsChanges(const RuleTerms &before, const RuleTerms &after);

/// "action: deny", "expiry: 2026-12-31": the terms of a rule that are not the usual ones and not among its
/// fields.
QStringList unusualTerms(const ChangeEntry &entry);

QString changeGroupLabel(ChangeGroup group); ///< translated: "Firewall rules"
/// "+", "−" or "~", as the drawing has it.
QString changeSign(ChangeKind kind);
QString changeLabel(ChangeKind kind); ///< translated: "added"
/// "address: 10.10.0.10 → 10.10.0.99"
QString fieldText(const FieldChange &field);
/// "3 added, 1 removed"; empty for none.
QString countsText(const ChangeCounts &counts);
/// "at the firewall: 3 to add, 1 to keep"; empty where no rule differs.
QString stepsText(const StepCounts &counts);
/// "12 to add, 3 to hold".
QString stepParts(const StepCounts &counts);
StepCounts stepsOf(const QList<ChangeEntry> &entries);

} // namespace portolan
