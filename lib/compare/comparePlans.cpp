#include "compare/DistinctPlan.h"
#include "compare/compareForms.h"
#include "compare/words.h"
#include "topology/TopologyIndex.h"

#include <QSet>
#include <algorithm>

namespace portolan {
namespace {

/// "ZVM", "Tools, ZCM".
QString kindsOf(const QList<RequirementSide> &sides) {
    QStringList kinds;
    for (const RequirementSide &side : sides)
        kinds.append(kindInfo(side.kind).label);
    kinds.removeDuplicates();
    return kinds.join(QStringLiteral(", "));
}

QString sideOf(const PortRequirement &requirement) {
    const QString first = kindsOf(requirement.first);
    const QString second = kindsOf({requirement.second});
    const bool areAlike = first == second;
    switch (requirement.opens.value) {
    case Opens::FirstToSecond:
        return areAlike ? Compare::tr("the %1 at the source opens").arg(first)
                        : Compare::tr("%1 opens to %2").arg(first, second);
    case Opens::SecondToFirst:
        return areAlike ? Compare::tr("the %1 at the target opens").arg(first)
                        : Compare::tr("%1 opens to %2").arg(second, first);
    case Opens::Both:
        return areAlike ? Compare::tr("each %1 opens to the other").arg(first)
                        : Compare::tr("%1 and %2 open to each other").arg(first, second);
    case Opens::NotStated:
        break;
    }
    return Compare::tr("not stated");
}

void add(QList<FieldChange> &changes, const QString &field, const QString &before, const QString &after) {
    if (before != after)
        changes.append({field, before, after});
}

/// What stands elsewhere in the plan and has no short value of its own.
void addWhether(QList<FieldChange> &changes, const QString &field, bool isSame) {
    if (!isSame)
        changes.append({field, Compare::tr("those of the earlier plan"), Compare::tr("others")});
}

/// The ids of what both lists have, in the order of the first.
template <class Element>
auto commonIds(const QList<Element> &list, const QList<Element> &other) {
    QSet<decltype(Element::id)> ids;
    for (const Element &element : other)
        ids.insert(element.id);
    QList<decltype(Element::id)> common;
    for (const Element &element : list)
        if (ids.contains(element.id))
            common.append(element.id);
    return common;
}

template <class Element>
bool isSameOrder(const QList<Element> &before, const QList<Element> &after) {
    return before.isSharedWith(after) || commonIds(before, after) == commonIds(after, before);
}

/// What both have is in the same order: rules are numbered by it.
bool isSameOrder(const Topology &before, const Topology &after) {
    const TopologyIndex was(before);
    return isSameOrder(before.sites, after.sites) && isSameOrder(before.replications, after.replications) &&
           std::all_of(after.sites.begin(), after.sites.end(), [&](const Site &site) {
               const Site *earlier = was.site(site.id);
               return !earlier || isSameOrder(earlier->components, site.components);
           });
}

QList<FieldChange> planChanges(const Plan &before, const Plan &after) {
    QList<FieldChange> changes;
    add(changes, QStringLiteral("title"), before.title, after.title);
    add(changes, QStringLiteral("revision"), QString::number(before.revision),
        QString::number(after.revision));
    add(changes, QStringLiteral("catalogue"), before.catalogue, after.catalogue);
    if (!isSameOrder(before.topology, after.topology))
        changes.append(
            {QStringLiteral("order"), Compare::tr("that of the earlier plan"), Compare::tr("another")});
    addWhether(changes, QStringLiteral("layout"), before.layout == after.layout);
    addWhether(changes, QStringLiteral("accepted"), before.accepted == after.accepted);
    for (const ChangeFormField &field : changeFormFields())
        add(changes, QLatin1String(field.key), before.forms.plan.*field.text, after.forms.plan.*field.text);
    const auto [were, are] = differingForms(before.forms.rules, after.forms.rules);
    add(changes, QStringLiteral("ruleForms"), were, are);
    return changes;
}

/// A value that the user decided says so, even where it is that of the port table.
QString withBasis(const QString &value, Basis basis) {
    return basis == Basis::Own ? Compare::tr("%1 (own)").arg(value) : value;
}

QString portText(const PortRequirement *requirement) {
    if (!requirement || !requirement->port.value)
        return {};
    return withBasis(QString::number(*requirement->port.value), requirement->port.basis);
}
QString protocolText(const PortRequirement *requirement) {
    return requirement ? withBasis(protocolKey(requirement->protocol.value), requirement->protocol.basis)
                       : QString();
}
QString opensText(const PortRequirement *requirement) {
    return requirement ? withBasis(sideOf(*requirement), requirement->opens.basis) : QString();
}

/// The rows of both port tables, in the order of the later one.
QStringList requirementIds(const PortCatalogue &before, const PortCatalogue &after) {
    QStringList ids;
    for (const PortCatalogue *catalogue : {&after, &before})
        for (const PortRequirement &requirement : catalogue->requirements)
            ids.append(requirement.id);
    ids.removeDuplicates();
    return ids;
}

QList<FieldChange> valueChanges(const PortCatalogue &before, const PortCatalogue &after) {
    QList<FieldChange> changes;
    for (const QString &id : requirementIds(before, after)) {
        const PortRequirement *was = before.find(id);
        const PortRequirement *is = after.find(id);
        add(changes, id + QStringLiteral(" port"), portText(was), portText(is));
        add(changes, id + QStringLiteral(" protocol"), protocolText(was), protocolText(is));
        add(changes, id + QStringLiteral(" opens"), opensText(was), opensText(is));
    }
    return changes;
}

} // namespace

QList<FieldChange> planFields(const Plan &before, const Plan &after, bool isAllElseAlike) {
    QList<FieldChange> changes = planChanges(before, after);
    // Nothing that anybody sees; still the files are not the same.
    if (isAllElseAlike && changes.isEmpty())
        add(changes, QStringLiteral("nextId"), QString::number(before.topology.nextId),
            QString::number(after.topology.nextId));
    return changes;
}

PlanChanges compareDistinct(const PlanState &before, const PlanState &after, qsizetype most) {
    RuleChanges rules = differingRules(before, after, most);
    PlanChanges changes{{},
                        valueChanges(before.derived.catalogue, after.derived.catalogue),
                        compareElements(before.plan.topology, after.plan.topology),
                        std::move(rules.list),
                        rules.counts,
                        std::move(rules.flows)};
    changes.plan = planFields(before.plan, after.plan, changes.isEmpty());
    return changes;
}

PlanChanges comparePlans(const PlanState &before, const PlanState &after, qsizetype most) {
    const DistinctPlan earlier(before, after.plan.topology);
    PlanChanges changes = compareDistinct(earlier.state(), after, most);
    earlier.nameAsRead(changes);
    return changes;
}

ChangeCounts countsOf(const QList<ElementChange> &changes) {
    ChangeCounts counts;
    for (const ElementChange &change : changes)
        ++counts.of(change.kind);
    return counts;
}

} // namespace portolan
