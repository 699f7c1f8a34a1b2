#include "compare/WaitingPaths.h"

#include "topology/Address.h"

#include <algorithm>

namespace portolan {
namespace {

const QString &requirementId(const Derived &derived, const FirewallRule &rule) {
    return derived.catalogue.requirements.at(rule.requirement).id;
}

} // namespace

WaitingPaths::WaitingPaths(const PlanState &before, const PlanState &after)
    : m_then(before.plan.topology), m_now(after.plan.topology), m_derivedThen(&before.derived) {
    const QList<FirewallRule> &waiting = after.derived.rules.toConfirm;
    for (qsizetype place = 0; place < waiting.size(); ++place) {
        const FirewallRule &rule = waiting[place];
        m_rows[requirementId(after.derived, rule)].push_back(
            {place, &rule, endOf(rule.source), endOf(rule.destination)});
    }
}

WaitingPaths::End WaitingPaths::endOf(const Group &group) const {
    End end{group.site, group.kind};
    for (const ComponentId id : group.members) {
        if (m_now.isReachable(id))
            end.addresses << addressKey(m_now.addressOf(id));
        else if (m_then.component(id))
            end.lost << id;
        else
            end.hasNewcomer = true;
    }
    return end;
}

bool WaitingPaths::mayBe(const End &end, const Machine &machine) const {
    if (end.lost.contains(machine.id) || end.addresses.contains(addressKey(machine.address)))
        return true;
    if (!end.hasNewcomer || m_now.component(machine.id))
        return false;
    const Component *component = m_then.component(machine.id);
    const Site *site = m_then.siteOf(machine.id);
    return component && component->kind == end.kind && site && site->id == end.site;
}

bool WaitingPaths::joins(const Row &row, const Machine &source, const Machine &destination) const {
    return (mayBe(row.source, source) && mayBe(row.destination, destination)) ||
           (!row.rule->directed && mayBe(row.source, destination) && mayBe(row.destination, source));
}

qsizetype WaitingPaths::find(const RuleChange &change) const {
    const FirewallRule &was = m_derivedThen->rules.rules.at(change.ruleBefore);
    const auto rows = m_rows.constFind(requirementId(*m_derivedThen, was));
    if (rows == m_rows.constEnd())
        return -1;
    const Machine source{change.source, change.before.source};
    const Machine destination{change.destination, change.before.destination};
    const auto found = std::find_if(rows->begin(), rows->end(), [&](const Row &row) {
        const bool isService = row.rule->protocol == change.before.protocol &&
                               (!row.rule->port || row.rule->port == change.before.port);
        return isService && joins(row, source, destination);
    });
    return found == rows->end() ? -1 : found->place;
}

} // namespace portolan
