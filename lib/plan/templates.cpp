#include "plan/planFile.h"
#include "plan/words.h"

#include <QFile>

namespace portolan {
namespace {

QString known() {
    QStringList ids;
    for (const PlanTemplate &entry : planTemplates())
        ids += entry.id;
    return ids.join(QStringLiteral(", "));
}

} // namespace

QList<PlanTemplate> planTemplates() {
    return {
        {QStringLiteral("two-sites"), Templates::tr("Two sites"),
         Templates::tr("Two sites with an SCVMM and three hosts each, paired over 9081.")},
        {QStringLiteral("branch-to-main"), Templates::tr("Branch to main office"),
         Templates::tr("A branch office is protected to the main office; one SCVMM and one ZVM serve both.")},
        {QStringLiteral("host-to-host"), Templates::tr("Host to host"),
         Templates::tr("One host is protected to a second host of the same site, under one SCVMM.")},
        {QStringLiteral("same-host"), Templates::tr("Same host, other storage"),
         Templates::tr("One host keeps the recovery copies of its own machines on other storage.")},
        {QStringLiteral("five-site-mesh"), Templates::tr("Five-site mesh"),
         Templates::tr(
             "Five sites with an SCVMM and eight hosts each; each one is protected to every other.")},
        {QStringLiteral("provider"), Templates::tr("Provider with customers"),
         Templates::tr(
             "Three customers with their own SCVMM are protected to a provider with a ZCM and a ZSSP.")},
        {QStringLiteral("empty"), Templates::tr("Empty plan"),
         Templates::tr("A plan without sites, to start from nothing.")},
    };
}

Result<Plan> planFromTemplate(const QString &id) {
    for (const PlanTemplate &entry : planTemplates()) {
        if (entry.id != id)
            continue;
        QFile file(QStringLiteral(":/portolan/templates/%1.portolan").arg(id));
        if (!file.open(QIODevice::ReadOnly))
            return Error{file.errorString(), id};
        return readPlan(file.readAll(), id);
    }
    return Error{Templates::tr("There is no template \"%1\". Portolan knows: %2.").arg(id.left(80), known()),
                 {}};
}

} // namespace portolan
