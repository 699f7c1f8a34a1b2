#include "exports/workbook/workbookGroups.h"

#include "base/uniqueName.h"
#include "rules/groupNames.h"

#include <algorithm>

namespace portolan {

BookGroups::BookGroups(const TopologyIndex &index, const RuleSet &rules, const RuleRows &rows) {
    for (const AddressGroup &group : rows.addresses)
        if (group.addresses.size() > 1)
            add(group);
    AddressGroups contents(index);
    for (const auto *list : {&rules.rules, &rules.toConfirm, &rules.insideMachine, &rules.notUsed})
        for (const FirewallRule &rule : *list)
            for (const Group *group : {&rule.source, &rule.destination})
                if (group->members.size() > 1 && !m_byMembers.contains(group->members))
                    add(index, contents, group->members);
}

void BookGroups::add(const AddressGroup &group) {
    append({group.id, group.name, group.deviceName, group.members});
}

void BookGroups::add(const TopologyIndex &index, AddressGroups &contents, const QList<ComponentId> &members) {
    QString id;
    if (std::all_of(members.begin(), members.end(), [&](ComponentId one) { return index.isReachable(one); }))
        id = contents.at(contents.of(members)).id;
    if (const auto known = m_byId.constFind(id); known != m_byId.constEnd())
        m_byMembers.insert(members, *known);
    else
        append({id, countedName(index, members), {}, members});
}

void BookGroups::append(Entry entry) {
    entry.name = unique(entry.name);
    const auto place = qsizetype(m_all.size());
    m_byMembers.insert(entry.members, place);
    if (!entry.id.isEmpty())
        m_byId.insert(entry.id, place);
    m_all.push_back(std::move(entry));
}

/// The same site may have two groups of two VRAs, so a name that is taken gets a number.
QString BookGroups::unique(const QString &wanted) {
    const QString name = uniqueName(wanted, [this](const QString &one) { return m_taken.contains(one); });
    m_taken.insert(name);
    return name;
}

const BookGroups::Entry *BookGroups::find(const QList<ComponentId> &members) const {
    const auto found = m_byMembers.constFind(members);
    return found == m_byMembers.constEnd() ? nullptr : &m_all[size_t(*found)];
}

QString BookGroups::nameOf(const QList<ComponentId> &members) const {
    const Entry *entry = find(members);
    return entry ? entry->name : QString();
}

} // namespace portolan
