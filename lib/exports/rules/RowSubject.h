#pragma once

#include "compare/FirewallStep.h"
#include "rules/RuleRows.h"

#include <optional>

namespace portolan {

/// One side of a row: a component, a group, or nobody yet.
struct RowEnd {
    QStringList sites;          ///< each once
    QList<ComponentKind> kinds; ///< each once
    QString name;
    QStringList addresses; ///< ascending in a row of groups; without those that are not given
    QStringList members;   ///< names, in plan order
    QString group;         ///< id of the address group, in a row of groups

    bool operator==(const RowEnd &) const = default;
};

/// What a row asks for since an earlier plan.
struct RowChange {
    FirewallStep step = FirewallStep::Keep;
    QStringList details; ///< sentences for people: old values, and why something stays open
};

/// What the cells of one row are made of, whatever the row stands for: a machine pair, a row of groups, or a
/// rule that is kept apart. It points into the rules that it is made of.
struct RowSubject {
    QString id;
    QList<int> numbers; ///< of the rules that it stands for; none when it is kept apart
    qint64 place = 0;   ///< of a machine pair among those of its rule, from 1; 0 for any other row
    QList<const FirewallRule *> rules; ///< never empty
    RowEnd source;
    RowEnd destination;
    QList<quint16> ports;                 ///< ascending; empty while nobody has given it
    qint64 pairs = 1;                     ///< how many machine pairs it stands for
    const RuleRow *row = nullptr;         ///< the row of groups that it is
    const RuleSet *set = nullptr;         ///< what the positions in `row` are of
    std::optional<RowChange> change = {}; ///< in lists that know an earlier plan

    /// Whether it is a rule, or was one in the earlier plan.
    bool isRule() const { return change.has_value() || !numbers.isEmpty(); }
};

RowEnd rowEnd(const TopologyIndex &index, ComponentId id);
/// A side of several components has a readable group name; an empty group has none.
RowEnd rowEnd(const TopologyIndex &index, const Group &group);

/// A rule as a whole, for rows that are kept apart.
RowSubject wholeRule(const TopologyIndex &index, const FirewallRule &rule);
RowSubject groupedRow(const TopologyIndex &index, const RuleSet &rules, const RuleRows &rows,
                      const RuleRow &row);

} // namespace portolan
