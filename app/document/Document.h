#pragma once

#include "plan/Derived.h"
#include "plan/Plan.h"
#include "topology/TopologyIndex.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

namespace portolan {

/// The plan that one window shows, with its undo stack and all that follows from it. Every edit goes through
/// `apply`; every panel listens to `planChanged`.
class Document : public QObject {
    Q_OBJECT

public:
    explicit Document(QObject *parent = nullptr);

    const Plan &plan() const { return m_plan; }
    const Derived &derived() const { return m_derived; }
    /// Finds elements of plan(). It is made once for each plan, not by everybody who listens.
    const TopologyIndex &index() const { return m_index; }
    QUndoStack *undoStack() { return &m_undoStack; }
    QString path() const { return m_path; } ///< empty while not saved
    /// The file that the plan was taken out of, a drawing for example: nothing is ever saved there. Empty for
    /// plans of their own.
    QString origin() const { return m_origin; }

    /// Makes `after` the plan as one undo step that is named `text` ("Rename host HV-01"). Nothing is pushed
    /// when nothing changed. Consecutive edits with the same non-empty `mergeKey` become one step.
    void apply(const Plan &after, const QString &text, const QString &mergeKey = {});
    /// Ends the current run of merging, so that the next edit is a step of its own.
    void endMerge();

    /// Replaces everything with a plan from a file or a template; the undo stack starts anew.
    void reset(const Plan &plan, const QString &path);
    /// Opens a plan file, or takes the plan out of a file that carries one; that is a plan that is not saved.
    Result<Done> open(const QString &path);
    Result<Done> saveAs(const QString &path);

Q_SIGNALS:
    /// At most once per turn of the event loop, after plan and derived have both been brought up to date.
    void planChanged();
    void pathChanged();
    /// Another plan is shown, before it is announced as changed.
    void planReplaced();

private:
    friend class PlanEdit;
    void begin(const Plan &plan, const QString &path, const QString &origin);
    void setPlan(const Plan &plan);
    void deriveAll();
    void announce();

    Plan m_plan;
    TopologyIndex m_index{m_plan.topology};
    Derived m_derived;
    QUndoStack m_undoStack;
    QString m_path;
    QString m_origin;
    int m_mergeRun = 0;
    bool m_announcing = false;
    bool m_isDerived = false; ///< m_derived follows from m_plan
};

} // namespace portolan
