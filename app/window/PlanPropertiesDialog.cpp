#include "window/PlanPropertiesDialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <limits>

namespace portolan {

PlanPropertiesDialog::PlanPropertiesDialog(const Plan &plan, QWidget *parent)
    : QDialog(parent), m_title(new QLineEdit(plan.title, this)), m_revision(new QSpinBox(this)) {
    setWindowTitle(tr("Plan properties"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setMinimumWidth(320);
    m_revision->setRange(1, std::numeric_limits<int>::max());
    m_revision->setValue(plan.revision);
    m_revision->setAccessibleName(tr("Revision"));
    auto *count = new QPushButton(tr("&New revision"), this);
    connect(count, &QPushButton::clicked, this, [this] { m_revision->stepUp(); });
    auto *revision = new QHBoxLayout;
    revision->addWidget(m_revision, 1);
    revision->addWidget(count);
    auto *table = new QLabel(plan.catalogue, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QFormLayout(this);
    layout->addRow(tr("&Title:"), m_title);
    auto *revisionLabel = new QLabel(tr("&Revision:"), this);
    revisionLabel->setBuddy(m_revision);
    layout->addRow(revisionLabel, revision);
    layout->addRow(tr("Port table:"), table);
    layout->addRow(buttons);
}

QString PlanPropertiesDialog::title() const {
    return m_title->text();
}

int PlanPropertiesDialog::revision() const {
    return m_revision->value();
}

} // namespace portolan
