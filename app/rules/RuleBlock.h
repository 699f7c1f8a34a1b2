#pragma once

#include "plan/Derived.h"
#include "rules/PairIndex.h"

#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace portolan {

/// Which list of the rule set a row stands in.
enum class RuleState { Rule, ToConfirm, InsideMachine, NotUsed };
inline constexpr RuleState allRuleStates[] = {RuleState::Rule, RuleState::ToConfirm, RuleState::InsideMachine,
                                              RuleState::NotUsed};

/// What the table shows of a rule set.
struct RuleView {
    bool expanded = false;
    QString filter;                 ///< words that a row must all hold
    std::optional<RuleState> shown; ///< one list; all when not set

    bool operator==(const RuleView &) const = default;
};

/// A rule with the rows that the table shows of it: one when grouped, else one per machine pair that passes
/// the filter.
struct RuleBlock {
    QString key; ///< the rule's id, made unique among all lists
    RuleState state = RuleState::Rule;
    int number = 0; ///< that the drawing and the sheets print; 0 for a row that is no rule
    FirewallRule rule;
    PairIndex pairs;         ///< filled in where rows are one per pair
    PairIndex allPairs;      ///< the same without a filter: by its places are rows numbered
    bool isExpanded = false; ///< one row per pair

    /// The place of a row among all pairs of its rule, from 1: by that the sheets call it too.
    qint64 placeOf(qint64 row) const { return allPairs.indexOf(pairs.at(row)) + 1; }
    qint64 rows() const { return isExpanded ? pairs.count() : 1; }
};
/// Blocks are shared, so that rows that come and go move nothing but pointers.
using RuleBlocks = std::vector<std::shared_ptr<const RuleBlock>>;

QString stateLabel(RuleState state); ///< translated
const QList<FirewallRule> &rulesOf(const RuleSet &set, RuleState state);

/// The blocks of a rule set in order: rules, to confirm, inside one machine, not used. A block without rows
/// is left out; what is kept apart without members still has its one row.
RuleBlocks makeBlocks(const TopologyIndex &index, const Derived &derived, const RuleView &view);

} // namespace portolan
