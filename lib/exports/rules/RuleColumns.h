#pragma once

#include "base/Result.h"
#include "exports/rules/RowSubject.h"
#include "exports/rules/RuleCell.h"
#include "plan/Derived.h"

namespace portolan {

class RowChanges;

/// Keys as files for programs have them ("vra", "stated"), or the words that people read.
enum class CellWords { Keys, Labels };

/// What the cells of one list have in common; what it points to outlives it.
struct ColumnContext {
    const Plan &plan;
    const Derived &derived;
    const TopologyIndex &index;
    Grouping grouping = Grouping::Expanded;
    CellWords words = CellWords::Keys;
    const RowChanges *since = nullptr;        ///< what the rows say since an earlier plan
    const ChangeForms *formsBefore = nullptr; ///< of that plan, for rows that it alone has

    /// The form of a rule. Of one that the earlier plan alone has, who asks and why is said of the request,
    /// and action and days are what they were.
    ChangeForm formOf(const FirewallRule &rule) const;
};

/// What a cell depends on, so that a list of a million rows makes each only once.
enum class CellOrigin : quint8 {
    Rule,        ///< the same for every pair of a rule
    Source,      ///< of the source alone
    Destination, ///< of the destination alone
    PairId,      ///< an id of the machine pair
    PairNumber,  ///< the rule's number and the pair's place in it
    PairChange,  ///< the same for every pair of a rule, unless the list knows an earlier plan
};

/// A column of the lists of rules. Grouped and compact rows hold lists where they stand for several.
struct RuleColumn {
    QString key;        ///< stable; in CSV headers, settings and JSON, where "source.name" is name in source
    const char *header; ///< for people; see columnHeader()
    double width;       ///< in a workbook, in letters
    CellOrigin origin;
    RuleCell (*cell)(const ColumnContext &context, const RowSubject &row);
    enum Default : quint8 { Always, InGroups, InCompact, InChanges, OnWish } isDefault = Always;
};

/// Every column there is, in the order that a list has by default.
const QList<RuleColumn> &allRuleColumns();
/// Why a row is kept apart. Lists of what is no rule have it beside the chosen columns.
const RuleColumn &reasonColumn();
/// Columns that say nothing of what is kept apart: its number, change, and the form.
bool isForRulesAlone(const RuleColumn *column);
QString columnHeader(const RuleColumn &column); ///< translated
/// `compares` says whether the list knows an earlier plan.
QStringList defaultColumns(Grouping grouping, bool compares = false);
/// The columns with these keys, in that order; the default ones of `grouping` for none. A list that knows an
/// earlier plan has "change" in any case, first where no key names it, and "changeDetails", beside it: a row
/// to be removed, or of a rule that is gone and stays open, must not be taken for a rule of the plan. An
/// error that lists the known keys when one is unknown or given twice.
Result<QList<const RuleColumn *>> ruleColumns(QStringList keys, Grouping grouping, bool compares = false);

} // namespace portolan
