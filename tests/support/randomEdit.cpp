#include "support/randomPlan.h"

#include "plan/edits.h"

#include <array>
#include <utility>

namespace portolan::test {
namespace {

/// Any id that the plan might know, or not.
quint32 anyNumber(const Plan &plan, QRandomGenerator &random) {
    return quint32(random.bounded(int(plan.topology.nextId) + 2));
}

SiteId anySite(const Plan &plan, QRandomGenerator &random) {
    const auto &sites = plan.topology.sites;
    return sites.isEmpty() || random.bounded(20) == 0 ? SiteId{anyNumber(plan, random)}
                                                      : sites[random.bounded(int(sites.size()))].id;
}

ComponentId anyComponent(const Plan &plan, QRandomGenerator &random) {
    const qsizetype s = plan.topology.sites.isEmpty() ? -1 : random.bounded(int(plan.topology.sites.size()));
    if (s < 0 || plan.topology.sites[s].components.isEmpty() || random.bounded(10) == 0)
        return {anyNumber(plan, random)};
    const auto &components = plan.topology.sites[s].components;
    return components[random.bounded(int(components.size()))].id;
}

ComponentKind anyKind(QRandomGenerator &random) {
    return ComponentKind(random.bounded(int(allKinds().size())));
}

QList<ComponentId> someComponents(const Plan &plan, QRandomGenerator &random) {
    QList<ComponentId> some;
    for (int i = random.bounded(4); i > 0; --i)
        some.append(anyComponent(plan, random));
    return some;
}

ReplicationEnd anyEnd(const Plan &plan, QRandomGenerator &random) {
    return {anySite(plan, random), random.bounded(2) == 0, someComponents(plan, random)};
}

Component anyChange(const Plan &plan, QRandomGenerator &random) {
    const ComponentId id = anyComponent(plan, random);
    Component changed;
    for (const Site &site : plan.topology.sites) {
        for (const Component &component : site.components)
            changed = component.id == id ? component : changed;
    }
    changed.id = id;
    switch (random.bounded(6)) {
    case 0:
        changed.partOf = anyComponent(plan, random);
        break;
    case 1:
        changed.runsOn = anyComponent(plan, random);
        break;
    case 2:
        changed.links = someComponents(plan, random);
        break;
    case 3:
        changed.tools = {Tool::ZvmGui, Tool::ZcmRest};
        break;
    case 4:
        changed.address = QStringLiteral("10.9.9.9");
        break;
    default:
        changed.cluster = hostileName(random);
    }
    return changed;
}

using Edit = Plan (*)(Plan, QRandomGenerator &);
struct NamedEdit {
    const char *name;
    Edit edit;
};

Plan changeSite(Plan plan, QRandomGenerator &random) {
    Site site{anySite(plan, random), hostileName(random), {}, {}, {}, {}};
    site.scvmm = anyComponent(plan, random);
    return setSite(std::move(plan), site);
}

Plan changeReplication(Plan plan, QRandomGenerator &random) {
    const ReplicationEnd source = anyEnd(plan, random);
    const ReplicationEnd target = anyEnd(plan, random);
    const ReplicationId id{anyNumber(plan, random)};
    return setReplication(std::move(plan), {id, source, target, true});
}

Plan fix(Plan plan, QRandomGenerator &random) {
    const ComponentId one = anyComponent(plan, random);
    const ComponentId other = anyComponent(plan, random);
    const SiteId site = anySite(plan, random);
    const std::array<FixAction, 7> fixes{AddVraFix{one},
                                         AddVbaFix{one},
                                         AddZvmFix{one},
                                         RemoveComponentFix{one},
                                         SetSiteScvmmFix{site, other},
                                         SetZvmScvmmFix{one, other},
                                         MoveComponentFix{one, site}};
    return applyFix(std::move(plan), fixes[size_t(random.bounded(int(fixes.size())))]);
}

Plan singleScvmm(Plan plan, QRandomGenerator &random) {
    const QList<SiteId> sites =
        random.bounded(2) ? QList<SiteId>{} : QList<SiteId>{anySite(plan, random), anySite(plan, random)};
    const Result<Plan> single = useSingleScvmm(plan, anySite(plan, random), sites);
    return single ? *single : plan;
}

Plan add(Plan plan, QRandomGenerator &random) {
    const ComponentKind kind = anyKind(random);
    const SiteId site = anySite(plan, random);
    const ComponentId target = anyComponent(plan, random);
    return addComponent(std::move(plan), kind, site, target).plan;
}

Plan move(Plan plan, QRandomGenerator &random) {
    const ComponentId component = anyComponent(plan, random);
    const SiteId site = anySite(plan, random);
    return moveComponent(std::move(plan), component, site);
}

Plan offset(Plan plan, QRandomGenerator &random) {
    const ComponentId component = anyComponent(plan, random);
    const int up = random.bounded(500);
    const int right = random.bounded(500);
    return setOffset(std::move(plan), component, QPointF(right, -up));
}

Plan siteOffset(Plan plan, QRandomGenerator &random) {
    const SiteId site = anySite(plan, random);
    const int up = random.bounded(500);
    const int right = random.bounded(500);
    return setSiteOffset(std::move(plan), site, QPointF(right, -up));
}

Plan replicate(Plan plan, QRandomGenerator &random) {
    const ReplicationEnd source = anyEnd(plan, random);
    const ReplicationEnd target = anyEnd(plan, random);
    return addReplication(std::move(plan), source, target).plan;
}

Plan port(Plan plan, QRandomGenerator &random) {
    const ComponentId component = anyComponent(plan, random);
    return setPort(std::move(plan), component, QStringLiteral("zvm-pairing"), quint16(random.bounded(65536)));
}

Plan rename(Plan plan, QRandomGenerator &random) {
    const ElementKey key =
        random.bounded(3) ? keyOf(anyComponent(plan, random)) : keyOf(anySite(plan, random));
    return renameElement(std::move(plan), key, hostileName(random));
}

Plan removeSome(Plan plan, QRandomGenerator &random) {
    QList<ElementKey> keys;
    for (const ComponentId id : someComponents(plan, random))
        keys.append(keyOf(id));
    keys.append(keyOf(ReplicationId{anyNumber(plan, random)}));
    if (random.bounded(30) == 0)
        keys.append(keyOf(anySite(plan, random)));
    return removeElements(std::move(plan), keys);
}

Plan openStack(Plan plan, QRandomGenerator &random) {
    const SiteId site = anySite(plan, random);
    const ComponentId host = anyComponent(plan, random);
    const bool open = random.bounded(2) == 0;
    return random.bounded(2) == 0 ? setStackOpen(std::move(plan), site, open)
                                  : setStackOpen(std::move(plan), host, open);
}

Plan accept(Plan plan, QRandomGenerator &random) {
    const QString id = QStringLiteral("host-without-vra:c%1").arg(anyNumber(plan, random));
    return setAccepted(std::move(plan), id, hostileName(random));
}

Plan form(Plan plan, QRandomGenerator &random) {
    const ChangeForm form{{}, hostileName(random), {}, {}, {}, {}, {}, hostileName(random)};
    const QString rule = QStringLiteral("scvmm.c%1.c%2").arg(anyNumber(plan, random)).arg(random.bounded(9));
    return random.bounded(2) == 0 ? setForm(std::move(plan), form)
                                  : setRuleForm(std::move(plan), {rule}, form);
}

constexpr NamedEdit edits[] = {
    {"add", add},
    {"add", add},
    {"add hosts",
     [](Plan plan, QRandomGenerator &random) {
         const SiteId site = anySite(plan, random);
         return addHosts(std::move(plan), site, random.bounded(4)).plan;
     }},
    {"add site",
     [](Plan plan, QRandomGenerator &random) { return addSite(std::move(plan), hostileName(random)).plan; }},
    {"replicate", replicate},
    {"remove", removeSome},
    {"rename", rename},
    {"change site", changeSite},
    {"change component",
     [](Plan plan, QRandomGenerator &random) {
         const Component change = anyChange(plan, random);
         return setComponent(std::move(plan), change);
     }},
    {"change component",
     [](Plan plan, QRandomGenerator &random) {
         const Component change = anyChange(plan, random);
         return setComponent(std::move(plan), change);
     }},
    {"change replication", changeReplication},
    {"move", move},
    {"single SCVMM", singleScvmm},
    {"SCVMM per site", [](Plan plan, QRandomGenerator &) { return useScvmmPerSite(std::move(plan)); }},
    {"fix", fix},
    {"offset", offset},
    {"site offset", siteOffset},
    {"port", port},
    {"open stack", openStack},
    {"accept", accept},
    {"form", form},
};

} // namespace

Plan randomEdit(Plan plan, QRandomGenerator &random, QString *what) {
    const NamedEdit &edit = edits[size_t(random.bounded(int(std::size(edits))))];
    if (what)
        *what = QLatin1String(edit.name);
    return edit.edit(std::move(plan), random);
}

} // namespace portolan::test
