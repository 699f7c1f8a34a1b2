#pragma once

#include "rules/RuleRows.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <vector>

namespace portolan {

/// Names for the groups of several components that rows speak of: one name, one list of members. Those of the
/// rows keep their names; what is kept apart may add some.
class GroupNames {
public:
    GroupNames(const TopologyIndex &index, const RuleSet &rules, const RuleRows &rows);

    struct Named {
        QList<ComponentId> members;
        QString name;
    };
    /// In the order in which the rows first name them.
    const std::vector<Named> &all() const { return m_all; }
    /// Empty for a group that no row speaks of, and for one component.
    QString nameOf(const QList<ComponentId> &members) const;

private:
    void add(const QList<ComponentId> &members, const QString &wanted);

    std::vector<Named> m_all;
    QHash<QList<ComponentId>, qsizetype> m_byMembers; ///< positions in m_all
    QSet<QString> m_taken;
};

} // namespace portolan
