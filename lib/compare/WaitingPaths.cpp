#include "compare/WaitingPaths.h"

#include "checks/Finding.h"
#include "rules/setAside.h"
#include "topology/Address.h"

#include <algorithm>

namespace portolan {
namespace {

const QString &requirementId(const Derived &derived, const FirewallRule &rule) {
    return derived.catalogue.requirements.at(rule.requirement).id;
}

bool has(const std::vector<size_t> &ends, size_t end) {
    return std::find(ends.begin(), ends.end(), end) != ends.end();
}

/// Whether an error of the whole flow holds a row back: then all its members are at fault.
bool isFlowAtFault(const FirewallRule &row) {
    return row.waitsFor == WaitsFor::Mending && row.id.endsWith(setAside::heldBack);
}

} // namespace

WaitingPaths::WaitingPaths(const PlanState &before, const PlanState &after)
    : m_then(before.plan.topology), m_now(after.plan.topology), m_derivedThen(&before.derived),
      m_held(heldBack(m_now, after.derived.findings)) {
    const QList<FirewallRule> &waiting = after.derived.rules.toConfirm;
    for (qsizetype place = 0; place < waiting.size(); ++place) {
        const FirewallRule &rule = waiting[place];
        m_rows[requirementId(after.derived, rule)].push_back(
            {place, &rule, after.plan.forms.termsOf(rule.id).action,
             noteEnd(rule.source, isFlowAtFault(rule)), noteEnd(rule.destination, isFlowAtFault(rule))});
    }
}

size_t WaitingPaths::noteEnd(const Group &group, bool isAtFault) {
    const auto noted = m_noted.constFind(group.members.constData());
    const size_t end = noted != m_noted.constEnd() ? *noted : noteMembers(group);
    if (isAtFault)
        noteFault(group, end);
    return end;
}

void WaitingPaths::noteFault(const Group &group, size_t end) {
    if (m_atFault.contains(end))
        return;
    m_atFault.insert(end);
    for (const ComponentId id : group.members)
        if (m_now.isReachable(id) && m_then.component(id))
            m_lost[id].push_back(end);
}

/// Which address of a machine is the right one shows when its error is mended; a name in the place of an
/// address does not say that the machine has moved.
bool WaitingPaths::isUncertain(ComponentId id) const {
    const auto now = parseAddress(m_now.addressOf(id)).kind;
    return m_held.machines.contains(m_now.machineOf(id)) ||
           (now == AddressKind::Name && parseAddress(m_then.addressOf(id)).isIp());
}

size_t WaitingPaths::noteMembers(const Group &group) {
    const auto end = size_t(m_noted.size());
    m_noted.insert(group.members.constData(), end);
    bool hasNewcomer = false;
    for (const ComponentId id : group.members) {
        const bool isReachable = m_now.isReachable(id);
        if (isReachable)
            m_addressed[addressKey(m_now.addressOf(id))].push_back(end);
        if (m_then.component(id) && (!isReachable || isUncertain(id)))
            m_lost[id].push_back(end);
        hasNewcomer = hasNewcomer || (!isReachable && !m_then.component(id));
    }
    if (hasNewcomer)
        m_newcomers.push_back({end, group.site, group.kind});
    return end;
}

WaitingPaths::Ends WaitingPaths::endsOf(ComponentId machine, const QString &address) const {
    Ends ends = m_addressed.value(addressKey(address));
    const Ends lost = m_lost.value(machine);
    ends.insert(ends.end(), lost.begin(), lost.end());
    const Component *component = m_then.component(machine);
    const Site *site = m_then.siteOf(machine);
    if (m_newcomers.empty() || m_now.component(machine) || !component || !site)
        return ends;
    for (const Newcomer &newcomer : m_newcomers)
        if (newcomer.kind == component->kind && newcomer.site == site->id)
            ends.push_back(newcomer.end);
    return ends;
}

qsizetype WaitingPaths::find(const RuleChange &change, const QString &action) const {
    const FirewallRule &was = m_derivedThen->rules.rules.at(change.ruleBefore);
    const auto rows = m_rows.constFind(requirementId(*m_derivedThen, was));
    if (rows == m_rows.constEnd())
        return -1;
    const Ends sources = endsOf(change.source, change.before.source);
    const Ends destinations = endsOf(change.destination, change.before.destination);
    const auto found = std::find_if(rows->begin(), rows->end(), [&](const Row &row) {
        const bool isService = row.rule->protocol == change.before.protocol &&
                               (!row.rule->port || row.rule->port == change.before.port);
        const bool joins = has(sources, row.source) && has(destinations, row.destination);
        return isService && row.action == action &&
               (joins ||
                (!row.rule->directed && has(destinations, row.source) && has(sources, row.destination)));
    });
    return found == rows->end() ? -1 : found->place;
}

} // namespace portolan
