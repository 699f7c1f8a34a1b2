#include "palette/PalettePanel.h"

#include "document/icons.h"
#include "palette/PartList.h"

#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace portolan {

PalettePanel::PalettePanel(QWidget *parent)
    : QWidget(parent), m_list(new PartList([this](int row) { return encodePart(partAt(row)); }, this)),
      m_count(new QSpinBox(this)) {
    m_list->setAccessibleName(tr("Parts to add"));
    m_count->setObjectName(QStringLiteral("hostCount"));
    m_count->setRange(1, mostHostsAtOnce);
    m_count->setValue(4);
    m_count->setAccessibleName(tr("How many hosts “Hosts ×n” adds"));
    auto *rows = new QFormLayout;
    rows->addRow(tr("Hosts in ×&n:"), m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_list, 1);
    layout->addLayout(rows);
    addRows();
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT clicked(partAt(m_list->row(item))); });
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { Q_EMIT activated(partAt(m_list->row(item))); });
}

void PalettePanel::addRows() {
    for (const PartInfo &info : allParts()) {
        auto *item = new QListWidgetItem(lineIcon(info.icon), info.label, m_list);
        const QString how = tr("%1. Drag it to the canvas, click it and then the canvas, or press Enter to "
                               "add it to the selected site.")
                                .arg(info.tip);
        item->setToolTip(how);
        item->setStatusTip(how);
        item->setData(Qt::AccessibleDescriptionRole, info.tip);
        item->setTextAlignment(Qt::AlignHCenter | Qt::AlignTop);
    }
    m_list->setCurrentRow(0);
}

Part PalettePanel::partAt(int row) const {
    Part part = allParts().value(row).part;
    if (part.sort == PartKind::Hosts)
        part.count = m_count->value();
    return part;
}

} // namespace portolan
