#pragma once

#include "rules/RuleRows.h"

#include <QHash>
#include <vector>

namespace portolan {

/// Collects the address groups and services of one list of rows; equal contents are one.
class AddressGroups {
public:
    explicit AddressGroups(const TopologyIndex &index);

    /// The position of the group with the addresses of `members`, which are all reachable.
    qsizetype of(const QList<ComponentId> &members);
    const AddressGroup &at(qsizetype position) const { return m_groups[position]; }
    /// The groups with their members in plan order; names are not given yet.
    QList<AddressGroup> take();

private:
    struct Spelled {
        QString key; ///< see addressKey()
        QString text;
    };
    qsizetype add(const QList<ComponentId> &members);
    const Spelled &addressOf(ComponentId id);

    const TopologyIndex *m_index;
    QHash<ComponentId, qsizetype> m_places; ///< in the plan
    QHash<ComponentId, Spelled> m_addresses;
    QHash<QList<ComponentId>, qsizetype> m_byMembers;
    QHash<QString, qsizetype> m_byId;
    QList<AddressGroup> m_groups;
};

/// `prefix` and the first 12 hex digits of the SHA-256 of `parts`: the same contents, the same id.
QString contentId(const QString &prefix, const QStringList &parts);

} // namespace portolan
