#include "window/ColumnsDialog.h"

#include "exports/rules/RuleColumns.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace portolan {
namespace {

const QString columnsKey = QStringLiteral("export/columns");

QStringList allKeys() {
    QStringList keys;
    for (const RuleColumn &column : allRuleColumns())
        keys.append(column.key);
    return keys;
}

} // namespace

ColumnsDialog::ColumnsDialog(const QStringList &keys, Grouping grouping, QWidget *parent)
    : QDialog(parent), m_grouping(grouping), m_list(new QListWidget(this)) {
    setWindowTitle(tr("Columns"));
    m_list->setAccessibleName(tr("Columns, in their order"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setMinimumSize(320, 360);
    auto *up = new QPushButton(tr("Move &up"), this);
    auto *down = new QPushButton(tr("Move &down"), this);
    auto *usual = new QPushButton(tr("U&sual columns"), this);
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    connect(usual, &QPushButton::clicked, this, [this] { fill(defaultColumns(m_grouping)); });
    auto *side = new QVBoxLayout;
    for (QPushButton *button : {up, down, usual})
        side->addWidget(button);
    side->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->setObjectName(QStringLiteral("buttons"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsDialog::followChoice);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(middle);
    layout->addWidget(buttons);
    fill(keys.isEmpty() ? defaultColumns(grouping) : keys);
}

/// The chosen ones first, in their order; then the others, in the order of the table.
void ColumnsDialog::fill(const QStringList &chosen) {
    const QStringList known = allKeys();
    QStringList order = chosen + known;
    order.removeDuplicates();
    m_list->clear();
    for (const QString &key : std::as_const(order)) {
        const qsizetype at = known.indexOf(key);
        if (at < 0)
            continue;
        auto *item = new QListWidgetItem(columnHeader(allRuleColumns()[at]), m_list);
        item->setData(Qt::UserRole, key);
        item->setCheckState(chosen.contains(key) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    followChoice();
}

void ColumnsDialog::move(int by) {
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
}

/// A list without a column would say nothing.
void ColumnsDialog::followChoice() {
    findChild<QDialogButtonBox *>(QStringLiteral("buttons"))
        ->button(QDialogButtonBox::Ok)
        ->setEnabled(!checkedKeys().isEmpty());
}

QStringList ColumnsDialog::checkedKeys() const {
    QStringList keys;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            keys.append(m_list->item(row)->data(Qt::UserRole).toString());
    return keys;
}

QStringList ColumnsDialog::columns() const {
    const QStringList keys = checkedKeys();
    return keys == defaultColumns(m_grouping) ? QStringList() : keys;
}

QStringList rememberedColumns() {
    const QStringList known = allKeys();
    QStringList keys = QSettings().value(columnsKey).toStringList();
    keys.removeIf([&](const QString &key) { return !known.contains(key); });
    keys.removeDuplicates();
    return keys;
}

void rememberColumns(const QStringList &keys) {
    QSettings().setValue(columnsKey, keys);
}

} // namespace portolan
