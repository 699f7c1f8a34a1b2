#include "plan/editing.h"

#include <QChar>
#include <algorithm>

namespace portolan {
namespace {

template <class List, class IdType>
qsizetype indexById(const List &list, IdType id) {
    const auto found = std::find_if(list.begin(), list.end(), [id](const auto &e) { return e.id == id; });
    return found == list.end() ? -1 : found - list.begin();
}

bool hasTwice(const auto &list) {
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.indexOf(list[i], i + 1) >= 0)
            return true;
    }
    return false;
}

bool linksHold(const Topology &topology, const Component &component) {
    const auto allowed = kindInfo(component.kind).linksTo;
    const auto holds = [&](ComponentId id) {
        const Component *to = findComponent(topology, id);
        return to && std::find(allowed.begin(), allowed.end(), to->kind) != allowed.end();
    };
    return std::all_of(component.links.begin(), component.links.end(), holds) && !hasTwice(component.links);
}

/// A VRA, and a volume that belongs to a host, stand where their host stands.
bool partOfHolds(const Topology &topology, const Component &component, qsizetype site) {
    if (!component.partOf)
        return true;
    const auto kind = kindInfo(component.kind).partOf;
    if (!kind || !findComponent(topology, component.partOf, *kind))
        return false;
    return *kind != ComponentKind::Host || placeOf(topology, component.partOf).site == site;
}

/// How many steps of `runsOn` lead from a component to its machine; more than the longest chain for a ring.
int stepsToMachine(const Topology &topology, ComponentId id) {
    int steps = 0;
    for (const Component *at = findComponent(topology, id); at && at->runsOn; ++steps) {
        if (steps > longestMachineChain)
            break;
        at = findComponent(topology, at->runsOn);
    }
    return steps;
}

/// The longest chain of components that run on this one. They all stand in one site.
int stepsBelow(const Site &site, ComponentId id, int depth = 0) {
    int longest = 0;
    for (const Component &other : site.components) {
        if (other.runsOn == id && depth <= longestMachineChain)
            longest = std::max(longest, 1 + stepsBelow(site, other.id, depth + 1));
    }
    return longest;
}

bool runsOnHolds(const Topology &topology, const Component &component, qsizetype site) {
    if (!component.runsOn)
        return true;
    const Place machine = placeOf(topology, component.runsOn);
    if (!machine || machine.site != site || !canShareMachine(component.kind))
        return false;
    const Component *at = &topology.sites[machine.site].components[machine.item];
    if (!canShareMachine(at->kind))
        return false;
    for (int steps = 0; at && steps <= longestMachineChain; ++steps) {
        if (at->id == component.id)
            return false;
        at = findComponent(topology, at->runsOn);
    }
    const int above = stepsToMachine(topology, component.runsOn);
    return above + 1 + stepsBelow(topology.sites[site], component.id) <= longestMachineChain;
}

bool isHighSurrogateAt(const QString &text, qsizetype i) {
    return text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
}

} // namespace

qsizetype indexOf(const Topology &topology, SiteId id) {
    return indexById(topology.sites, id);
}

qsizetype indexOf(const Topology &topology, ReplicationId id) {
    return indexById(topology.replications, id);
}

Place placeOf(const Topology &topology, ComponentId id) {
    if (!id)
        return {};
    for (qsizetype s = 0; s < topology.sites.size(); ++s) {
        if (const qsizetype item = indexById(topology.sites[s].components, id); item >= 0)
            return {s, item};
    }
    return {};
}

const Component *findComponent(const Topology &topology, ComponentId id) {
    const Place place = placeOf(topology, id);
    return place ? &topology.sites[place.site].components[place.item] : nullptr;
}

const Component *findComponent(const Topology &topology, ComponentId id, ComponentKind kind) {
    const Component *found = findComponent(topology, id);
    return found && found->kind == kind ? found : nullptr;
}

const Component *partOf(const Topology &topology, ComponentId owner, ComponentKind kind) {
    for (const Site &site : topology.sites) {
        for (const Component &component : site.components) {
            if (owner && component.partOf == owner && component.kind == kind)
                return &component;
        }
    }
    return nullptr;
}

bool hasRoom(const Topology &topology) {
    return topology.nextId <= highestId;
}

quint32 takeId(Topology &topology) {
    return topology.nextId++;
}

QString storable(const QString &text) {
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSurrogate() || c.isNull(); }))
        return text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isHighSurrogateAt(text, i)) {
            clean += text[i++];
            clean += text[i];
        } else if (text[i].isSurrogate()) {
            clean += QChar(QChar::ReplacementCharacter);
        } else if (!text[i].isNull()) {
            clean += text[i];
        }
    }
    return clean;
}

QStringList storable(const QStringList &texts) {
    QStringList clean;
    for (const QString &text : texts)
        clean += storable(text);
    return clean;
}

bool canShareMachine(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::Host:
    case ComponentKind::Vra:
    case ComponentKind::Storage:
        return false;
    default:
        return true;
    }
}

bool referencesHold(const Topology &topology, const Component &component, qsizetype site) {
    return partOfHolds(topology, component, site) && runsOnHolds(topology, component, site) &&
           linksHold(topology, component) && !hasTwice(component.tools);
}

bool endHolds(const Topology &topology, const ReplicationEnd &end) {
    const qsizetype site = indexOf(topology, end.site);
    const auto standsThere = [&](ComponentId id) {
        return findComponent(topology, id, ComponentKind::Host) && placeOf(topology, id).site == site;
    };
    return site >= 0 && std::all_of(end.hosts.begin(), end.hosts.end(), standsThere) && !hasTwice(end.hosts);
}

} // namespace portolan
