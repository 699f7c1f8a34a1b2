#pragma once

#include "window/exportPlan.h"

#include <QDialog>
#include <functional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace portolan {

/// Asks what to export, how and where to. It opens with the last choices.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(const QString &planPath, const QString &planTitle, QWidget *parent = nullptr,
                 ExportOf of = ExportOf::Plan);

    /// What the page setup of a PDF shows; without it the setup cannot be opened.
    void setDrawing(const Diagram &diagram, const DrawingMeta &meta);
    /// How many rows the rules have machine by machine. Of very many the dialog proposes groups, and says
    /// why.
    void setExpandedRows(qint64 rows);
    /// The plan that the open one is compared with, which the rules of a plan can be written against.
    void setSince(const std::shared_ptr<const EarlierPlan> &earlier);
    /// `whyKept` says why a path cannot be exported to; empty where it can.
    void setKept(std::function<QString(const QString &path)> whyKept);
    ExportJob job() const;
    void setFormat(const QString &key);
    void accept() override;

private:
    void addRows();
    void addPictureRows();
    void connectAll();
    void followDots();
    void followScale();
    void askPage();
    void askColumns();
    void followFormat();
    void followPlan();
    void followGrouping();
    void followSince();
    void followPath();
    void browse();
    void restore();
    const ExportFormatInfo &format() const;
    bool isFolder() const;
    void offerGroupings(const RuleForm *form);
    QString formatKey() const;

    ExportOf m_of;
    QString m_planPath;
    QString m_planTitle;
    QComboBox *m_format;
    QLabel *m_description;
    QDoubleSpinBox *m_scale;
    QSpinBox *m_dots;
    QComboBox *m_colors;
    QPushButton *m_pageButton;
    QComboBox *m_grouping;
    QLabel *m_groupingWhy;
    QCheckBox *m_alsoExpanded;
    bool m_wantsExpanded = false; ///< what the user chose, also while it cannot be had
    QPushButton *m_columnsButton;
    QStringList m_columns;
    qint64 m_expandedRows = 0;
    bool m_groupingChosen = false; ///< by the user, while this dialog is open
    int m_wantedGrouping = 0;      ///< a Grouping; kept while a form that cannot have it is chosen
    QCheckBox *m_sinceBox;
    std::shared_ptr<const EarlierPlan> m_since;
    bool m_wantsSince = false; ///< what the user chose, also while it cannot be had
    QCheckBox *m_raw;
    QCheckBox *m_withPlan;
    bool m_wantsPlan = true; ///< what the user chose, also while it cannot be had
    QLineEdit *m_path;
    QLabel *m_replaces;
    std::function<QString(const QString &path)> m_whyKept;
    QFormLayout *m_layout;
    QDialogButtonBox *m_buttons;
    PageSetup m_page;
    std::optional<Diagram> m_drawing;
    DrawingMeta m_meta;
};

} // namespace portolan
