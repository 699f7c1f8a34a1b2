#include "changes/ChangesModel.h"

#include "changes/changeWords.h"
#include "document/elementText.h"

#include <QFont>
#include <algorithm>

namespace portolan {
namespace {

QString differenceText(const ChangeEntry &entry) {
    QStringList texts;
    for (const FieldChange &field : entry.fields)
        texts << oneLine(fieldText(field));
    return texts.join(QStringLiteral("; "));
}

/// Several rows of the port table are about one requirement.
QString nameOf(const ChangeEntry &entry) {
    const QString field = entry.group == ChangeGroup::PortTable ? entry.fields.value(0).field : QString();
    return QStringLiteral("%1/%2/%3").arg(QString::number(int(entry.group)), entry.id, field);
}

} // namespace

void ChangesModel::show(const QList<ChangeEntry> &entries) {
    if (entries == m_entries)
        return;
    m_entries = entries;
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
    for (const Column column : {Change, What, Difference, Id})
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
        return toolTipText(text(entry, column));
    case Qt::DecorationRole:
        return column == Change ? QVariant(changeIcon(entry.kind)) : QVariant();
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

QVariant ChangesModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    if (row.entry >= 0)
        return entryData(m_passing[row.entry], Column(index.column()), role);
    if (role == Qt::DisplayRole)
        return index.column() == 0 ? groupHeading(row.group, m_passing) : QString();
    if (role == Qt::FontRole) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return role == HeadingRole ? QVariant(true) : QVariant();
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case Change:
        return tr("Change");
    case What:
        return tr("What");
    case Difference:
        return tr("Before → now");
    case Id:
        return tr("Id");
    case Columns:
        break;
    }
    return {};
}

} // namespace portolan
