#pragma once

#include "exports/rules/ruleExports.h"

namespace portolan {

/// The rules of what must stay open although only the earlier plan has it, because something of the later one
/// that is still to be confirmed may need it: FirewallStep::Hold. Rules of the earlier plan, of those whose
/// action is to allow; parts of a rule have ids of their own.
RuleSet heldRules(const EarlierPlan &earlier, const PlanState &now);
/// The same as rows.
RuleRows heldRows(const EarlierPlan &earlier, const PlanState &now, Grouping grouping);

} // namespace portolan
