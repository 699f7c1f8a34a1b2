#pragma once

#include "exports/report/ReportBlocks.h"
#include "exports/rules/RowSubject.h"

#include <QHash>

namespace portolan {

/// Tells the ends of rows: addresses stand beside the name where they are few; of a long group they stand
/// once, in a table of its own, and the rows name it.
class LongGroups {
public:
    /// Name and addresses of one side, a line each.
    QString endText(const RowEnd &end);
    /// The addresses alone; of a long group the name under which they are listed.
    QString addressText(const RowEnd &end);
    bool isEmpty() const { return m_table.rows.isEmpty(); }
    /// The long groups that rows named, in the order in which they did.
    ReportTable table() const;

private:
    QString nameOf(const QString &name, const QStringList &ranges);

    QHash<QString, QString> m_names; ///< by name and addresses
    QHash<QString, int> m_sameNames;
    ReportTable m_table;
};

} // namespace portolan
