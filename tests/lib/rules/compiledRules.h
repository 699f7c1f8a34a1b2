#pragma once

#include "plan/Derived.h"
#include "rules/ChangeForm.h"
#include "rules/RuleRows.h"

#include <QRandomGenerator>

namespace portolan::test {

/// A plan with its rules. Rules that an error would hold back are compiled all the same: machines of one
/// address are what rows must not trip over.
struct Compiled {
    Plan plan;
    TopologyIndex index;
    PortCatalogue catalogue;
    RuleSet rules;

    explicit Compiled(const Plan &from)
        : plan(from), index(plan.topology),
          catalogue(withOwnValues(*builtInCatalogue(plan.catalogue), plan.own)),
          rules(compileRules(index, catalogue, deriveFlows(index, catalogue))) {}
    RuleRows rows(Grouping grouping) const { return rowsOf(rules, index, catalogue, grouping, plan.forms); }
};

/// Some rules are denied, begin later, or end one day.
inline Plan withTerms(Plan plan, quint32 seed) {
    QRandomGenerator random(seed);
    const auto one = [&](const QStringList &texts) { return texts[random.bounded(int(texts.size()))]; };
    for (const FirewallRule &rule : Compiled(plan).rules.rules) {
        ChangeForm form;
        form.action = one({{}, {}, QStringLiteral("deny"), QStringLiteral("Deny"), QStringLiteral("allow")});
        form.validFrom = one({{}, {}, QStringLiteral("2027-01-01")});
        form.expiry = one({{}, {}, QStringLiteral("2027-06-30"), QStringLiteral("2027-12-31")});
        if (!form.isEmpty())
            plan.forms.rules.insert(rule.id, form);
    }
    return plan;
}

} // namespace portolan::test
