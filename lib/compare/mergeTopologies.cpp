#include "compare/MergedPlan.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

namespace portolan {
namespace {

/// What a number stands for: sites, replications, and each kind of component.
QHash<quint32, int> sortsOf(const Topology &topology) {
    QHash<quint32, int> sorts;
    for (const Site &site : topology.sites) {
        sorts.insert(site.id.value, -1);
        for (const Component &component : site.components)
            sorts.insert(component.id.value, int(component.kind));
    }
    for (const Replication &replication : topology.replications)
        sorts.insert(replication.id.value, -2);
    return sorts;
}

/// New numbers for what clashes, above all that either plan uses.
QHash<quint32, quint32> newNumbers(const Topology &before, const Topology &after) {
    const QHash<quint32, int> theirs = sortsOf(after);
    const QHash<quint32, int> ours = sortsOf(before);
    QList<quint32> clashing;
    for (auto it = ours.begin(); it != ours.end(); ++it)
        if (theirs.value(it.key(), *it) != *it)
            clashing << it.key();
    std::sort(clashing.begin(), clashing.end());
    QHash<quint32, quint32> numbers;
    quint32 next = std::max(before.nextId, after.nextId);
    for (const quint32 number : clashing)
        numbers.insert(number, next++);
    return numbers;
}

/// Gives elements of one plan their new numbers.
class Renumbering {
public:
    explicit Renumbering(const QHash<quint32, quint32> &numbers) : m_numbers(numbers) {}

    void apply(Plan &plan) const {
        for (Site &site : plan.topology.sites)
            apply(site);
        for (Replication &replication : plan.topology.replications) {
            replace(replication.id);
            apply(replication.source);
            apply(replication.target);
        }
        apply(plan.layout.offsets);
        apply(plan.layout.siteOffsets);
        apply(plan.layout.openStacks);
        plan.topology.nextId += quint32(m_numbers.size());
    }

private:
    template <class Tag>
    void replace(Id<Tag> &id) const {
        id.value = m_numbers.value(id.value, id.value);
    }
    template <class Value>
    void apply(QMap<quint32, Value> &map) const {
        QMap<quint32, Value> renumbered;
        for (auto it = map.begin(); it != map.end(); ++it)
            renumbered.insert(m_numbers.value(it.key(), it.key()), *it);
        map = renumbered;
    }
    void apply(Site &site) const {
        replace(site.id);
        replace(site.scvmm);
        for (Component &component : site.components) {
            replace(component.id);
            replace(component.partOf);
            replace(component.runsOn);
            for (ComponentId &link : component.links)
                replace(link);
        }
    }
    void apply(ReplicationEnd &end) const {
        replace(end.site);
        for (ComponentId &host : end.hosts)
            replace(host);
    }

    const QHash<quint32, quint32> &m_numbers;
};

/// `is` with those of `was` that are gone, each behind the one that it stood behind.
template <class Element, class IsGone>
QList<Element> withLost(const QList<Element> &was, const QList<Element> &is, const IsGone &isGone) {
    QSet<quint32> here;
    for (const Element &element : is)
        here.insert(element.id.value);
    QHash<quint32, QList<Element>> behind; // by id; 0 for those that stood first
    quint32 last = 0;
    for (const Element &element : was) {
        if (here.contains(element.id.value))
            last = element.id.value;
        else if (isGone(element))
            behind[last] << element;
    }
    QList<Element> all = behind.value(0);
    for (const Element &element : is)
        all << element << behind.value(element.id.value);
    return all;
}

QString ledTo(const QString &was, const QString &is) {
    const QString none = QCoreApplication::translate("Compare", "none");
    return was == is ? is
                     : QStringLiteral("%1 → %2").arg(was.isEmpty() ? none : was, is.isEmpty() ? none : is);
}

} // namespace

Plan withoutClashes(const Plan &before, const Topology &after) {
    const QHash<quint32, quint32> numbers = newNumbers(before.topology, after);
    if (numbers.isEmpty())
        return before;
    Plan plan = before;
    Renumbering(numbers).apply(plan);
    return plan;
}

Topology mergeTopologies(const Topology &before, const Topology &after) {
    const TopologyIndex then(before);
    const TopologyIndex now(after);
    const auto isGone = [&](const Component &component) { return !now.component(component.id); };
    Topology merged = after;
    merged.sites = withLost(before.sites, after.sites, [&](const Site &site) { return !now.site(site.id); });
    for (Site &site : merged.sites) {
        const Site *was = then.site(site.id);
        const Site *is = now.site(site.id);
        if (was)
            site.components = withLost(was->components, is ? is->components : QList<Component>(), isGone);
    }
    merged.replications =
        withLost(before.replications, after.replications,
                 [&](const Replication &replication) { return !now.replication(replication.id); });
    merged.nextId = std::max(before.nextId, after.nextId);
    return merged;
}

void writeOldValues(Topology &merged, const Topology &before) {
    const TopologyIndex then(before);
    for (Site &site : merged.sites) {
        if (const Site *was = then.site(site.id)) {
            site.name = ledTo(was->name, site.name);
            if (was->subnets.size() == 1 && site.subnets.size() == 1)
                site.subnets = {ledTo(was->subnets.first(), site.subnets.first())};
        }
        for (Component &component : site.components)
            if (const Component *was = then.component(component.id)) {
                component.name = ledTo(was->name, component.name);
                component.address = ledTo(was->address, component.address);
            }
    }
}

} // namespace portolan
