#pragma once

#include "plan/Plan.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QListWidget;

namespace portolan {

/// The sites that have an SCVMM and its ZVM of their own, so that these could stay.
QList<SiteId> keepableSites(const Plan &plan);
/// Whether there is one; asked after every edit, so it tries no more than the first.
bool hasKeepableSite(const Plan &plan);
/// What a change to a single SCVMM does, in sentences: what is removed, what becomes of 9081, and the counts.
QStringList singleScvmmConsequences(const Plan &before, const Plan &after);

/// Asks which site keeps SCVMM and ZVM and which sites join it, and says in words what follows.
class SingleScvmmDialog : public QDialog {
    Q_OBJECT

public:
    explicit SingleScvmmDialog(const Plan &plan, QWidget *parent = nullptr);

    SiteId keep() const;
    QList<SiteId> joining() const;

private:
    void fillKeep();
    void fillJoining();
    void preview();

    const Plan m_plan;
    QComboBox *m_keep;
    QListWidget *m_joining;
    QLabel *m_words;
    QDialogButtonBox *m_buttons;
};

} // namespace portolan
