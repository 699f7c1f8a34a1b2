#pragma once

#include "rules/FirewallRule.h"

#include <QSet>
#include <QString>
#include <vector>

namespace portolan {

/// Names for the groups of several components that grouped rows speak of: one name, one list of members.
class GroupNames {
public:
    GroupNames(const TopologyIndex &index, const RuleSet &rules);

    struct Named {
        Group group;
        QString name;
    };
    /// In the order in which the rules first name them.
    const std::vector<Named> &all() const { return m_all; }
    QString nameOf(const Group &group) const;

private:
    void add(const TopologyIndex &index, const Group &group);
    const Named *find(const Group &group) const;

    std::vector<Named> m_all;
    QMultiMap<QString, qsizetype> m_byKey; ///< group key: positions in m_all
    QSet<QString> m_taken;
};

} // namespace portolan
