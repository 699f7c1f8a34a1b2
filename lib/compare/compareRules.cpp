#include "compare/RuleChanges.h"
#include "compare/RulePairs.h"

#include <optional>
#include <vector>

namespace portolan {
namespace {

/// The components of `index` that others reach at another address in `other`.
QSet<ComponentId> movedTo(const TopologyIndex &index, const TopologyIndex &other) {
    QSet<ComponentId> moved;
    for (const Site &site : index.topology().sites)
        for (const Component &component : site.components)
            if (other.component(component.id) &&
                index.addressOf(component.id) != other.addressOf(component.id))
                moved << component.id;
    return moved;
}

/// An expanded rule: the machines of one pair, and the rule that joins them.
struct Path {
    const FirewallRule *rule;
    ComponentId source;
    ComponentId destination;
};

/// One of two plans that are compared.
class ComparedPlan {
public:
    ComparedPlan(const PlanState &state, const TopologyIndex &index, const PlanState &other,
                 const TopologyIndex &otherIndex);

    const std::vector<RulePairs> &rules() const { return m_rules; }
    qsizetype placeOf(const FirewallRule &rule) const {
        return &rule - m_state.derived.rules.rules.constData();
    }
    QString idOf(const Path &path) const {
        return expandedRuleId(m_state.derived.catalogue, *path.rule, path.source, path.destination);
    }
    RuleTerms termsOf(const Path &path) const { return m_state.plan.forms.termsOf(path.rule->id); }
    OpenPath opened(const Path &path) const {
        return {m_index.addressOf(path.source), m_index.addressOf(path.destination), path.rule->protocol,
                path.rule->port.value_or(0)};
    }
    /// The doubtful pair of that id, or null.
    const Path *doubtful(const QString &id) const {
        const auto found = m_doubtful.constFind(id);
        return found == m_doubtful.constEnd() ? nullptr : &*found;
    }

private:
    const PlanState &m_state;
    const TopologyIndex &m_index;
    GroupComparison m_groups;
    std::vector<RulePairs> m_rules; ///< without those that are the same in both plans
    QHash<QString, Path> m_doubtful;
};

/// Whether a rule of both plans is to be open on the same terms in both.
class TermsComparison {
public:
    TermsComparison(const Plan &one, const Plan &other)
        : m_one(one.forms), m_other(other.forms), m_areSame(m_one == m_other) {}

    bool areSame(const QString &id) const { return m_areSame || m_one.termsOf(id) == m_other.termsOf(id); }

private:
    const ChangeForms &m_one;
    const ChangeForms &m_other;
    bool m_areSame;
};

ComparedPlan::ComparedPlan(const PlanState &state, const TopologyIndex &index, const PlanState &other,
                           const TopologyIndex &otherIndex)
    : m_state(state), m_index(index), m_groups(otherIndex, movedTo(index, otherIndex)) {
    QHash<QString, const FirewallRule *> known;
    for (const FirewallRule &rule : other.derived.rules.rules)
        known.insert(rule.id, &rule);
    const TermsComparison terms(state.plan, other.plan);
    for (const FirewallRule &rule : state.derived.rules.rules) {
        const RulePairs pairs(rule, known.value(rule.id), terms.areSame(rule.id), m_groups);
        if (!pairs.isSame())
            m_rules.push_back(pairs);
        if (pairs.hasDoubtful())
            pairs.forEach([&](ComponentId source, ComponentId destination, RulePairs::Standing standing) {
                const Path path{&rule, source, destination};
                if (standing == RulePairs::Standing::Doubtful)
                    m_doubtful.insert(idOf(path), path);
                return true;
            });
    }
}

/// Compares the rules of two plans. Every pair that differs is told by the plan that has it; by the later one
/// where both do.
class RuleComparison {
public:
    RuleComparison(const PlanState &before, const PlanState &after)
        : m_then(before.plan.topology), m_now(after.plan.topology), m_before(before, m_then, after, m_now),
          m_after(after, m_now, before, m_then) {}

    RuleChanges run(qsizetype most);

private:
    using Standing = RulePairs::Standing;
    enum class Of { Later, Earlier };

    std::optional<RuleChange> change(const RulePairs &pairs, const Path &path, Standing standing,
                                     Of of) const {
        return of == Of::Later ? ofLater(pairs, path, standing) : ofEarlier(path, standing);
    }
    std::optional<RuleChange> ofLater(const RulePairs &pairs, const Path &path, Standing standing) const;
    std::optional<RuleChange> ofEarlier(const Path &path, Standing standing) const;
    RuleChange added(const Path &path) const;
    RuleChange removed(const Path &path) const;
    RuleChange changed(const Path &was, const Path &is) const;
    void count(const RulePairs &pairs, Of of);
    void countDoubtful(const RulePairs &pairs, Of of, FlowChanges &found) const;
    void list(const RulePairs &pairs, Of of, qsizetype most);

