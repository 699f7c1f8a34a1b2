#include "plan/edits.h"

#include "diagram/alikeHosts.h"
#include "plan/editing.h"
#include "topology/TopologyIndex.h"

#include <QHash>
#include <algorithm>

namespace portolan {
namespace {

using Numbers = QSet<quint32>;

bool names(const Component &component, const Numbers &numbers) {
    const auto in = [&](ComponentId id) { return numbers.contains(id.value); };
    return in(component.id) || in(component.partOf) || in(component.runsOn) ||
           std::any_of(component.links.begin(), component.links.end(), in);
}

bool names(const Site &site, const Numbers &numbers) {
    return numbers.contains(site.scvmm.value) ||
           std::any_of(site.components.begin(), site.components.end(),
                       [&](const Component &component) { return names(component, numbers); });
}

/// Machines that stay when the component that stood for them goes: the removed one and who follows it.
using Heirs = QHash<ComponentId, ComponentId>;

/// The machine that a component keeps: the first above it that stays, the heir of the last one removed, or
/// its own.
ComponentId remainingMachine(const TopologyIndex &index, const Component &component, const Numbers &numbers,
                             Heirs &heirs) {
    ComponentId at = component.runsOn;
    const Component *last = nullptr;
    while (at && numbers.contains(at.value)) {
        last = index.component(at);
        at = last ? last->runsOn : ComponentId{};
    }
    if (at || !last)
        return at;
    const ComponentId heir = heirs.value(last->id, component.id);
    heirs.insert(last->id, heir);
    return heir == component.id ? ComponentId{} : heir;
}

void clearReferences(Component &component, const Numbers &numbers) {
    if (numbers.contains(component.partOf.value))
        component.partOf = {};
    component.links.removeIf([&](ComponentId id) { return numbers.contains(id.value); });
}

void leaveMachine(Component &component, const TopologyIndex &index, const Numbers &numbers, Heirs &heirs) {
    if (!numbers.contains(component.runsOn.value))
        return;
    const QString address = index.addressOf(component.id);
    component.runsOn = remainingMachine(index, component, numbers, heirs);
    if (!component.runsOn)
        component.address = address;
}

void removeFromSite(Site &site, const TopologyIndex &index, const Numbers &numbers, Heirs &heirs) {
    if (numbers.contains(site.scvmm.value))
        site.scvmm = {};
    site.components.removeIf([&](const Component &c) { return numbers.contains(c.id.value); });
    for (Component &component : site.components) {
        clearReferences(component, numbers);
        leaveMachine(component, index, numbers, heirs);
    }
}

void removeFromReplications(QList<Replication> &replications, const Numbers &numbers) {
    const auto in = [&](auto id) { return numbers.contains(id.value); };
    replications.removeIf(
        [&](const Replication &r) { return in(r.id) || in(r.source.site) || in(r.target.site); });
    for (Replication &replication : replications) {
        replication.source.hosts.removeIf(in);
        replication.target.hosts.removeIf(in);
    }
}

/// Whether a finding's id, "check:c12,s3", names one of the elements.
bool namesElement(const QString &findingId, const Numbers &numbers) {
    quint32 number = 0;
    bool inKey = false;
    for (qsizetype i = findingId.indexOf(QLatin1Char(':')) + 1; i > 0 && i <= findingId.size(); ++i) {
        const QChar c = i < findingId.size() ? findingId[i] : QChar(u' ');
        if (inKey && c >= u'0' && c <= u'9') {
            number = std::min(number * 10 + (c.unicode() - u'0'), highestId + 1);
            continue;
        }
        if (inKey && !c.isLetterOrNumber() && numbers.contains(number))
            return true;
        const bool starts = !findingId[i - 1].isLetterOrNumber();
        inKey = starts && (c == u's' || c == u'c' || c == u'r');
        number = 0;
    }
    return false;
}

template <class Value>
void removeKeys(QMap<quint32, Value> &map, const Numbers &numbers) {
    map.removeIf([&](const auto &entry) { return numbers.contains(entry.key()); });
}

/// What was said of a set of hosts stays with those that are left of it.
void bequeathStacks(QMap<quint32, bool> &stacks, const Topology &before, const Numbers &numbers) {
    const QMap<quint32, bool> said = stacks;
    for (auto it = said.begin(); it != said.end(); ++it) {
        if (!numbers.contains(it.key()))
            continue;
        QList<ComponentId> left = alikeHosts(before, {it.key()});
        left.removeIf([&](ComponentId host) { return numbers.contains(host.value); });
        if (!left.isEmpty())
            stacks.insert(left.first().value, *it);
    }
    removeKeys(stacks, numbers);
}

} // namespace

void removeNumbers(Plan &plan, const Numbers &numbers) {
    const Topology before = plan.topology;
    const TopologyIndex index(before);
    Heirs heirs;
    for (qsizetype s = before.sites.size() - 1; s >= 0; --s) {
        if (numbers.contains(before.sites[s].id.value))
            plan.topology.sites.removeAt(s);
        else if (names(before.sites[s], numbers))
            removeFromSite(plan.topology.sites[s], index, numbers, heirs);
    }
    removeFromReplications(plan.topology.replications, numbers);
    removeKeys(plan.layout.offsets, numbers);
    removeKeys(plan.layout.siteOffsets, numbers);
    bequeathStacks(plan.layout.openStacks, before, numbers);
    plan.accepted.removeIf([&](const auto &entry) { return namesElement(entry.key(), numbers); });
}

QSet<quint32> withDependents(const Topology &topology, Numbers numbers) {
    for (const Site &site : topology.sites) {
        const bool whole = numbers.contains(site.id.value);
        for (const Component &component : site.components) {
            const bool hostGoes =
                component.kind == ComponentKind::Vra && numbers.contains(component.partOf.value);
            if (whole || hostGoes)
                numbers.insert(component.id.value);
        }
    }
    return numbers;
}

namespace {

Plan removeWithDependents(Plan plan, const Numbers &numbers) {
    if (!numbers.isEmpty())
        removeNumbers(plan, withDependents(plan.topology, numbers));
    return plan;
}

bool isElement(const TopologyIndex &index, const ElementKey &key) {
    return index.site(siteIdOf(key)) || index.component(componentIdOf(key)) ||
           index.replication(replicationIdOf(key));
}

} // namespace

Plan removeSite(Plan plan, SiteId site) {
    return removeElements(std::move(plan), {keyOf(site)});
}

Plan removeComponent(Plan plan, ComponentId component) {
    return removeElements(std::move(plan), {keyOf(component)});
}

Plan removeReplication(Plan plan, ReplicationId replication) {
    return removeElements(std::move(plan), {keyOf(replication)});
}

Plan removeElements(Plan plan, const QList<ElementKey> &keys) {
    Numbers numbers;
    const TopologyIndex index(plan.topology);
    for (const ElementKey &key : keys) {
        if (isElement(index, key))
            numbers.insert(QStringView(key).mid(1).toUInt());
    }
    return removeWithDependents(std::move(plan), numbers);
}

} // namespace portolan
