#include "flows/Groups.h"

#include <QSet>

namespace portolan {
namespace {

QString siteGroupKey(const Site &site, ComponentKind kind) {
    return keyOf(site.id) + QLatin1Char('-') + kindInfo(kind).key;
}

} // namespace

Group Groups::single(const Component &component) {
    Group &group = m_singles[component.id.value];
    if (group.members.isEmpty())
        group = {keyOf(component.id), m_index->siteOf(component.id)->id, component.kind, {component.id}};
    return group;
}

Group Groups::ofSite(const Site &site, ComponentKind kind) {
    const auto [found, added] = m_ofSite.try_emplace({site.id.value, kind});
    Group &group = found->second;
    if (added) {
        group = {siteGroupKey(site, kind), site.id, kind, {}};
        for (const Component &component : site.components)
            if (component.kind == kind)
                group.members.append(component.id);
    }
    return group;
}

Group Groups::replicationEnd(const Replication &replication, const ReplicationEnd &end, const QString &role) {
    const Site *site = m_index->site(end.site);
    if (!site)
        return {};
    if (end.wholeSite)
        return ofSite(*site, ComponentKind::Vra);
    Group group{keyOf(replication.id) + QLatin1Char('-') + role + QStringLiteral("-vra"),
                site->id,
                ComponentKind::Vra,
                {}};
    const QSet<ComponentId> hosts(end.hosts.begin(), end.hosts.end());
    for (const Component &component : site->components)
        if (component.kind == ComponentKind::Vra && hosts.contains(component.partOf))
            group.members.append(component.id);
    return group;
}

Group Groups::chosen(const Site &site, const QString &name, const QList<ComponentId> &members) {
    if (members.size() == 1)
        return single(*m_index->component(members.first()));
    return {siteGroupKey(site, ComponentKind::Vra) + QLatin1Char('-') + name, site.id, ComponentKind::Vra,
            members};
}

} // namespace portolan
