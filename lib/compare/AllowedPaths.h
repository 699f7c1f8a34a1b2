#pragma once

#include "compare/PlanChanges.h"

#include <QHash>
#include <vector>

namespace portolan {

/// Tells which connections the complete rules of a plan ask for, without expanding them. What it is made of
/// outlives it.
class AllowedPaths {
public:
    explicit AllowedPaths(const PlanState &state);

    /// Positions in RuleSet::rules of those that ask for it, however the addresses are spelled.
    QList<qsizetype> rulesFor(const OpenPath &path) const;
    bool allows(qsizetype rule) const { return m_allows[size_t(rule)]; }
    const RuleTerms &termsOf(qsizetype rule) const { return m_terms[size_t(rule)]; }

private:
    using Members = const ComponentId *; ///< of one group; rules share the lists of their members

    void note(const QList<ComponentId> &members);
    /// Whether the rule joins that source, which it has, with one of `targets`.
    bool reaches(const FirewallRule &rule, ComponentId source, const QList<ComponentId> &targets) const;

    const QList<FirewallRule> *m_rules;
    std::vector<bool> m_allows;                                      ///< by position in RuleSet::rules
    std::vector<RuleTerms> m_terms;                                  ///< by position in RuleSet::rules
    QHash<QString, QList<ComponentId>> m_at;                         ///< by addressKey()
    QHash<ComponentId, QList<Members>> m_lists;                      ///< the groups that a component is in
    QHash<std::pair<Members, quint32>, QList<qsizetype>> m_openings; ///< rules by sources and service
};

} // namespace portolan
