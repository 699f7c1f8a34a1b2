#include "compare/AllowedPaths.h"

#include "topology/Address.h"

#include <QSet>
#include <algorithm>

namespace portolan {
namespace {

/// Protocol and port as one number.
quint32 serviceOf(Protocol protocol, quint16 port) {
    return quint32(protocol) << 16 | port;
}

} // namespace

AllowedPaths::AllowedPaths(const PlanState &state) : m_rules(&state.derived.rules.rules) {
    const TopologyIndex index(state.plan.topology);
    for (const Site &site : state.plan.topology.sites)
        for (const Component &component : site.components)
            m_at[addressKey(index.addressOf(component.id))] << component.id;
    QSet<Members> noted;
    for (const FirewallRule &rule : *m_rules) {
        for (const Group *group : {&rule.source, &rule.destination})
            if (!noted.contains(group->members.constData())) {
                noted << group->members.constData();
                note(group->members);
            }
        m_openings[{rule.source.members.constData(), serviceOf(rule.protocol, rule.port.value_or(0))}]
            << qsizetype(m_terms.size());
        m_terms.push_back(state.plan.forms.termsOf(rule.id));
        m_allows.push_back(state.plan.forms.otherAction(rule.id).isEmpty());
    }
}

void AllowedPaths::note(const QList<ComponentId> &members) {
    for (const ComponentId id : members)
        m_lists[id] << members.constData();
}

bool AllowedPaths::reaches(const FirewallRule &rule, ComponentId source,
                           const QList<ComponentId> &targets) const {
    return std::any_of(targets.begin(), targets.end(), [&](ComponentId target) {
        const auto lists = m_lists.constFind(target);
        return lists != m_lists.constEnd() && lists->contains(rule.destination.members.constData()) &&
               isJoined(rule.pairs, source, target);
    });
}

QList<qsizetype> AllowedPaths::rulesFor(const OpenPath &path) const {
    const auto sources = m_at.constFind(addressKey(path.source));
    if (sources == m_at.constEnd())
        return {};
    const QList<ComponentId> targets = m_at.value(addressKey(path.destination));
    const quint32 service = serviceOf(path.protocol, path.port);
    QList<qsizetype> rules;
    for (const ComponentId source : *sources)
        for (const Members members : m_lists.value(source))
            for (const qsizetype rule : m_openings.value({members, service}))
                if (reaches(m_rules->at(rule), source, targets))
                    rules << rule;
    return rules;
}

} // namespace portolan
