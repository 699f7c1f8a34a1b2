#pragma once

#include "exports/rules/ruleExports.h"

namespace portolan {

/// Rules that are held, with what their forms say.
struct HeldRules {
    RuleSet rules;
    ChangeForms forms; ///< by the ids of these rules
};

/// The rules of what must stay open although only the earlier plan has it: because something of the later one
/// that is still to be confirmed may need it, or because the later addresses are names, which no form for
/// machines takes. Rules of the earlier plan, of those whose action is to allow; parts of a rule have ids of
/// their own.
HeldRules heldRules(const EarlierPlan &earlier, const PlanState &now);
/// The same as rows.
RuleRows heldRows(const HeldRules &held, const EarlierPlan &earlier, Grouping grouping);

} // namespace portolan