    TopologyIndex m_then;
    TopologyIndex m_now;
    ComparedPlan m_before;
    ComparedPlan m_after;
    RuleChanges m_changes;
};

RuleChange RuleComparison::added(const Path &path) const {
    return {ChangeKind::Added,
            m_after.idOf(path),
            path.rule->flow,
            path.source,
            path.destination,
            {},
            m_after.opened(path),
            -1,
            m_after.placeOf(*path.rule)};
}

RuleChange RuleComparison::removed(const Path &path) const {
    return {ChangeKind::Removed,
            m_before.idOf(path),
            path.rule->flow,
            path.source,
            path.destination,
            m_before.opened(path),
            {},
            m_before.placeOf(*path.rule)};
}

RuleChange RuleComparison::changed(const Path &was, const Path &is) const {
    return {ChangeKind::Changed,      m_after.idOf(is),     is.rule->flow,      is.source,
            is.destination,           m_before.opened(was), m_after.opened(is), m_before.placeOf(*was.rule),
            m_after.placeOf(*is.rule)};
}

std::optional<RuleChange> RuleComparison::ofLater(const RulePairs &pairs, const Path &path,
                                                  Standing standing) const {
    if (standing == Standing::Same)
        return std::nullopt;
    if (standing == Standing::Changed)
        return changed({pairs.counterpart(), path.source, path.destination}, path);
    const Path *was = standing == Standing::Doubtful ? m_before.doubtful(m_after.idOf(path)) : nullptr;
    if (!was)
        return added(path);
    const bool isSame =
        m_before.opened(*was) == m_after.opened(path) && m_before.termsOf(*was) == m_after.termsOf(path);
    return isSame ? std::nullopt : std::optional(changed(*was, path));
}

std::optional<RuleChange> RuleComparison::ofEarlier(const Path &path, Standing standing) const {
    const bool isGone = standing == Standing::Own ||
                        (standing == Standing::Doubtful && !m_after.doubtful(m_before.idOf(path)));
    return isGone ? std::optional(removed(path)) : std::nullopt;
}

void RuleComparison::countDoubtful(const RulePairs &pairs, Of of, FlowChanges &found) const {
    pairs.forEach([&](ComponentId source, ComponentId destination, Standing standing) {
        if (standing != Standing::Doubtful)
            return true;
        if (const auto differs = change(pairs, {&pairs.rule(), source, destination}, standing, of)) {
            ++found.counts.of(differs->kind);
            if (differs->kind == ChangeKind::Removed)
                found.removedEnds << source << destination;
        }
        return true;
    });
}

void RuleComparison::count(const RulePairs &pairs, Of of) {
    FlowChanges found;
    if (of == Of::Later) {
        found.counts = {pairs.countOwn(), 0, pairs.countChanged()};
    } else {
        found.counts.removed = pairs.countOwn();
        found.removedEnds = pairs.ownEnds();
    }
    if (pairs.hasDoubtful())
        countDoubtful(pairs, of, found);
    if (found.counts.all() == 0)
        return;
    found.ports << pairs.rule().port.value_or(0);
    m_changes.counts += found.counts;
    m_changes.flows[pairs.rule().flow] += found;
}

void RuleComparison::list(const RulePairs &pairs, Of of, qsizetype most) {
    pairs.forEach([&](ComponentId source, ComponentId destination, Standing standing) {
        if (m_changes.list.size() == most)
            return false;
        if (const auto differs = change(pairs, {&pairs.rule(), source, destination}, standing, of))
            m_changes.list << *differs;
        return true;
    });
}

RuleChanges RuleComparison::run(qsizetype most) {
    for (const auto &[plan, of] : {std::pair(&m_after, Of::Later), std::pair(&m_before, Of::Earlier)})
        for (const RulePairs &pairs : plan->rules()) {
            count(pairs, of);
            list(pairs, of, most);
        }
    return m_changes;
}

} // namespace

RuleTerms termsOf(const PlanState &state, qsizetype rule) {
    return state.plan.forms.termsOf(state.derived.rules.rules.at(rule).id);
}

RuleTerms shownTerms(const PlanState &state, qsizetype rule) {
    RuleTerms terms = termsOf(state, rule);
    terms.validFrom = state.plan.forms.of(state.derived.rules.rules.at(rule).id).validFrom;
    return terms;
}

ChangeCounts &ChangeCounts::operator+=(const ChangeCounts &more) {
    added += more.added;
    removed += more.removed;
    changed += more.changed;
    return *this;
}

FlowChanges &FlowChanges::operator+=(const FlowChanges &more) {
    counts += more.counts;
    ports += more.ports;
    removedEnds += more.removedEnds;
    return *this;
}

RuleChanges differingRules(const PlanState &before, const PlanState &after, qsizetype most) {
    return RuleComparison(before, after).run(most);
}

QList<RuleChange> compareRules(const PlanState &before, const PlanState &after) {
    return differingRules(before, after, allRules).list;
}

} // namespace portolan
