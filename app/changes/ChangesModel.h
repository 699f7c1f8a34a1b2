#pragma once

#include "compare/ChangeEntry.h"

#include <QAbstractTableModel>

namespace portolan {

/// What differs between two plans, one row each, under a heading with counts for each group. Headings count
/// what the filter passes.
class ChangesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Change, AtFirewall, What, Difference, Id, Columns };
    /// The element or flow to select for a row; what tells a row from others, the same after the next
    /// comparison; whether it is a heading.
    enum Role { KeyRole = Qt::UserRole, RowRole, HeadingRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// `hasAllRules` says whether every rule that differs is among them.
    void show(const QList<ChangeEntry> &entries, bool hasAllRules);
    /// Lists only what holds all these words.
    void setFilter(const QString &words);
    /// How many changes pass the filter, headings not counted.
    qsizetype shownCount() const;
    /// What is to be done at a firewall, whether it passes or not.
    StepCounts steps() const { return stepsOf(m_entries); }
    /// The first row about an element or flow, or with that RowRole; -1 for none.
    int rowOfKey(const ElementKey &key) const;
    int rowCalled(const QString &name) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// A heading, or one of the entries that pass.
    struct Row {
        ChangeGroup group;
        qsizetype entry = -1; ///< place in m_passing; -1 for the heading
    };
    void list();
    bool passes(const ChangeEntry &entry) const;
    QVariant entryData(const ChangeEntry &entry, Column column, int role) const;
    QString text(const ChangeEntry &entry, Column column) const;
    QString heading(ChangeGroup group) const;

    QList<ChangeEntry> m_entries;
    bool m_hasAllRules = true;
    QList<ChangeEntry> m_passing;
    QList<Row> m_rows;
    QStringList m_words;
};

} // namespace portolan
