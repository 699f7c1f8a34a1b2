#include "support/randomDesign.h"

#include "support/randomPlan.h"

#include <array>

namespace portolan::test {
namespace {

enum class Naming { Plain, Long, Hostile };
enum class Shape { None, Chain, Ring, Hub, Mesh, Chance };

/// Makes one plan, site by site.
class Designer {
public:
    explicit Designer(quint32 seed) : m_random(seed) { m_plan.title = QStringLiteral("Design %1").arg(seed); }

    Plan run();

private:
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    int between(int least, int most) { return m_random.bounded(least, most + 1); }
    template <class List>
    auto pick(const List &list) {
        return list[m_random.bounded(int(list.size()))];
    }

    QString name(const QString &plain);
    Component &add(Site &site, ComponentKind kind, const QString &plain);
    void addSite(int number);
    void addServices(Site &site);
    void addExtras(Site &site);
    void addHosts(Site &site);
    void addStorage(Site &site);
    ReplicationEnd endAt(const Site &site);
    void replicate(int from, int to);
    void replicateAll();
    void changePorts();
    void openStacks();

    QRandomGenerator m_random;
    Plan m_plan;
    Naming m_naming = Naming::Plain;
    ComponentId m_shared; ///< the SCVMM of every site; none: each has its own
    int m_mostHosts = 4;
};

QString Designer::name(const QString &plain) {
    if (m_naming == Naming::Hostile && chance(50))
        return hostileName(m_random);
    if (m_naming == Naming::Long && chance(60))
        return plain + QStringLiteral(" of the department for continuity and recovery, building %1")
                           .arg(between(1, 99));
    return plain;
}

Component &Designer::add(Site &site, ComponentKind kind, const QString &plain) {
    Component component;
    component.id = {m_plan.topology.nextId++};
    component.kind = kind;
    component.name = name(plain);
    if (kindInfo(kind).hasAddress && chance(95))
        component.address = QStringLiteral("10.%1.%2.%3")
                                .arg(site.id.value % 250)
                                .arg(site.components.size() / 250)
                                .arg(site.components.size() % 250 + 1);
    site.components.append(component);
    return site.components.last();
}

void Designer::addServices(Site &site) {
    if (!m_shared || chance(5)) {
        site.scvmm = add(site, ComponentKind::Scvmm, QStringLiteral("vmm-%1").arg(site.id.value)).id;
        if (m_plan.topology.sites.isEmpty() && chance(30))
            m_shared = site.scvmm;
    } else {
        site.scvmm = m_shared;
    }
    const int zvms = m_shared && !m_plan.topology.sites.isEmpty() ? (chance(30) ? 1 : 0) : chance(8) ? 2 : 1;
    for (int i = 0; i < zvms; ++i) {
        const ComponentId scvmm = site.scvmm;
        Component &zvm = add(site, ComponentKind::Zvm, QStringLiteral("zvm-%1-%2").arg(site.id.value).arg(i));
        zvm.partOf = scvmm;
        const ComponentId owner = zvm.id;
        if (chance(85)) {
            Component &vba = add(site, ComponentKind::Vba, QStringLiteral("vba-%1").arg(owner.value));
            vba.partOf = owner;
            if (chance(80))
                vba.runsOn = owner;
        }
    }
}

/// ZCM, ZSSP and tools machines, joined to ZVMs of this site and of the ones before it.
void Designer::addExtras(Site &site) {
    QList<ComponentId> zvms;
    for (const Site &before : std::as_const(m_plan.topology).sites)
        for (const Component &component : before.components)
            if (component.kind == ComponentKind::Zvm)
                zvms.append(component.id);
    for (const Component &component : std::as_const(site.components))
        if (component.kind == ComponentKind::Zvm)
            zvms.append(component.id);
    for (const ComponentKind kind : {ComponentKind::Zcm, ComponentKind::Zssp, ComponentKind::Tools}) {
        if (!chance(20) || zvms.isEmpty())
            continue;
        Component &extra =
            add(site, kind, QStringLiteral("%1-%2").arg(kindInfo(kind).key).arg(site.id.value));
        for (const ComponentId zvm : zvms.mid(std::max<qsizetype>(0, zvms.size() - 3)))
            if (extra.links.isEmpty() || chance(40))
                extra.links.append(zvm);
        for (const ToolInfo &tool : allTools())
            if (kind == ComponentKind::Tools && (extra.tools.isEmpty() || chance(30)))
                extra.tools.append(tool.tool);
    }
}

void Designer::addHosts(Site &site) {
    const int hosts = chance(70) ? between(1, std::min(4, m_mostHosts)) : between(1, m_mostHosts);
    for (int i = 0; i < hosts; ++i) {
        const QString plain =
            QStringLiteral("HV-%1-%2").arg(site.id.value).arg(i + 1, 2, 10, QLatin1Char('0'));
        Component &host = add(site, ComponentKind::Host, plain);
        const ComponentId owner = host.id;
        if (chance(20))
            host.cluster = QStringLiteral("Cluster %1").arg(i % 2);
        if (chance(95))
            add(site, ComponentKind::Vra, QStringLiteral("VRA-") + plain).partOf = owner;
    }
}

void Designer::addStorage(Site &site) {
    if (!chance(25))
        return;
    const QList<Component> before = site.components;
    for (const Component &host : before)
        if (host.kind == ComponentKind::Host && chance(50))
            add(site, ComponentKind::Storage, QStringLiteral("CSV-%1").arg(host.id.value)).partOf = host.id;
    if (chance(20))
        add(site, ComponentKind::Storage, QStringLiteral("SAN-%1").arg(site.id.value));
}

void Designer::addSite(int number) {
    Site site;
    site.id = {m_plan.topology.nextId++};
    site.name = name(QStringLiteral("Site %1").arg(number + 1));
    if (chance(20))
        site.customer = name(QStringLiteral("Customer %1").arg(between(1, 3)));
    for (int i = between(0, 2); i > 0; --i)
        site.subnets.append(QStringLiteral("10.%1.%2.0/24").arg(number + 1).arg(i));
    if (chance(95))
        addServices(site);
    addExtras(site);
    if (chance(95))
        addHosts(site);
    addStorage(site);
    m_plan.topology.sites.append(site);
}

ReplicationEnd Designer::endAt(const Site &site) {
    ReplicationEnd end{site.id, chance(65), {}};
    for (const Component &component : site.components)
        if (!end.wholeSite && component.kind == ComponentKind::Host && (end.hosts.isEmpty() || chance(40)))
            end.hosts.append(component.id);
    return end;
}

void Designer::replicate(int from, int to) {
    const auto &sites = std::as_const(m_plan.topology).sites;
    const ReplicationEnd source = endAt(sites[from]);
    const ReplicationEnd target = endAt(sites[to]);
    m_plan.topology.replications.append({{m_plan.topology.nextId++}, source, target, chance(30)});
}

void Designer::replicateAll() {
    const int sites = int(m_plan.topology.sites.size());
    const std::array shapes{Shape::None, Shape::Chain, Shape::Ring,   Shape::Hub,
                            Shape::Hub,  Shape::Mesh,  Shape::Chance, Shape::Chance};
    const Shape shape = pick(shapes);
    for (int site = 1; site < sites; ++site) {
        if (shape == Shape::Chain || shape == Shape::Ring)
            replicate(site - 1, site);
        else if (shape == Shape::Hub)
            replicate(site, 0);
        for (int other = 0; shape == Shape::Mesh && other < site; ++other)
            replicate(other, site);
        if (shape == Shape::Chance)
            replicate(m_random.bounded(sites), site);
    }
    if (shape == Shape::Ring && sites > 2)
        replicate(sites - 1, 0);
    for (int site = 0; site < sites; ++site)
        if (chance(12))
            replicate(site, site);
}

void Designer::changePorts() {
    const std::array requirements{QStringLiteral("vra-data"), QStringLiteral("vra-control"),
                                  QStringLiteral("zvm-pairing"), QStringLiteral("log-collection")};
    for (Site &site : m_plan.topology.sites)
        for (Component &component : site.components)
            if (component.kind != ComponentKind::Scvmm && chance(4)) {
                // One after the other: compilers evaluate arguments in whatever order they like.
                const auto port = quint16(20000 + m_random.bounded(3));
                component.ports.insert(pick(requirements), port);
            }
    if (chance(40))
        m_plan.own.insert(QStringLiteral("host-zvm"), {quint16(9669), {}, Opens::SecondToFirst});
    if (chance(30))
        m_plan.own.insert(QStringLiteral("log-collection"), {{}, Protocol::Udp, Opens::Both});
    if (chance(30))
        m_plan.own.insert(QStringLiteral("scvmm"), {quint16(58100), Protocol::Udp, {}});
}

void Designer::openStacks() {
    for (const Site &site : std::as_const(m_plan.topology).sites)
        if (chance(25))
            m_plan.layout.openStacks.insert(site.id.value, chance(50));
    // Without a draw of its own: plans of known seeds stay as they are.
    for (const Site &site : std::as_const(m_plan.topology).sites)
        for (const Component &component : site.components)
            if (component.kind == ComponentKind::Host && component.id.value % 11 == 0)
                m_plan.layout.openStacks.insert(component.id.value, component.id.value % 2 == 0);
}

Plan Designer::run() {
    const std::array sizes{1, 1, 2, 2, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20};
    const std::array namings{Naming::Plain, Naming::Plain, Naming::Long, Naming::Hostile};
    m_naming = pick(namings);
    const int sites = pick(sizes);
    m_mostHosts = sites > 4 ? between(2, 40) : between(1, 40);
    for (int site = 0; site < sites; ++site)
        addSite(site);
    replicateAll();
    if (chance(40))
        changePorts();
    openStacks();
    return m_plan;
}

} // namespace

Plan randomDesign(quint32 seed) {
    return Designer(seedFor(seed)).run();
}

Plan withDraggedComponents(Plan plan, quint32 seed) {
    QRandomGenerator random(seed);
    const int percent = 3 + random.bounded(20);
    for (const Site &site : std::as_const(plan.topology).sites)
        for (const Component &component : site.components)
            if (random.bounded(100) < percent)
                plan.layout.offsets.insert(component.id.value, randomPoint(random, 2400, 8));
    return plan;
}

Plan withDraggedSites(Plan plan, quint32 seed) {
    QRandomGenerator random(seed);
    for (const Site &site : std::as_const(plan.topology).sites)
        if (random.bounded(100) < 30)
            plan.layout.siteOffsets.insert(site.id.value, randomPoint(random, 9600, 8));
    return plan;
}

} // namespace portolan::test
