#pragma once

#include "rules/RuleRows.h"

#include <QDialog>
#include <QStringList>

class QListWidget;

namespace portolan {

/// Which columns a list of rules has, and in what order: a check list whose rows are dragged, or moved by
/// buttons.
class ColumnsDialog : public QDialog {
    Q_OBJECT

public:
    /// `keys` as chosen before; none: the default ones of `grouping`.
    ColumnsDialog(const QStringList &keys, Grouping grouping, QWidget *parent = nullptr);

    /// The chosen keys in order; none when they are the default ones.
    QStringList columns() const;

private:
    void fill(const QStringList &chosen);
    void move(int by);
    void followChoice();
    QStringList checkedKeys() const;

    Grouping m_grouping;
    QListWidget *m_list;
};

/// The chosen columns as they were remembered, without those that are not known any more.
QStringList rememberedColumns();
void rememberColumns(const QStringList &keys);

} // namespace portolan
