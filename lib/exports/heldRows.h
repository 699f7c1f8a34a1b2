#pragma once

#include "exports/rules/ruleExports.h"

namespace portolan {

/// What must stay open although only the earlier plan has it, because something of the later one that is
/// still to be confirmed may need it: FirewallStep::Hold. Rows of the earlier plan, of rules whose action is
/// to allow; parts of a rule are rows with ids of their own.
RuleRows heldRows(const EarlierPlan &earlier, const PlanState &now, Grouping grouping);

} // namespace portolan
