#pragma once

#include "plan/Derived.h"
#include "results/RuleResults.h"

#include <QAbstractTableModel>

namespace portolan {

/// What came of the rules, one row each: what is closed first, then what is open in part, not tried, open.
class TestedRulesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Result, Source, Destination, Port, Connections, Columns };
    enum Role { FlowRole = Qt::UserRole, TestedRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const TopologyIndex &index, const Derived &derived, const RuleResults &results);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        RuleOutcome outcome;
        QString source;
        QString destination;
        QString port;
    };
    QString text(const Row &row, Column column) const;

    QList<Row> m_rows;
};

} // namespace portolan
