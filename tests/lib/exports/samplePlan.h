#pragma once

#include "plan/Derived.h"

namespace portolan::test {

/// A catalogue of a few rows in the manner of the real one, so that these tests read no data.
inline PortCatalogue sampleCatalogue() {
    using K = ComponentKind;
    const auto stated = [](quint16 port) {
        return Sourced<std::optional<quint16>>{port, Basis::Stated, QStringLiteral("in the table")};
    };
    const Sourced<Protocol> tcp{Protocol::Tcp, Basis::Assumed, QStringLiteral("nobody said so")};
    PortRequirement logs;
    logs.id = QStringLiteral("log-collection");
    logs.row = QStringLiteral("4005");
    logs.text = QStringLiteral("Log collection between the ZVM and site VRAs.");
    logs.first = {{K::Zvm, {}}};
    logs.second = {K::Vra, {}};
    logs.scope = PairScope::Managed;
    logs.port = stated(4005);
    logs.defaultPort = 4005;
    logs.protocol = tcp;
    logs.opens = {Opens::FirstToSecond, Basis::Assumed, QStringLiteral("by analogy")};
    PortRequirement vba = logs;
    vba.id = QStringLiteral("vba-management");
    vba.row = QStringLiteral("4006");
    vba.text = QStringLiteral("Communication between the ZVM and the site VBA.");
    vba.second = {K::Vba, {}};
    vba.scope = PairScope::Own;
    vba.port = stated(4006);
    PortRequirement data = logs;
    data.id = QStringLiteral("vra-data");
    data.row = QStringLiteral("4008");
    data.text = QStringLiteral("Communication between VRAs to pass data.");
    data.first = {{K::Vra, {}}};
    data.scope = PairScope::ReplicationPeers;
    data.port = stated(4008);
    data.opens = {Opens::Both, Basis::Documented, QStringLiteral("guides agree")};
    PortRequirement hosts = logs;
    hosts.id = QStringLiteral("host-zvm");
    hosts.row = QString();
    hosts.text = QStringLiteral("Communication between every Hyper-V host and the Zerto Virtual Manager.");
    hosts.first = {{K::Host, {}}};
    hosts.second = {K::Zvm, {}};
    hosts.port = {};
    hosts.defaultPort = 0;
    hosts.opens = {};
    PortRequirement pairing = logs;
    pairing.id = QStringLiteral("zvm-pairing");
    pairing.row = QStringLiteral("9081*");
    pairing.text = QStringLiteral("Communication between paired ZVMs**");
    pairing.first = {{K::Zvm, {}}};
    pairing.second = {K::Zvm, {}};
    pairing.scope = PairScope::Pairing;
    pairing.port = stated(9081);
    pairing.portChangeable = true;
    pairing.opens = {Opens::Both, Basis::Documented, QStringLiteral("either side initiates")};
    PortCatalogue catalogue;
    catalogue.id = QStringLiteral("zvr-hyperv-5.5");
    catalogue.product = QStringLiteral("Sample product");
    catalogue.source = QStringLiteral("Sample source");
    catalogue.requirements = {logs, vba, data, pairing, hosts};
    return catalogue;
}

/// Builds plans component by component; ids are given in the order of the calls, from 1.
class PlanMaker {
public:
    Site &site(const QString &name) {
        Site made;
        made.id = {next()};
        made.name = name;
        plan.topology.sites.append(made);
        return plan.topology.sites.last();
    }
    ComponentId add(ComponentKind kind, const QString &name, const QString &address, ComponentId partOf = {},
                    ComponentId runsOn = {}) {
        Component made;
        made.id = {next()};
        made.kind = kind;
        made.name = name;
        made.address = address;
        made.partOf = partOf;
        made.runsOn = runsOn;
        plan.topology.sites.last().components.append(made);
        return made.id;
    }
    /// A site with its own SCVMM, ZVM, VBA on the ZVM's machine, and hosts with a VRA each.
    void managedSite(const QString &name, int hosts, int network) {
        site(name);
        const QString prefix = QStringLiteral("10.%1.").arg(network);
        const ComponentId scvmm =
            add(ComponentKind::Scvmm, QStringLiteral("SCVMM ") + name, prefix + QStringLiteral("0.5"));
        plan.topology.sites.last().scvmm = scvmm;
        const ComponentId zvm =
            add(ComponentKind::Zvm, QStringLiteral("ZVM ") + name, prefix + QStringLiteral("0.10"), scvmm);
        add(ComponentKind::Vba, QStringLiteral("VBA ") + name, {}, zvm, zvm);
        addHosts(name, hosts, network);
    }
    void addHosts(const QString &name, int hosts, int network) {
        for (int i = 0; i < hosts; ++i) {
            const QString tail = QStringLiteral("%1.%2").arg(1 + i / 200).arg(1 + i % 200);
            const ComponentId host = add(ComponentKind::Host, QStringLiteral("HV-%1-%2").arg(name).arg(i + 1),
                                         QStringLiteral("10.%1.").arg(network) + tail);
            add(ComponentKind::Vra, QStringLiteral("VRA-%1-%2").arg(name).arg(i + 1),
                QStringLiteral("10.%1.").arg(network + 1) + tail, host);
        }
    }
    void replicate(qsizetype from, qsizetype to) {
        Replication made;
        made.id = {next()};
        made.source.site = plan.topology.sites[from].id;
        made.target.site = plan.topology.sites[to].id;
        plan.topology.replications.append(made);
    }
    Component &component(ComponentId id) {
        for (Site &site : plan.topology.sites)
            for (Component &component : site.components)
                if (component.id == id)
                    return component;
        qFatal("no such component");
    }

    Plan plan;

private:
    quint32 next() { return plan.topology.nextId++; }
};

/// What follows from a plan under the sample catalogue; no checks are run.
inline Derived sampleDerived(const Plan &plan) {
    Derived derived;
    derived.catalogue = sampleCatalogue();
    const TopologyIndex index(plan.topology);
    derived.flows = deriveFlows(index, derived.catalogue);
    derived.rules = compileRules(index, derived.catalogue, derived.flows);
    derived.counts = countRules(derived.rules);
    return derived;
}

/// Two sites under their own SCVMMs, `hosts` hosts each, one replication.
inline PlanMaker twoSites(int hosts = 2) {
    PlanMaker maker;
    maker.plan.title = QStringLiteral("Two sites");
    maker.managedSite(QStringLiteral("London"), hosts, 10);
    maker.managedSite(QStringLiteral("Leeds"), hosts, 20);
    maker.replicate(0, 1);
    return maker;
}

} // namespace portolan::test
