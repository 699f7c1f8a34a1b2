#include "compare/AllowedPaths.h"

#include "topology/Address.h"

#include <algorithm>

namespace portolan {
namespace {

/// Protocol and port as one number.
quint32 serviceOf(Protocol protocol, quint16 port) {
    return quint32(protocol) << 16 | port;
}

} // namespace

AllowedPaths::AllowedPaths(const PlanState &state) {
    const TopologyIndex index(state.plan.topology);
    for (const Site &site : state.plan.topology.sites)
        for (const Component &component : site.components)
            m_at[addressKey(index.addressOf(component.id))] << component.id;
    for (const FirewallRule &rule : state.derived.rules.rules) {
        const auto place = qsizetype(m_destinations.size());
        const QList<ComponentId> &members = rule.destination.members;
        m_destinations.push_back({&rule, {members.begin(), members.end()}});
        for (const ComponentId source : rule.source.members)
            m_openings[{source, serviceOf(rule.protocol, rule.port.value_or(0))}] << place;
    }
}

bool AllowedPaths::allow(const OpenPath &path) const {
    const QList<ComponentId> targets = m_at.value(addressKey(path.destination));
    const auto reaches = [&](ComponentId source, const Destinations &there) {
        return std::any_of(targets.begin(), targets.end(), [&](ComponentId target) {
            return there.members.contains(target) && isJoined(there.rule->pairs, source, target);
        });
    };
    for (const ComponentId source : m_at.value(addressKey(path.source)))
        for (const qsizetype place : m_openings.value({source, serviceOf(path.protocol, path.port)}))
            if (reaches(source, m_destinations[size_t(place)]))
                return true;
    return false;
}

} // namespace portolan
