#pragma once

#include "compare/FirewallStep.h"
#include "diagram/Marks.h"

#include <QHash>
#include <optional>

namespace portolan {

/// Two plans in one, only to be drawn: the later one, with what it has lost at its old places. What was
/// called something else is said beside.
struct MergedPlan {
    Plan plan;
    Derived derived; ///< flows of both; rules, counts and findings are the later plan's
    Marks marks;
    PlanChanges changes;
    std::optional<StepCounts> steps; ///< of all rules that differ; none where the comparison has an end
};

/// Merges two plans. A flow is marked where a rule of it is in `changes`, or where it waits for something and
/// differs. `against` names the earlier plan for the title block.
MergedPlan mergePlans(const PlanState &before, const PlanState &after, const QString &against = {},
                      qsizetype most = allRules);

/// Brings two merged plans up to date after an edit that only moved things on the drawing: all else of
/// `after` is what they were merged from.
void remergeLayout(MergedPlan &merged, const PlanState &before, const PlanState &after);

/// "approved.portolan, revision 3": how an earlier plan is called. `file` may be empty.
QString planName(const QString &file, int revision);

/// Sites and components of both; of what is in both, the later one's values.
Topology mergeTopologies(const Topology &before, const Topology &after);
/// Names and addresses of what is in both, as they were where they differ.
QHash<ElementKey, Former> formerValues(const Topology &before, const Topology &after);

/// "firewall rules: 12 to add, 3 to hold · 1 element removed": rules are counted machine by machine. Without
/// steps "12 rules added".
QString changesSummary(const PlanChanges &changes, const std::optional<StepCounts> &steps = {});

} // namespace portolan
