#include "outline/outlineEntries.h"

#include "document/elementText.h"

#include <QCoreApplication>
#include <QMultiHash>

namespace portolan {
namespace {

/// Whose words these are, in the translations.
struct OutlineText {
    Q_DECLARE_TR_FUNCTIONS(OutlineText)
};

using Parts = QMultiHash<ComponentId, const Component *>;

/// What stands on a host: VRAs and volumes that name a host of this site.
Parts partsOfHosts(const Site &site) {
    QSet<ComponentId> hosts;
    for (const Component &component : site.components)
        if (component.kind == ComponentKind::Host)
            hosts.insert(component.id);
    Parts parts;
    for (const Component &component : site.components)
        if (kindInfo(component.kind).partOf == ComponentKind::Host && hosts.contains(component.partOf))
            parts.insert(component.partOf, &component);
    return parts;
}

OutlineEntry hostEntry(const Component &host, const Parts &parts) {
    OutlineEntry entry = componentRow(host);
    QList<const Component *> below = parts.values(host.id);
    std::sort(below.begin(), below.end(),
              [](const Component *a, const Component *b) { return a->id < b->id; });
    for (const Component *part : below)
        entry.children.push_back(componentRow(*part));
    return entry;
}

void appendKind(OutlineEntry &entry, const Site &site, ComponentKind kind, const Parts &parts) {
    for (const Component &component : site.components) {
        const bool isOnHost = parts.contains(component.partOf, &component);
        if (component.kind == kind && !isOnHost)
            entry.children.push_back(componentRow(component));
    }
}

OutlineEntry hostsEntry(const Site &site, const Parts &parts) {
    OutlineEntry hosts{
        keyOf(site.id) + QStringLiteral("-hosts"), OutlineSort::Hosts, ComponentKind::Host, {}, {}, {}};
    for (const Component &component : site.components)
        if (component.kind == ComponentKind::Host)
            hosts.children.push_back(hostEntry(component, parts));
    hosts.text = OutlineText::tr("Hosts (%1)").arg(hosts.children.size());
    return hosts;
}

} // namespace

OutlineEntry siteRow(const Site &site) {
    return {keyOf(site.id), OutlineSort::Site, ComponentKind::Host,
            nameOf(site),   site.name,         oneLine(site.customer)};
}

OutlineEntry componentRow(const Component &component) {
    return {keyOf(component.id), OutlineSort::Component, component.kind,
            titleOf(component),  component.name,         oneLine(component.address)};
}

bool haveSameRows(const Site &one, const Site &other) {
    return std::equal(one.components.begin(), one.components.end(), other.components.begin(),
                      other.components.end(), [](const Component &a, const Component &b) {
                          return a.id == b.id && a.kind == b.kind && a.partOf == b.partOf;
                      });
}

bool isSameRow(const Component &one, const Component &other) {
    return one.kind == other.kind && one.name == other.name && one.address == other.address;
}

OutlineEntry siteEntry(const Site &site) {
    OutlineEntry entry = siteRow(site);
    const Parts parts = partsOfHosts(site);
    for (const ComponentKind kind : {ComponentKind::Scvmm, ComponentKind::Zvm, ComponentKind::Vba})
        appendKind(entry, site, kind, parts);
    OutlineEntry hosts = hostsEntry(site, parts);
    if (!hosts.children.empty())
        entry.children.push_back(std::move(hosts));
    for (const ComponentKind kind : {ComponentKind::Vra, ComponentKind::Storage, ComponentKind::Tools,
                                     ComponentKind::Zcm, ComponentKind::Zssp})
        appendKind(entry, site, kind, parts);
    return entry;
}

OutlineEntry replicationsEntry(const TopologyIndex &index) {
    OutlineEntry entry{
        QStringLiteral("replications"), OutlineSort::Replications, ComponentKind::Vra, {}, {}, {}};
    for (const Replication &replication : index.topology().replications)
        entry.children.push_back({keyOf(replication.id),
                                  OutlineSort::Replication,
                                  ComponentKind::Vra,
                                  titleOf(index, replication),
                                  {},
                                  {}});
    entry.text = OutlineText::tr("Replications (%1)").arg(entry.children.size());
    return entry;
}

OutlineEntry linksEntry(const TopologyIndex &index, const Derived &derived) {
    OutlineEntry entry{QStringLiteral("links"), OutlineSort::Links, ComponentKind::Zvm, {}, {}, {}};
    for (const Flow &flow : derived.flows) {
        const PortRequirement &requirement = derived.catalogue.requirements[flow.requirement];
        entry.children.push_back({flow.id,
                                  OutlineSort::Link,
                                  ComponentKind::Zvm,
                                  OutlineText::tr("%1  %2").arg(portText(requirement), flowText(index, flow)),
                                  {},
                                  flow.reason.isEmpty() ? requirement.text : flow.reason});
    }
    entry.text = OutlineText::tr("Links (%1)").arg(entry.children.size());
    return entry;
}

} // namespace portolan
