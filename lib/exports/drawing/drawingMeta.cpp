#include "exports/drawing/drawingExports.h"
#include "exports/words.h"
#include "plan/planFile.h"

namespace portolan {

DrawingMeta drawingMeta(const Plan &plan, const View &view, bool withPlan) {
    return {plan.title, DrawingExports::tr("Drawing of a disaster-recovery plan with its ports."),
            withPlan && isWhole(view) ? writePlan(plan) : QByteArray(), plan.revision, planChecksum(plan)};
}

FileMarks marksOf(const DrawingMeta &meta) {
    if (meta.checksum.isEmpty())
        return {};
    return {planMark(meta.title, meta.revision, meta.checksum), meta.earlier};
}

} // namespace portolan
