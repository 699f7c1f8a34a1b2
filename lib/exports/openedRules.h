#pragma once

#include "rules/ChangeForm.h"
#include "rules/RuleRows.h"

namespace portolan {

// What scripts may open of the rules of a plan. Only who wrote an action knows what it means, so a rule with
// another one than to allow is opened by none.

/// An action as far as it may stand in files for machines, see plainName(); "other" when nothing is left.
QString plainAction(const QString &action);

/// The rows that rowsOf() makes of the rules whose action is to allow. Their numbers are those of all rules.
RuleRows openedRows(const ChangeForms &forms, const RuleSet &rules, const TopologyIndex &index,
                    const PortCatalogue &catalogue, Grouping grouping);

/// Whether some rule has another action than to allow, or a first or a last day: lists that are usually
/// without these tell them then.
bool hasOwnTerms(const ChangeForms &forms, const RuleSet &rules);

/// A day as it may stand in files for machines: "2026-01-31"; "unclear" for other text; empty for none.
QString dayText(const QString &text);

/// Rules that are to be open on some days alone, which no script looks after.
struct RuleDays {
    QString first;      ///< "2026-01-31"; "unclear" where the text is no day; empty where there is none
    QString last;       ///< the same
    QList<int> numbers; ///< ascending

    bool operator==(const RuleDays &) const = default;
};
/// Of the rules whose action is to allow; ascending by their days.
QList<RuleDays> openedDays(const ChangeForms &forms, const RuleSet &rules);
/// "first day 2026-01-01, last day 2026-12-31", of what is there.
QString daysWords(const RuleDays &days);
/// "first day 2026-01-01, last day 2026-12-31: rules 1-4": for the comments of a file, the same in every
/// language.
QString daysLine(const RuleDays &days);

} // namespace portolan
