#include "properties/choices.h"

#include "document/elementText.h"
#include "plan/editing.h"

#include <QCoreApplication>
#include <algorithm>

namespace portolan {

QString placedName(const TopologyIndex &index, const Component &component, SiteId from) {
    const Site *site = index.siteOf(component.id);
    if (!site || site->id == from)
        return nameOf(component);
    return QCoreApplication::translate("Choices", "%1 (%2)").arg(nameOf(component), nameOf(*site));
}

QList<Choice> componentsOf(const TopologyIndex &index, std::span<const ComponentKind> kinds, SiteId from) {
    QList<Choice> choices;
    for (const ComponentKind kind : kinds)
        for (const Component *component : index.ofKind(kind))
            choices.append({component->id.value, placedName(index, *component, from)});
    return choices;
}

QList<Choice> allSites(const TopologyIndex &index) {
    QList<Choice> choices;
    for (const Site &site : index.topology().sites)
        choices.append({site.id.value, nameOf(site)});
    return choices;
}

QList<Choice> hostsOf(const Site &site) {
    QList<Choice> choices;
    for (const Component &component : site.components)
        if (component.kind == ComponentKind::Host)
            choices.append({component.id.value, nameOf(component)});
    return choices;
}

QList<Choice> machinesFor(const TopologyIndex &index, const Component &service) {
    QList<Choice> choices;
    const Site *site = index.siteOf(service.id);
    if (!site)
        return choices;
    for (const Component &other : site->components) {
        const bool hangsOnIt = index.machineOf(other.id) == service.id;
        if (other.id != service.id && canShareMachine(other.kind) && !hangsOnIt)
            choices.append({other.id.value, titleOf(other)});
    }
    return choices;
}

} // namespace portolan
