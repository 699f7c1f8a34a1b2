#include "changes/ChangesModel.h"

#include "changes/changeWords.h"
#include "document/elementText.h"

#include <QFont>
#include <algorithm>

namespace portolan {
namespace {

/// What differs, then why the step is another one than usual.
QString differenceText(const ChangeEntry &entry) {
    QStringList texts;
    for (const FieldChange &field : entry.fields)
        texts << oneLine(fieldText(field));
    for (const QString &reason : entry.reasons)
        texts << oneLine(reason);
    return texts.join(QStringLiteral("; "));
}

QString stepTip(const ChangeEntry &entry) {
    if (!entry.step)
        return {};
    QStringList lines{stepSentence(*entry.step)};
    for (const QString &reason : entry.reasons)
        lines << oneLine(reason);
    return toolTipText(lines.join(u'\n'));
}

QFont boldFont() {
    QFont bold;
    bold.setBold(true);
    return bold;
}

/// A step that the sign of the change does not tell stands out.
bool isUnusual(const ChangeEntry &entry) {
    return entry.step && *entry.step != usualStep(entry.kind);
}

constexpr const char *headers[] = {
    QT_TRANSLATE_NOOP("portolan::ChangesModel", "Change"),
    QT_TRANSLATE_NOOP("portolan::ChangesModel", "At the firewall"),
    QT_TRANSLATE_NOOP("portolan::ChangesModel", "What"),
    QT_TRANSLATE_NOOP("portolan::ChangesModel", "Before → now, reason"),
    QT_TRANSLATE_NOOP("portolan::ChangesModel", "Id"),
};
static_assert(std::size(headers) == ChangesModel::Columns);

/// Several rows of the port table are about one requirement, and two plans may have one id for two things.
QString nameOf(const ChangeEntry &entry) {
    const QString field = entry.group == ChangeGroup::PortTable ? entry.fields.value(0).field : QString();
    return QStringLiteral("%1/%2/%3/%4").arg(QString::number(int(entry.group)), entry.id, entry.key, field);
}

} // namespace

void ChangesModel::show(const QList<ChangeEntry> &entries, bool hasAllRules) {
    if (entries == m_entries && hasAllRules == m_hasAllRules)
        return;
    m_entries = entries;
    m_hasAllRules = hasAllRules;
    list();
}

void ChangesModel::setFilter(const QString &words) {
    const QStringList split = words.split(u' ', Qt::SkipEmptyParts);
    if (split == m_words)
        return;
    m_words = split;
    list();
}

bool ChangesModel::passes(const ChangeEntry &entry) const {
    if (m_words.isEmpty())
        return true;
    QStringList texts;
    for (const Column column : {Change, AtFirewall, What, Difference, Id})
        texts << text(entry, column);
    const QString all = texts.join(u' ');
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

void ChangesModel::list() {
    beginResetModel();
    m_passing.clear();
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(m_passing),
                 [this](const ChangeEntry &entry) { return passes(entry); });
    m_rows.clear();
    for (qsizetype i = 0; i < m_passing.size(); ++i) {
        const ChangeGroup group = m_passing[i].group;
        if (m_rows.isEmpty() || m_rows.last().group != group)
            m_rows.append({group});
        m_rows.append({group, i});
    }
    endResetModel();
}

qsizetype ChangesModel::shownCount() const {
    return m_passing.size();
}

int ChangesModel::rowOfKey(const ElementKey &key) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        return row.entry >= 0 && !key.isEmpty() && m_passing[row.entry].key == key;
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ChangesModel::rowCalled(const QString &name) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        return row.entry >= 0 && nameOf(m_passing[row.entry]) == name;
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ChangesModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : Columns;
}

Qt::ItemFlags ChangesModel::flags(const QModelIndex &index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_rows[index.row()].entry < 0 ? Qt::ItemIsEnabled : QAbstractTableModel::flags(index);
}

QString ChangesModel::text(const ChangeEntry &entry, Column column) const {
    switch (column) {
    case Change:
        return changeWord(entry.kind);
    case AtFirewall:
        return entry.step ? stepWord(*entry.step) : QString();
    case What:
        return leftToRight(oneLine(entry.what));
    case Difference:
        return leftToRight(differenceText(entry));
    case Id:
        return entry.id;
    case Columns:
        break;
    }
    return {};
}

QVariant ChangesModel::entryData(const ChangeEntry &entry, Column column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, column);
    case Qt::ToolTipRole:
        return column == AtFirewall ? stepTip(entry) : toolTipText(text(entry, column));
    case Qt::DecorationRole:
        return column == Change ? QVariant(changeIcon(entry.kind)) : QVariant();
    case Qt::FontRole:
        return column == AtFirewall && isUnusual(entry) ? QVariant(boldFont()) : QVariant();
    case KeyRole:
        return entry.key;
    case RowRole:
        return nameOf(entry);
    case HeadingRole:
        return false;
    default:
        return {};
    }
}

QString ChangesModel::heading(ChangeGroup group) const {
    if (group != ChangeGroup::Rules || m_hasAllRules)
        return groupHeading(group, m_passing);
    const auto listed = std::count_if(m_entries.begin(), m_entries.end(), [](const ChangeEntry &entry) {
        return entry.group == ChangeGroup::Rules;
    });
    return shortenedHeading(m_passing, listed);
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    if (row.entry >= 0)
        return entryData(m_passing[row.entry], Column(index.column()), role);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == 0 ? heading(row.group) : QString();
    case Qt::ToolTipRole:
        return toolTipText(heading(row.group));
    case Qt::FontRole:
        return boldFont();
    case HeadingRole:
        return true;
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return tr(headers[section]);
}

} // namespace portolan
