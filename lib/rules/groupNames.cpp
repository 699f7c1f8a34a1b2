#include "rules/groupNames.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace portolan {
namespace {

struct GroupWords {
    const char *all;
    const char *allButOne;
    const char *some;
};

/// In a plan without faults only hosts and VRAs stand in groups of several; a ZVM does where a site has two.
GroupWords groupWords(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::Vra:
        return {QT_TRANSLATE_NOOP("Rules", "VRAs of %1"), QT_TRANSLATE_NOOP("Rules", "VRAs of %1 without %2"),
                QT_TRANSLATE_NOOP("Rules", "Some VRAs of %1")};
    case ComponentKind::Host:
        return {QT_TRANSLATE_NOOP("Rules", "Hosts of %1"),
                QT_TRANSLATE_NOOP("Rules", "Hosts of %1 without %2"),
                QT_TRANSLATE_NOOP("Rules", "Some hosts of %1")};
    case ComponentKind::Zvm:
        return {QT_TRANSLATE_NOOP("Rules", "ZVMs of %1"), QT_TRANSLATE_NOOP("Rules", "ZVMs of %1 without %2"),
                QT_TRANSLATE_NOOP("Rules", "Some ZVMs of %1")};
    default:
        return {QT_TRANSLATE_NOOP("Rules", "Machines of %1"),
                QT_TRANSLATE_NOOP("Rules", "Machines of %1 without %2"),
                QT_TRANSLATE_NOOP("Rules", "Some machines of %1")};
    }
}

QString words(const char *text) {
    return QCoreApplication::translate("Rules", text);
}

QString componentName(const TopologyIndex &index, ComponentId id) {
    const Component *component = index.component(id);
    if (!component)
        return {};
    return component->name.trimmed().isEmpty() ? kindInfo(component->kind).label : component->name;
}

/// The components of that kind in the site that are not among `members`.
QList<ComponentId> missing(const Site &site, ComponentKind kind, const QList<ComponentId> &members) {
    const QSet<ComponentId> there(members.begin(), members.end());
    QList<ComponentId> others;
    for (const Component &component : site.components)
        if (component.kind == kind && !there.contains(component.id))
            others.append(component.id);
    return others;
}

QString nameInSite(const TopologyIndex &index, const Site &site, ComponentKind kind,
                   const QList<ComponentId> &members) {
    const GroupWords said = groupWords(kind);
    const QList<ComponentId> others = missing(site, kind, members);
    if (others.size() == 1)
        return words(said.allButOne).arg(site.name, componentName(index, others.first()));
    return words(others.isEmpty() ? said.all : said.some).arg(site.name);
}

/// The site that all members stand in, or null.
const Site *commonSite(const TopologyIndex &index, const QList<ComponentId> &members) {
    const Site *site = index.siteOf(members.first());
    const bool same =
        std::all_of(members.begin(), members.end(), [&](ComponentId id) { return index.siteOf(id) == site; });
    return same ? site : nullptr;
}

bool areOneKind(const TopologyIndex &index, const QList<ComponentId> &members) {
    const Component *first = index.component(members.first());
    return first && std::all_of(members.begin(), members.end(), [&](ComponentId id) {
               const Component *component = index.component(id);
               return component && component->kind == first->kind;
           });
}

bool shareMachine(const TopologyIndex &index, const QList<ComponentId> &members) {
    const ComponentId machine = index.machineOf(members.first());
    return std::all_of(members.begin(), members.end(),
                       [&](ComponentId id) { return index.machineOf(id) == machine; });
}

QString listed(const TopologyIndex &index, const QList<ComponentId> &members) {
    constexpr qsizetype most = 3;
    QStringList names;
    for (const ComponentId id : members.first(std::min(most, members.size())))
        names.append(componentName(index, id));
    const QString first = names.join(QStringLiteral(", "));
    return members.size() <= most
               ? first
               : words("%1 and %2 more").arg(first, QString::number(members.size() - most));
}

} // namespace

QString membersName(const TopologyIndex &index, const QList<ComponentId> &members) {
    if (members.isEmpty())
        return {};
    if (members.size() == 1)
        return componentName(index, members.first());
    if (shareMachine(index, members))
        return componentName(index, index.machineOf(members.first()));
    const Site *site = commonSite(index, members);
    return site && areOneKind(index, members)
               ? nameInSite(index, *site, index.component(members.first())->kind, members)
               : listed(index, members);
}

QString countedName(const TopologyIndex &index, const QList<ComponentId> &members) {
    const QString name = membersName(index, members);
    return members.size() < 2 ? name : QStringLiteral("%1 (%2)").arg(name, QString::number(members.size()));
}

} // namespace portolan
