#include "support/faults.h"

#include "topology/ElementKey.h"

#include <QHash>
#include <QSet>
#include <cmath>

namespace portolan::test {
namespace {

struct Known {
    const Component *component;
    SiteId site;
};

struct Inspector {
    const Plan &plan;
    QSet<quint32> numbers;
    QHash<ComponentId, Known> components;
    QStringList faults;

    void check(bool holds, const QString &fault) {
        if (!holds)
            faults.append(fault);
    }
    bool is(ComponentId id, ComponentKind kind) const {
        return components.contains(id) && components[id].component->kind == kind;
    }
};

void count(Inspector &in, quint32 number) {
    in.check(number >= 1 && number <= highestId, QStringLiteral("id %1 out of range").arg(number));
    in.check(!in.numbers.contains(number), QStringLiteral("id %1 given twice").arg(number));
    in.check(number < in.plan.topology.nextId, QStringLiteral("id %1 beyond the counter").arg(number));
    in.numbers.insert(number);
}

bool isService(ComponentKind kind) {
    return kind != ComponentKind::Host && kind != ComponentKind::Vra && kind != ComponentKind::Storage;
}

bool endsInAMachine(const Inspector &in, ComponentId id) {
    for (int steps = 0; steps <= 8; ++steps) {
        if (!in.components.contains(id))
            return false;
        if (!in.components[id].component->runsOn)
            return true;
        id = in.components[id].component->runsOn;
    }
    return false;
}

void checkOwner(Inspector &in, const Component &c, SiteId site) {
    if (!c.partOf)
        return;
    const auto kind = kindInfo(c.kind).partOf;
    in.check(kind && in.is(c.partOf, *kind), keyOf(c.id) + QStringLiteral(" is part of the wrong thing"));
    if (kind == ComponentKind::Host && in.components.contains(c.partOf))
        in.check(in.components[c.partOf].site == site, keyOf(c.id) + QStringLiteral(" left its host"));
}

void checkMachine(Inspector &in, const Component &c, SiteId site) {
    if (!c.runsOn)
        return;
    const bool known = in.components.contains(c.runsOn);
    in.check(known && isService(c.kind) && isService(in.components[c.runsOn].component->kind) &&
                 in.components[c.runsOn].site == site && endsInAMachine(in, c.id),
             keyOf(c.id) + QStringLiteral(" runs on the wrong thing"));
}

void checkLists(Inspector &in, const Component &c) {
    const auto allowed = kindInfo(c.kind).linksTo;
    QSet<ComponentId> links;
    for (const ComponentId link : c.links) {
        const bool known = in.components.contains(link);
        in.check(known && !links.contains(link) &&
                     std::find(allowed.begin(), allowed.end(), in.components[link].component->kind) !=
                         allowed.end(),
                 keyOf(c.id) + QStringLiteral(" links to the wrong thing"));
        links.insert(link);
    }
    in.check(c.tools.isEmpty() || c.kind == ComponentKind::Tools,
             keyOf(c.id) + QStringLiteral(" holds tools"));
    in.check(c.cluster.isEmpty() || c.kind == ComponentKind::Host,
             keyOf(c.id) + QStringLiteral(" has a cluster"));
    for (const quint16 port : c.ports)
        in.check(port != 0, keyOf(c.id) + QStringLiteral(" listens on port 0"));
}

void checkEnd(Inspector &in, const ReplicationEnd &end, const QString &key) {
    in.check(std::any_of(in.plan.topology.sites.begin(), in.plan.topology.sites.end(),
                         [&](const Site &site) { return site.id == end.site; }),
             key + QStringLiteral(" names no site"));
    in.check(!end.wholeSite || end.hosts.isEmpty(), key + QStringLiteral(" names hosts of a whole site"));
    QSet<ComponentId> seen;
    for (const ComponentId host : end.hosts) {
        in.check(in.is(host, ComponentKind::Host) && in.components[host].site == end.site &&
                     !seen.contains(host),
                 key + QStringLiteral(" names a wrong host"));
        seen.insert(host);
    }
}

void checkLayout(Inspector &in) {
    for (auto it = in.plan.layout.offsets.begin(); it != in.plan.layout.offsets.end(); ++it)
        in.check(in.components.contains({it.key()}) && std::isfinite(it->x()) && std::isfinite(it->y()),
                 QStringLiteral("offset of c%1").arg(it.key()));
    for (auto it = in.plan.layout.siteOffsets.begin(); it != in.plan.layout.siteOffsets.end(); ++it)
        in.check(in.numbers.contains(it.key()) && !in.components.contains({it.key()}) &&
                     std::isfinite(it->x()) && std::isfinite(it->y()),
                 QStringLiteral("offset of s%1").arg(it.key()));
    for (auto it = in.plan.layout.openStacks.begin(); it != in.plan.layout.openStacks.end(); ++it)
        in.check(in.numbers.contains(it.key()) &&
                     (!in.components.contains({it.key()}) || in.is({it.key()}, ComponentKind::Host)),
                 QStringLiteral("open stack of %1").arg(it.key()));
}

void collect(Inspector &in) {
    for (const Site &site : in.plan.topology.sites) {
        count(in, site.id.value);
        for (const Component &component : site.components) {
            count(in, component.id.value);
            in.components.insert(component.id, {&component, site.id});
        }
    }
    for (const Replication &replication : in.plan.topology.replications)
        count(in, replication.id.value);
}

} // namespace

QStringList faults(const Plan &plan) {
    Inspector in{plan, {}, {}, {}};
    collect(in);
    for (const Site &site : plan.topology.sites) {
        in.check(!site.scvmm || in.is(site.scvmm, ComponentKind::Scvmm),
                 keyOf(site.id) + QStringLiteral(" managed by the wrong thing"));
        for (const Component &component : site.components) {
            checkOwner(in, component, site.id);
            checkMachine(in, component, site.id);
            checkLists(in, component);
        }
    }
    for (const Replication &replication : plan.topology.replications) {
        checkEnd(in, replication.source, keyOf(replication.id));
        checkEnd(in, replication.target, keyOf(replication.id));
    }
    checkLayout(in);
    return in.faults;
}

} // namespace portolan::test
