#pragma once

#include "window/exportPlan.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace portolan {

/// Asks what to export, how and where to. It opens with the last choices.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(const QString &planPath, const QString &planTitle, QWidget *parent = nullptr);

    ExportJob job() const;
    void setFormat(ExportFormat format);
    void accept() override;

private:
    void addRows();
    void followFormat();
    void followPath();
    void browse();
    void restore();
    ExportFormat format() const;

    QString m_planPath;
    QString m_planTitle;
    QComboBox *m_format;
    QLabel *m_description;
    QDoubleSpinBox *m_scale;
    QComboBox *m_grouping;
    QCheckBox *m_raw;
    QLineEdit *m_path;
    QLabel *m_replaces;
    QFormLayout *m_layout;
    QDialogButtonBox *m_buttons;
};

} // namespace portolan
