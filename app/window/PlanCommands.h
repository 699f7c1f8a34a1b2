#pragma once

#include "window/Workbench.h"

namespace portolan {

/// The Plan menu.
class PlanCommands : public QObject {
    Q_OBJECT

public:
    explicit PlanCommands(Workbench &bench);
    void fill(QMenu &menu);

private:
    QList<ActionSpec> scvmmTable();
    QList<ActionSpec> orderTable();
    QList<ActionSpec> problemTable();
    void chooseSingleScvmm();
    void editProperties();
    void newRevision();
    void setStacksOpen(bool open);
    void showProblem(int step);
    void fixProblem();
    QList<Finding> openFindings() const;
    QString whyNoSingleScvmm() const;
    QString whyNoScvmmPerSite() const;
    QString whyNoArrange() const;
    QString whyNoProblem() const;
    QString whyNoFix() const;

    Workbench &m_bench;
    QString m_problem; ///< id of the finding that was shown last
};

} // namespace portolan
