#include "compare/PlanChanges.h"

#include <QCoreApplication>
#include <QHash>

namespace portolan {
namespace {

struct Field {
    QString key;
    QString text;
    QString identity = text; ///< what it refers to: another name of that is no other value
};
using Fields = QList<Field>; ///< the same keys for each element of a sort

/// What a field refers to, with its key: two elements may have one name.
QString withKey(const QString &name, const ElementKey &key) {
    return QStringLiteral("%1 [%2]").arg(name, key);
}

QString nameIn(const TopologyIndex &index, ComponentId id) {
    const Component *component = index.component(id);
    return component ? withKey(component->name, keyOf(id)) : QString();
}

/// A field that refers to a component.
Field reference(const char *key, const TopologyIndex &index, ComponentId id) {
    return {QLatin1String(key), nameIn(index, id), keyOf(id)};
}

QString keysOf(const QList<ComponentId> &ids) {
    QStringList keys;
    for (const ComponentId id : ids)
        keys.append(keyOf(id));
    return keys.join(u' ');
}

QString namesIn(const TopologyIndex &index, const QList<ComponentId> &ids) {
    QStringList names;
    for (const ComponentId id : ids)
        names.append(nameIn(index, id));
    return names.join(QStringLiteral(", "));
}

QString siteName(const TopologyIndex &index, SiteId id) {
    const Site *site = index.site(id);
    return site ? withKey(site->name, keyOf(id)) : QString();
}

Fields fieldsOf(const TopologyIndex &index, const Site &site) {
    return {{QStringLiteral("name"), site.name},
            {QStringLiteral("customer"), site.customer},
            {QStringLiteral("subnets"), site.subnets.join(QStringLiteral(", "))},
            reference("scvmm", index, site.scvmm)};
}

QString toolsText(const QList<Tool> &tools) {
    QStringList labels;
    for (const Tool tool : tools)
        labels.append(toolInfo(tool).label);
    return labels.join(QStringLiteral(", "));
}

QString portsText(const QMap<QString, quint16> &ports) {
    QStringList texts;
    for (auto port = ports.begin(); port != ports.end(); ++port)
        texts.append(QStringLiteral("%1 %2").arg(port.key(), QString::number(*port)));
    return texts.join(QStringLiteral(", "));
}

Fields fieldsOf(const TopologyIndex &index, const Component &component) {
    const SiteId site = index.siteOf(component.id)->id;
    return {{QStringLiteral("name"), component.name},
            {QStringLiteral("site"), siteName(index, site), keyOf(site)},
            {QStringLiteral("kind"), kindInfo(component.kind).label},
            {QStringLiteral("address"), component.address},
            reference("partOf", index, component.partOf),
            reference("runsOn", index, component.runsOn),
            {QStringLiteral("links"), namesIn(index, component.links), keysOf(component.links)},
            {QStringLiteral("tools"), toolsText(component.tools)},
            {QStringLiteral("cluster"), component.cluster},
            {QStringLiteral("ports"), portsText(component.ports)}};
}

QString siteEndText(const TopologyIndex &index, const ReplicationEnd &end) {
    const QString site = siteName(index, end.site);
    return end.wholeSite ? site : QStringLiteral("%1: %2").arg(site, namesIn(index, end.hosts));
}

QString keysOf(const ReplicationEnd &end) {
    return QStringLiteral("%1: %2").arg(keyOf(end.site), end.wholeSite ? QString() : keysOf(end.hosts));
}

Fields fieldsOf(const TopologyIndex &index, const Replication &replication) {
    return {{QStringLiteral("source"), siteEndText(index, replication.source), keysOf(replication.source)},
            {QStringLiteral("target"), siteEndText(index, replication.target), keysOf(replication.target)},
            {QStringLiteral("bothWays"), replication.bothWays
                                             ? QCoreApplication::translate("Compare", "yes")
                                             : QCoreApplication::translate("Compare", "no")}};
}

/// What is its own of an element, for ==: values that read alike may still name different elements.
Site ownOf(const Site &site) {
    Site own = site;
    own.components.clear();
    return own;
}
std::pair<Component, SiteId> ownOf(const TopologyIndex &index, const Component &component) {
    return {component, index.siteOf(component.id)->id};
}

QList<FieldChange> changed(const Fields &before, const Fields &after) {
    QList<FieldChange> fields;
    for (qsizetype i = 0; i < after.size(); ++i)
        if (before[i].identity != after[i].identity)
            fields.append({after[i].key, before[i].text, after[i].text});
    return fields;
}

/// Compares what has a key in both plans.
class Comparison {
public:
    Comparison(const Topology &before, const Topology &after) : m_before(before), m_after(after) {}

    QList<ElementChange> run();

private:
    void compare(const Site &site);
    void compare(const Component &component);
    void compare(const Replication &replication);
    void addGone();
    void add(ChangeKind kind, const ElementKey &key, const QList<FieldChange> &fields = {}) {
        m_changes.append({kind, key, fields});
    }

    TopologyIndex m_before;
    TopologyIndex m_after;
    QList<ElementChange> m_changes;
};

QList<ElementChange> Comparison::run() {
    for (const Site &site : m_after.topology().sites) {
        compare(site);
        for (const Component &component : site.components)
            compare(component);
    }
    for (const Replication &replication : m_after.topology().replications)
        compare(replication);
    addGone();
    return std::move(m_changes);
}

void Comparison::compare(const Site &site) {
    const Site *was = m_before.site(site.id);
    if (!was)
        add(ChangeKind::Added, keyOf(site.id));
    else if (ownOf(*was) != ownOf(site))
        add(ChangeKind::Changed, keyOf(site.id), changed(fieldsOf(m_before, *was), fieldsOf(m_after, site)));
}

void Comparison::compare(const Component &component) {
    const Component *was = m_before.component(component.id);
    if (!was)
        add(ChangeKind::Added, keyOf(component.id));
    else if (ownOf(m_before, *was) != ownOf(m_after, component))
        add(ChangeKind::Changed, keyOf(component.id),
            changed(fieldsOf(m_before, *was), fieldsOf(m_after, component)));
}

void Comparison::compare(const Replication &replication) {
    const Replication *was = m_before.replication(replication.id);
    if (!was)
        add(ChangeKind::Added, keyOf(replication.id));
    else if (*was != replication)
        add(ChangeKind::Changed, keyOf(replication.id),
            changed(fieldsOf(m_before, *was), fieldsOf(m_after, replication)));
}

void Comparison::addGone() {
    for (const Site &site : m_before.topology().sites) {
        if (!m_after.site(site.id))
            add(ChangeKind::Removed, keyOf(site.id));
        for (const Component &component : site.components)
            if (!m_after.component(component.id))
                add(ChangeKind::Removed, keyOf(component.id));
    }
    for (const Replication &replication : m_before.topology().replications)
        if (!m_after.replication(replication.id))
            add(ChangeKind::Removed, keyOf(replication.id));
}

} // namespace

QList<ElementChange> compareElements(const Topology &before, const Topology &after) {
    return Comparison(before, after).run();
}

} // namespace portolan
