#include "exports/workbook/workbookGroups.h"

#include "rules/groupNames.h"

namespace portolan {

GroupNames::GroupNames(const TopologyIndex &index, const RuleSet &rules) {
    for (const auto *list : {&rules.rules, &rules.toConfirm, &rules.insideMachine, &rules.notUsed}) {
        for (const FirewallRule &rule : *list) {
            add(index, rule.source);
            add(index, rule.destination);
        }
    }
}

/// The same site may have two groups of two VRAs, so a name that is taken gets a number.
void GroupNames::add(const TopologyIndex &index, const Group &group) {
    if (group.members.size() < 2 || find(group))
        return;
    const QString plain = countedName(index, group.members);
    QString name = plain;
    for (int number = 2; m_taken.contains(name); ++number)
        name = QStringLiteral("%1 [%2]").arg(plain).arg(number);
    m_taken.insert(name);
    m_byKey.insert(group.key, qsizetype(m_all.size()));
    m_all.push_back({group, name});
}

const GroupNames::Named *GroupNames::find(const Group &group) const {
    const auto [begin, end] = m_byKey.equal_range(group.key);
    for (auto at = begin; at != end; ++at)
        if (m_all[size_t(*at)].group.members == group.members)
            return &m_all[size_t(*at)];
    return nullptr;
}

QString GroupNames::nameOf(const Group &group) const {
    const Named *named = find(group);
    return named ? named->name : QString();
}

} // namespace portolan
