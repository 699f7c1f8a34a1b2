#include "exports/drawing/drawingExports.h"
#include "exports/words.h"
#include "plan/planFile.h"

namespace portolan {

DrawingMeta drawingMeta(const Plan &plan, const View &view, bool withPlan) {
    return {plan.title, DrawingExports::tr("Drawing of a disaster-recovery plan with its ports."),
            withPlan && isWhole(view) ? writePlan(plan) : QByteArray(), plan.revision, planChecksum(plan)};
}

std::optional<PlanMark> markOf(const DrawingMeta &meta) {
    return meta.checksum.isEmpty()
               ? std::nullopt
               : std::optional<PlanMark>(planMark(meta.title, meta.revision, meta.checksum));
}

} // namespace portolan
