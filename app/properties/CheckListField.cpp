#include "properties/CheckListField.h"

#include <QListWidget>
#include <QScopedValueRollback>
#include <algorithm>

namespace portolan {
namespace {

constexpr qsizetype mostVisible = 7;

} // namespace

CheckListField::CheckListField(const QString &name, QWidget *parent)
    : Field(new QListWidget, name, parent), m_list(qobject_cast<QListWidget *>(editor())) {
    m_list->setUniformItemSizes(true);
    m_list->setMinimumWidth(40);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (!m_isUpdating)
            Q_EMIT toggled(m_choices[m_list->row(item)].id, item->checkState() == Qt::Checked);
    });
}

void CheckListField::setChoices(const QList<Choice> &choices, const QList<Qt::CheckState> &states) {
    const QScopedValueRollback updating(m_isUpdating, true);
    if (choices != m_choices)
        rebuild(choices);
    for (int row = 0; row < choices.size(); ++row)
        m_list->item(row)->setCheckState(states[row]);
}

void CheckListField::rebuild(const QList<Choice> &choices) {
    const int current = m_list->currentRow();
    m_choices = choices;
    m_list->clear();
    for (const Choice &choice : choices) {
        auto *item = new QListWidgetItem(choice.text, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    }
    m_list->setCurrentRow(std::clamp(current, 0, std::max(m_list->count() - 1, 0)));
    fitHeight();
}

void CheckListField::fitHeight() {
    const int row = m_list->count() > 0 ? std::max(m_list->sizeHintForRow(0), 24) : 24;
    const auto rows = int(std::clamp(m_choices.size(), qsizetype(1), mostVisible));
    m_list->setFixedHeight(rows * row + 2 * m_list->frameWidth());
}

} // namespace portolan
