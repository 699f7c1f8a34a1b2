#include "compare/MergedPlan.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

namespace portolan {
namespace {

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

/// What it was, if it was something else.
QString former(const QString &was, const QString &is) {
    return was == is ? QString() : was.isEmpty() ? QCoreApplication::translate("Compare", "none") : was;
}

} // namespace

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

QHash<ElementKey, Former> formerValues(const Topology &before, const Topology &after) {
    const TopologyIndex then(before);
    QHash<ElementKey, Former> values;
    const auto add = [&](const ElementKey &key, const Former &was) {
        if (!was.name.isEmpty() || !was.address.isEmpty())
            values.insert(key, was);
    };
    for (const Site &site : after.sites) {
        if (const Site *was = then.site(site.id)) {
            const bool haveOne = was->subnets.size() == 1 && site.subnets.size() == 1;
            add(keyOf(site.id), {former(was->name, site.name),
                                 haveOne ? former(was->subnets.first(), site.subnets.first()) : QString()});
        }
        for (const Component &component : site.components)
            if (const Component *was = then.component(component.id))
                add(keyOf(component.id),
                    {former(was->name, component.name), former(was->address, component.address)});
    }
    return values;
}

} // namespace portolan
