#include "exports/carried/markJson.h"

#include "exports/rules/jsonText.h"
#include "plan/planFile.h"

namespace portolan {

QByteArray markJson(const PlanMark &mark) {
    return jsonObject({{"title", jsonText(mark.title)},
                       {"revision", QByteArray::number(mark.revision)},
                       {"checksum", jsonText(mark.checksum)}});
}

QByteArray planJson(const Plan &plan) {
    return markJson({plan.title, plan.revision, planChecksum(plan)});
}

} // namespace portolan
