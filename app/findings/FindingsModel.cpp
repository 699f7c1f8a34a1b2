#include "findings/FindingsModel.h"

#include "document/elementText.h"
#include "document/keyedRows.h"
#include "findings/severityIcon.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr qsizetype namedElements = 3;

QString flowName(const TopologyIndex &index, const Derived &derived, const ElementKey &key) {
    const auto found = std::find_if(derived.flows.begin(), derived.flows.end(),
                                    [&](const Flow &flow) { return flow.id == key; });
    return found == derived.flows.end() ? QString() : flowText(index, *found);
}

QString placeText(const TopologyIndex &index, const Derived &derived, const Finding &finding) {
    QStringList names;
    for (const ElementKey &key : finding.elements.mid(0, namedElements)) {
        const QString name = elementText(index, key);
        names.append(name.isEmpty() ? flowName(index, derived, key) : name);
    }
    names.removeAll(QString());
    if (finding.elements.size() > namedElements)
        names.append(QChar(0x2026));
    return names.join(QStringLiteral(", "));
}

} // namespace

/// The changes of the list, with the notices that views need.
struct FindingsModel::Rows {
    FindingsModel *model;
    const QList<Row> *wanted;

    void remove(int first, int last) {
        model->beginRemoveRows({}, first, last);
        model->m_rows.remove(first, last - first + 1);
        model->endRemoveRows();
    }
    void insert(int at, int count) {
        model->beginInsertRows({}, at, at + count - 1);
        model->m_rows = model->m_rows.mid(0, at) + wanted->mid(at, count) + model->m_rows.mid(at);
        model->endInsertRows();
    }
    void move(int from, int to) {
        model->beginMoveRows({}, from, from, {}, to);
        model->m_rows.move(from, to);
        model->endMoveRows();
    }
};

void FindingsModel::setPlan(const Plan &plan, const Derived &derived) {
    const TopologyIndex index(plan.topology);
    m_all.clear();
    QStringList keys;
    for (const Finding &finding : derived.findings) {
        keys.append(finding.id);
        m_all.append({finding.id, finding, portolan::isAccepted(plan, finding),
                      plan.accepted.value(finding.id), placeText(index, derived, finding)});
    }
    keys = uniqueKeys(keys);
    for (qsizetype i = 0; i < keys.size(); ++i)
        m_all[i].key = keys[i];
    std::stable_partition(m_all.begin(), m_all.end(), [](const Row &row) { return !row.isAccepted; });
    list();
}

void FindingsModel::setShown(Severity severity, bool isShown) {
    if (isShown)
        m_hidden.remove(severity);
    else
        m_hidden.insert(severity);
    list();
}

void FindingsModel::setAcceptedShown(bool isShown) {
    m_showAccepted = isShown;
    list();
}

bool FindingsModel::isListed(const Row &row) const {
    return row.isAccepted ? m_showAccepted : isShown(row.finding.severity);
}

void FindingsModel::list() {
    QList<Row> rows;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(rows),
                 [this](const Row &row) { return isListed(row); });
    update(rows);
}

void FindingsModel::update(const QList<Row> &rows) {
    QStringList have;
    for (const Row &row : m_rows)
        have.append(row.key);
    QStringList want;
    for (const Row &row : rows)
        want.append(row.key);
    reconcileRows(have, want, Rows{this, &rows});
    for (int row = 0; row < rows.size(); ++row) {
        if (m_rows[row] == rows[row])
            continue;
        m_rows[row] = rows[row];
        Q_EMIT dataChanged(index(row), index(row));
    }
}

const Finding *FindingsModel::finding(const QModelIndex &index) const {
    return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()].finding : nullptr;
}

QModelIndex FindingsModel::indexOf(const QString &findingId) const {
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].finding.id == findingId)
            return index(row);
    return {};
}

qsizetype FindingsModel::count(Severity severity) const {
    return std::count_if(m_all.begin(), m_all.end(), [severity](const Row &row) {
        return !row.isAccepted && row.finding.severity == severity;
    });
}

qsizetype FindingsModel::acceptedCount() const {
    return std::count_if(m_all.begin(), m_all.end(), [](const Row &row) { return row.isAccepted; });
}

int FindingsModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    const QString severity = severityLabel(row.finding.severity);
    switch (role) {
    case Qt::DisplayRole:
        return row.finding.what;
    case Qt::DecorationRole:
        return severityIcon(row.finding.severity);
    case Qt::ToolTipRole:
        return toolTipText(row.isAccepted ? tr("Accepted: %1").arg(oneLine(row.reason)) : row.finding.todo);
    case Qt::AccessibleTextRole:
        return row.isAccepted ? tr("%1, accepted: %2").arg(severity, row.finding.what)
                              : tr("%1: %2").arg(severity, row.finding.what);
    case IdRole:
        return row.finding.id;
    case SeverityRole:
        return int(row.finding.severity);
    case AcceptedRole:
        return row.isAccepted;
    case PlaceRole:
        return row.place;
    default:
        return {};
    }
}

} // namespace portolan
