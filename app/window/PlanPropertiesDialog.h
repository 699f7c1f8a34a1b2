#pragma once

#include "plan/Plan.h"

#include <QDialog>

class QLineEdit;
class QSpinBox;

namespace portolan {

/// The plan's title and revision.
class PlanPropertiesDialog : public QDialog {
    Q_OBJECT

public:
    explicit PlanPropertiesDialog(const Plan &plan, QWidget *parent = nullptr);

    QString title() const;
    int revision() const;

private:
    QLineEdit *m_title;
    QSpinBox *m_revision;
};

} // namespace portolan
