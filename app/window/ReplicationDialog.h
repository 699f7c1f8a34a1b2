#pragma once

#include "plan/Plan.h"
#include "topology/ElementKey.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;

namespace portolan {

/// Asks which site is protected to which. Selected sites are filled in, in the order of their selection.
class ReplicationDialog : public QDialog {
    Q_OBJECT

public:
    ReplicationDialog(const Plan &plan, const QList<ElementKey> &selected, QWidget *parent = nullptr);

    SiteId source() const;
    SiteId target() const;
    bool bothWays() const;

private:
    QComboBox *makeSiteBox(const Plan &plan);
    void choose(const QList<SiteId> &sites);
    void explain();

    Plan m_plan;
    QComboBox *m_source;
    QComboBox *m_target;
    QCheckBox *m_bothWays;
    QLabel *m_words;
    QDialogButtonBox *m_buttons;
};

} // namespace portolan
