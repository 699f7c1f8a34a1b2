#include "support/randomPlan.h"

#include "plan/edits.h"

#include <array>
#include <iterator>
#include <utility>

namespace portolan::test {
namespace {

bool chance(QRandomGenerator &random, int percent) {
    return random.bounded(100) < percent;
}

template <class List>
auto pick(QRandomGenerator &random, const List &list) {
    return list[random.bounded(int(list.size()))];
}

QString nameFor(QRandomGenerator &random, const RandomShape &shape, const QString &plain) {
    return shape.hostileNames && chance(random, 60) ? hostileName(random) : plain;
}

} // namespace

const QStringList &unusableAddresses() {
    static const QStringList addresses{QStringLiteral("10.0.0.256"),     QStringLiteral("10.0.0.0/24"),
                                       QStringLiteral("0.0.0.0"),        QStringLiteral("224.0.0.1"),
                                       QStringLiteral("fe80::1%eth0"),   QStringLiteral("two words"),
                                       QStringLiteral("=cmd|'/c x'!A1"), QStringLiteral("any")};
    return addresses;
}

namespace {

QString addressFor(QRandomGenerator &random, int site, int number) {
    if (chance(random, 15))
        return {};
    if (chance(random, 15))
        return pick(random, unusableAddresses());
    if (chance(random, 10))
        return QStringLiteral("2001:db8:%1::%2").arg(site).arg(number, 0, 16);
    if (chance(random, 10))
        return QStringLiteral("n%1.site%2.example").arg(number).arg(site);
    return QStringLiteral("10.%1.%2.%3").arg(site).arg(number / 250).arg(number % 250 + 1);
}

ComponentKind kindFor(QRandomGenerator &random) {
    using K = ComponentKind;
    static constexpr std::array kinds{K::Scvmm, K::Zvm, K::Vba,     K::Host, K::Host, K::Host, K::Vra,
                                      K::Vra,   K::Vra, K::Storage, K::Zcm,  K::Zssp, K::Tools};
    return kinds[size_t(random.bounded(int(kinds.size())))];
}

QList<ComponentId> idsOf(const Topology &topology, ComponentKind kind, SiteId site = {}) {
    QList<ComponentId> ids;
    for (const Site &s : topology.sites) {
        for (const Component &c : s.components) {
            if (c.kind == kind && (!site || s.id == site))
                ids.append(c.id);
        }
    }
    return ids;
}

void fill(Topology &topology, QRandomGenerator &random, const RandomShape &shape) {
    for (int i = 0; i < shape.components && !topology.sites.isEmpty(); ++i) {
        const qsizetype s = random.bounded(int(topology.sites.size()));
        Component c;
        c.id = {topology.nextId++};
        c.kind = kindFor(random);
        c.name = nameFor(random, shape, QStringLiteral("%1-%2").arg(kindInfo(c.kind).key).arg(i));
        if (kindInfo(c.kind).hasAddress)
            c.address = addressFor(random, int(s) + 1, i);
        if (c.kind == ComponentKind::Host && chance(random, 30))
            c.cluster = QStringLiteral("Cluster %1").arg(random.bounded(3));
        if (c.kind == ComponentKind::Zvm && chance(random, 20))
            c.ports.insert(QStringLiteral("zvm-pairing"), quint16(1 + random.bounded(65535)));
        topology.sites[s].components.append(c);
    }
}

void joinOwner(Component &c, const Topology &topology, QRandomGenerator &random, SiteId site) {
    const auto kind = kindInfo(c.kind).partOf;
    if (!kind || chance(random, 10))
        return;
    const auto owners = idsOf(topology, *kind, *kind == ComponentKind::Host ? site : SiteId{});
    if (!owners.isEmpty())
        c.partOf = pick(random, owners);
}

void linkUp(Component &c, const Topology &topology, QRandomGenerator &random) {
    for (const ComponentKind kind : kindInfo(c.kind).linksTo) {
        for (const ComponentId id : idsOf(topology, kind)) {
            if (chance(random, 40))
                c.links.append(id);
        }
    }
    for (const ToolInfo &tool : allTools()) {
        if (c.kind == ComponentKind::Tools && chance(random, 50))
            c.tools.append(tool.tool);
    }
}

/// Only earlier services of the site, so there is no ring; only those on their own machine, so no long chain.
void shareMachine(Component &c, const Site &site, qsizetype at, QRandomGenerator &random) {
    for (qsizetype i = 0; i < at; ++i) {
        const Component &machine = site.components[i];
        const bool services = kindInfo(c.kind).key != u"host" && machine.kind != ComponentKind::Host &&
                              c.kind != ComponentKind::Vra && machine.kind != ComponentKind::Vra &&
                              c.kind != ComponentKind::Storage && machine.kind != ComponentKind::Storage;
        if (services && !machine.runsOn && !c.runsOn && chance(random, 15))
            c.runsOn = machine.id;
    }
}

void connect(Topology &topology, QRandomGenerator &random) {
    const Topology before = topology;
    for (Site &site : topology.sites) {
        const auto scvmms = idsOf(before, ComponentKind::Scvmm);
        if (!scvmms.isEmpty() && chance(random, 85))
            site.scvmm = pick(random, scvmms);
        for (qsizetype i = 0; i < site.components.size(); ++i) {
            Component &component = site.components[i];
            joinOwner(component, before, random, site.id);
            linkUp(component, before, random);
            shareMachine(component, site, i, random);
        }
    }
}

ReplicationEnd endFor(const Topology &topology, QRandomGenerator &random) {
    ReplicationEnd end;
    end.site = pick(random, topology.sites).id;
    end.wholeSite = chance(random, 70);
    if (!end.wholeSite) {
        for (const ComponentId host : idsOf(topology, ComponentKind::Host, end.site)) {
            if (chance(random, 50))
                end.hosts.append(host);
        }
    }
    return end;
}

void replicate(Topology &topology, QRandomGenerator &random) {
    if (topology.sites.isEmpty())
        return;
    for (int i = random.bounded(int(topology.sites.size()) * 2); i > 0; --i) {
        const ReplicationEnd source = endFor(topology, random);
        const ReplicationEnd target = endFor(topology, random);
        topology.replications.append({{topology.nextId++}, source, target, chance(random, 30)});
    }
}

void decide(Plan &plan, QRandomGenerator &random) {
    for (const Site &site : std::as_const(plan.topology).sites) {
        if (chance(random, 30))
            plan.layout.openStacks.insert(site.id.value, chance(random, 50));
        for (const Component &component : site.components) {
            if (chance(random, 10))
                plan.layout.offsets.insert(component.id.value, randomPoint(random, 900, 4));
        }
    }
    if (chance(random, 30))
        plan.own.insert(QStringLiteral("host-zvm"), {quint16(9669), {}, Opens::SecondToFirst});
    if (chance(random, 30))
        plan.own.insert(QStringLiteral("log-collection"), {{}, Protocol::Udp, Opens::Both});
    if (chance(random, 30) && !plan.topology.sites.isEmpty())
        plan.accepted.insert(QStringLiteral("isolated-site:s1"), QStringLiteral("Planned for \"spring\""));
}

/// From numbers of its own, so that what a seed gives otherwise stays as it was.
ChangeForms formsFor(quint32 seed, const Plan &plan) {
    QRandomGenerator random(seed + 1'000'003);
    ChangeForms forms;
    for (const ChangeFormField &field : changeFormFields())
        if (chance(random, 15))
            forms.plan.*field.text = hostileName(random);
    for (quint32 id = 1; id < plan.topology.nextId; ++id)
        if (chance(random, 5))
            forms.rules[QStringLiteral("scvmm.c%1.c%2").arg(id + 1).arg(id)].comment = hostileName(random);
    forms.rules.removeIf([](const auto &form) { return form.value().isEmpty(); });
    return forms;
}

} // namespace

quint32 seedFor(quint32 seed) {
    constexpr quint32 apart = 7919; // more than any test counts up to, and prime
    static const auto other = quint32(qEnvironmentVariableIntValue("PORTOLAN_SEEDS"));
    return seed + apart * other;
}

QPointF randomPoint(QRandomGenerator &random, int most, double parts) {
    const int y = random.bounded(-most, most);
    const int x = random.bounded(-most, most);
    return {x / parts, y / parts};
}

QString hostileName(QRandomGenerator &random) {
    static const QStringList names{
        QStringLiteral("=1+1"),
        QStringLiteral("@SUM(A1)"),
        QStringLiteral("</text><script>alert(1)</script>"),
        QStringLiteral("a\"b'c`d\\e"),
        QStringLiteral("tab\there\r\nnext"),
        QStringLiteral("\u202Egnp.txt"),
        QStringLiteral("\u0001\u001B[31m\u007F"),
        QStringLiteral("\uFEFF\uFFFE\u2028"),
        QStringLiteral("_x0041_ %1 %n &amp;"),
        QStringLiteral("東京 Zürich \U0001F5FA"),
        QString(),
        QString(3000, QLatin1Char('w')),
    };
    return pick(random, names);
}

Plan randomPlan(quint32 seed, const RandomShape &shape) {
    QRandomGenerator random(seedFor(seed));
    Plan plan;
    plan.title = nameFor(random, shape, QStringLiteral("Random %1").arg(seed));
    plan.revision = 1 + random.bounded(9);
    for (int s = 0; s < shape.sites; ++s) {
        Site site;
        site.id = {plan.topology.nextId++};
        site.name = nameFor(random, shape, QStringLiteral("Site %1").arg(s + 1));
        if (chance(random, 30))
            site.customer = nameFor(random, shape, QStringLiteral("Customer %1").arg(random.bounded(3)));
        if (chance(random, 80))
            site.subnets.append(QStringLiteral("10.%1.0.0/16").arg(s + 1));
        plan.topology.sites.append(site);
    }
    fill(plan.topology, random, shape);
    connect(plan.topology, random);
    replicate(plan.topology, random);
    decide(plan, random);
    if (shape.hostileNames)
        plan.forms = formsFor(seed, plan);
    return plan;
}

} // namespace portolan::test
