#pragma once

#include "plan/Plan.h"

#include <QUndoCommand>

namespace portolan {

class Document;

/// The one undo command: the plan before and after. Plans share what did not change, so a step is cheap.
class PlanEdit : public QUndoCommand {
public:
    PlanEdit(Document &document, Plan before, Plan after, const QString &text, QString mergeKey,
             int mergeRun);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    Document &m_document;
    Plan m_before;
    Plan m_after;
    QString m_mergeKey;
    int m_mergeRun;
};

} // namespace portolan
