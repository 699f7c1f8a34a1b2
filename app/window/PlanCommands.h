#pragma once

#include "window/CompareCommands.h"

class QDockWidget;

namespace portolan {

class FindingsPanel;

/// The Plan menu.
class PlanCommands : public QObject {
    Q_OBJECT

public:
    explicit PlanCommands(Workbench &bench);
    void fill(QMenu &menu);
    CompareCommands &comparing() { return m_compare; }
    /// The panel that F7 and Ctrl+. work on.
    void setProblems(QDockWidget *dock, FindingsPanel *panel);

private:
    QList<ActionSpec> scvmmTable();
    QList<ActionSpec> orderTable();
    QList<ActionSpec> problemTable();
    void chooseSingleScvmm();
    void editProperties();
    void editForm();
    void newRevision();
    void setStacksOpen(bool open);
    void showProblem();
    void fixProblem();
    QString whyNoSingleScvmm() const;
    QString whyNoScvmmPerSite() const;
    QString whyNoArrange() const;
    QString whyNoProblem() const;

    Workbench &m_bench;
    CompareCommands m_compare;
    QDockWidget *m_dock = nullptr;
    FindingsPanel *m_problems = nullptr;
};

} // namespace portolan
