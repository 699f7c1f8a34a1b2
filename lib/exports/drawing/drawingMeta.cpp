#include "exports/drawing/drawingExports.h"
#include "exports/words.h"
#include "plan/planFile.h"

namespace portolan {

DrawingMeta drawingMeta(const Plan &plan) {
    return {plan.title, DrawingExports::tr("Drawing of a disaster-recovery plan with its ports."),
            writePlan(plan), plan.revision, planChecksum(plan)};
}

} // namespace portolan
