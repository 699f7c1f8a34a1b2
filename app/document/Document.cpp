#include "document/Document.h"

#include "document/PlanEdit.h"
#include "exports/carried/Carried.h"
#include "plan/planFile.h"

#include <QTimer>

namespace portolan {

Document::Document(QObject *parent) : QObject(parent) {}

void Document::apply(const Plan &after, const QString &text, const QString &mergeKey) {
    if (after == m_plan)
        return;
    m_undoStack.push(new PlanEdit(*this, m_plan, after, text, mergeKey, m_mergeRun));
}

void Document::endMerge() {
    ++m_mergeRun;
}

void Document::reset(const Plan &plan, const QString &path) {
    begin(plan, path, {});
}

void Document::begin(const Plan &plan, const QString &path, const QString &origin) {
    m_undoStack.clear();
    m_path = path;
    m_origin = origin;
    setPlan(plan);
    Q_EMIT planReplaced();
    Q_EMIT pathChanged();
}

Result<Done> Document::open(const QString &path) {
    const Result<Carried> carried = readCarriedFile(path);
    if (!carried)
        return carried.error();
    const Result<Plan> plan = planOf(*carried, path);
    if (!plan)
        return plan.error();
    if (carried->kind == FileKind::Plan)
        begin(*plan, path, {});
    else
        begin(*plan, {}, path);
    return Done{};
}

Result<Done> Document::saveAs(const QString &path) {
    const Result<Done> saved = savePlan(m_plan, path);
    if (!saved)
        return saved;
    endMerge();
    m_path = path;
    m_origin.clear();
    m_undoStack.setClean();
    Q_EMIT pathChanged();
    return saved;
}

void Document::setPlan(const Plan &plan) {
    // Where things stand, and what was accepted, changes no flow, rule or finding: a drag derives nothing.
    const bool follows = m_isDerived && derivesAlike(m_plan, plan);
    m_plan = plan;
    m_index = TopologyIndex(m_plan.topology);
    if (!follows)
        deriveAll();
    announce();
}

void Document::deriveAll() {
    // A plan that was read or edited names a catalogue that was known when it was opened, so this cannot fail
    // here.
    if (Result<Derived> derived = derive(m_plan, m_index))
        m_derived = std::move(derived).value();
    m_isDerived = true;
}

void Document::announce() {
    if (m_announcing)
        return;
    m_announcing = true;
    QTimer::singleShot(0, this, [this] {
        m_announcing = false;
        Q_EMIT planChanged();
    });
}

} // namespace portolan
