#include "exports/report/LongGroups.h"

#include "diagram/shapes.h"
#include "exports/handover/addressList.h"
#include "exports/words.h"

namespace portolan {
namespace {

constexpr qsizetype mostRanges = 4; ///< that stand beside a name

} // namespace

/// Different groups of one name are told apart by a number.
QString LongGroups::nameOf(const QString &name, const QStringList &ranges) {
    const QString key = name + u'\n' + ranges.join(u'\n');
    const auto known = m_names.constFind(key);
    if (known != m_names.constEnd())
        return *known;
    const int same = ++m_sameNames[name];
    const QString unique = same == 1 ? name : QStringLiteral("%1 [%2]").arg(name, QString::number(same));
    m_table.rows.append({unique, ranges.join(QStringLiteral(", "))});
    return *m_names.insert(key, unique);
}

QString LongGroups::endText(const RowEnd &end) {
    const QStringList ranges = addressRanges(end.addresses);
    const QString name = shownText(end.name);
    if (ranges.size() <= mostRanges)
        return (QStringList{name} + ranges).join(u'\n');
    return nameOf(name, ranges) + u'\n' +
           RuleExports::tr("%1 addresses, listed below").arg(end.addresses.size());
}

QString LongGroups::addressText(const RowEnd &end) {
    const QStringList ranges = addressRanges(end.addresses);
    return ranges.size() <= mostRanges
               ? ranges.join(u'\n')
               : RuleExports::tr("see the group %1").arg(nameOf(shownText(end.name), ranges));
}

ReportTable LongGroups::table() const {
    ReportTable table = m_table;
    table.columns = {{RuleExports::tr("Group"), 1}, {RuleExports::tr("Addresses"), 4}};
    return table;
}

} // namespace portolan
