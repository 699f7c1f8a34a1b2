#pragma once

#include "plan/Derived.h"
#include "plan/Plan.h"

#include <QAbstractListModel>
#include <QSet>

namespace portolan {

/// The findings of a plan, one row each: open ones first, accepted ones after them. Rows are compared by
/// finding id, so the current row survives edits.
class FindingsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, SeverityRole, AcceptedRole, PlaceRole };

    using QAbstractListModel::QAbstractListModel;

    void setPlan(const Plan &plan, const Derived &derived);
    /// Whether findings of this severity are listed.
    void setShown(Severity severity, bool isShown);
    void setAcceptedShown(bool isShown);
    bool isShown(Severity severity) const { return !m_hidden.contains(severity); }

    /// The finding of a row, or null.
    const Finding *finding(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &findingId) const;
    /// Open findings of a severity, listed or not.
    qsizetype count(Severity severity) const;
    qsizetype acceptedCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Rows;
    struct Row {
        QString key; ///< the finding's id, made unique
        Finding finding;
        bool isAccepted = false;
        QString reason; ///< why it was accepted
        QString place;  ///< names of its elements

        bool operator==(const Row &) const = default;
    };
    bool isListed(const Row &row) const;
    void list();
    void update(const QList<Row> &rows);

    QList<Row> m_all;
    QList<Row> m_rows; ///< those that are listed
    QSet<Severity> m_hidden;
    bool m_showAccepted = true;
};

} // namespace portolan
