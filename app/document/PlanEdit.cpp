#include "document/PlanEdit.h"

#include "document/Document.h"

namespace portolan {

PlanEdit::PlanEdit(Document &document, Plan before, Plan after, const QString &text, QString mergeKey,
                   int mergeRun)
    : QUndoCommand(text), m_document(document), m_before(std::move(before)), m_after(std::move(after)),
      m_mergeKey(std::move(mergeKey)), m_mergeRun(mergeRun) {}

void PlanEdit::undo() {
    m_document.setPlan(m_before);
}

void PlanEdit::redo() {
    m_document.setPlan(m_after);
}

int PlanEdit::id() const {
    return m_mergeKey.isEmpty() ? -1 : 1;
}

bool PlanEdit::mergeWith(const QUndoCommand *other) {
    const auto *next = dynamic_cast<const PlanEdit *>(other);
    if (!next || next->m_mergeKey != m_mergeKey || next->m_mergeRun != m_mergeRun)
        return false;
    m_after = next->m_after;
    setObsolete(m_after == m_before);
    return true;
}

} // namespace portolan
