#include "support/randomPlan.h"

namespace portolan::test {
namespace {

Component made(Topology &topology, ComponentKind kind, const QString &name, const QString &address) {
    Component component;
    component.id = {topology.nextId++};
    component.kind = kind;
    component.name = name;
    component.address = address;
    return component;
}

QString address(int site, int number) {
    return QStringLiteral("10.%1.%2.%3").arg(site).arg(number / 250).arg(number % 250 + 1);
}

void addServices(Topology &topology, Site &site, int number) {
    const QString suffix = QStringLiteral("-%1").arg(number);
    Component scvmm =
        made(topology, ComponentKind::Scvmm, QStringLiteral("vmm") + suffix, address(number, 4));
    Component zvm = made(topology, ComponentKind::Zvm, QStringLiteral("zvm") + suffix, address(number, 9));
    Component vba = made(topology, ComponentKind::Vba, QStringLiteral("vba") + suffix, {});
    site.scvmm = zvm.partOf = scvmm.id;
    vba.partOf = vba.runsOn = zvm.id;
    site.components = {scvmm, zvm, vba};
}

void addHosts(Topology &topology, Site &site, int number, int hosts) {
    for (int i = 0; i < hosts; ++i) {
        const QString name = QStringLiteral("HV-%1-%2").arg(number).arg(i + 1, 4, 10, QLatin1Char('0'));
        const Component host = made(topology, ComponentKind::Host, name, address(number, 20 + 2 * i));
        Component vra =
            made(topology, ComponentKind::Vra, QStringLiteral("VRA-") + name, address(number, 21 + 2 * i));
        vra.partOf = host.id;
        site.components << host << vra;
    }
}

} // namespace

Plan meshPlan(int sites, int components) {
    Plan plan;
    plan.title = QStringLiteral("Mesh");
    Topology &topology = plan.topology;
    for (int s = 1; s <= sites; ++s) {
        Site site;
        site.id = {topology.nextId++};
        site.name = QStringLiteral("Site %1").arg(s);
        site.subnets = {QStringLiteral("10.%1.0.0/16").arg(s)};
        addServices(topology, site, s);
        const int share = components * s / sites - components * (s - 1) / sites;
        addHosts(topology, site, s, std::max(1, (share - 3) / 2));
        topology.sites.append(site);
    }
    for (int a = 0; a < sites; ++a) {
        for (int b = a + 1; b < sites; ++b)
            topology.replications.append({{topology.nextId++},
                                          {topology.sites[a].id, true, {}},
                                          {topology.sites[b].id, true, {}},
                                          true});
    }
    return plan;
}

} // namespace portolan::test
