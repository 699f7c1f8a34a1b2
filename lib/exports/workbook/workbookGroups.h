#pragma once

#include "rules/AddressGroups.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <vector>

namespace portolan {

/// The groups of several components that a workbook speaks of. Equal addresses are one group, in all sheets.
class BookGroups {
public:
    /// The groups of `rows` keep their names; rules, and what is kept apart, may add some.
    BookGroups(const TopologyIndex &index, const RuleSet &rules, const RuleRows &rows);

    struct Entry {
        QString id; ///< as in AddressGroup; empty for a group whose members do not all have an address
        QString name;
        QString deviceName; ///< as in AddressGroup; empty for a group that is in no row
        QList<ComponentId> members;
    };
    /// In the order in which the sheets first name them.
    const std::vector<Entry> &all() const { return m_all; }
    /// Null for a group that no sheet speaks of, and for one component.
    const Entry *find(const QList<ComponentId> &members) const;
    QString nameOf(const QList<ComponentId> &members) const; ///< empty likewise

private:
    void add(const AddressGroup &group);
    void add(const TopologyIndex &index, AddressGroups &contents, const QList<ComponentId> &members);
    void append(Entry entry);
    QString unique(const QString &wanted);

    std::vector<Entry> m_all;
    QHash<QList<ComponentId>, qsizetype> m_byMembers; ///< positions in m_all
    QHash<QString, qsizetype> m_byId;
    QSet<QString> m_taken;
};

} // namespace portolan
