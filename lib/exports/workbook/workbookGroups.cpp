#include "exports/workbook/workbookGroups.h"

#include "rules/groupNames.h"

namespace portolan {

GroupNames::GroupNames(const TopologyIndex &index, const RuleSet &rules, const RuleRows &rows) {
    for (const AddressGroup &group : rows.addresses)
        if (group.addresses.size() > 1)
            add(group.members, group.name);
    for (const auto *list : {&rules.toConfirm, &rules.insideMachine, &rules.notUsed})
        for (const FirewallRule &rule : *list)
            for (const Group *group : {&rule.source, &rule.destination})
                add(group->members, countedName(index, group->members));
}

/// The same site may have two groups of two VRAs, so a name that is taken gets a number.
void GroupNames::add(const QList<ComponentId> &members, const QString &wanted) {
    if (members.size() < 2 || m_byMembers.contains(members))
        return;
    QString name = wanted;
    for (int number = 2; m_taken.contains(name); ++number)
        name = QStringLiteral("%1 [%2]").arg(wanted, QString::number(number));
    m_taken.insert(name);
    m_byMembers.insert(members, qsizetype(m_all.size()));
    m_all.push_back({members, name});
}

QString GroupNames::nameOf(const QList<ComponentId> &members) const {
    const auto found = m_byMembers.constFind(members);
    return found == m_byMembers.constEnd() ? QString() : m_all[size_t(*found)].name;
}

} // namespace portolan
