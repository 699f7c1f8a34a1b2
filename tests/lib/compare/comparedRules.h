#pragma once

#include "compare/FirewallStep.h"
#include "plan/Derived.h"

namespace portolan::test {

/// Two plans with the rules that differ and what that means at a firewall.
struct ComparedRules {
    ComparedRules(const Plan &was, const Plan &is)
        : before(was), after(is), then(*derive(before)), now(*derive(after)) {}

    Plan before;
    Plan after;
    Derived then;
    Derived now;
    QList<RuleChange> changes = compareRules({before, then}, {after, now});
    QList<PathChange> paths = pathChanges({before, then}, {after, now}, changes);
    StepCounts counts = countSteps(paths);
};

} // namespace portolan::test
