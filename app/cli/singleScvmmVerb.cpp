#include "console.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "streams.h"
#include "topology/ElementKey.h"

namespace portolan::cli {
namespace {

constexpr OptionSpec options[] = {
    {"keep", nullptr, "SITE", QT_TRANSLATE_NOOP("Cli", "name or id of the site whose SCVMM and ZVM stay")},
    {"output", "o", "FILE", QT_TRANSLATE_NOOP("Cli", "where to write the plan (default: standard output)")},
    forceOption,
};

/// The site with this name, or else with this id ("s1"). An error lists the sites.
Result<SiteId> findSite(const Plan &plan, const QString &wanted) {
    QList<SiteId> found;
    QStringList known;
    for (const Site &site : plan.topology.sites) {
        if (site.name == wanted)
            found.append(site.id);
        known.append(words("%1 (%2)").arg(site.name, keyOf(site.id)));
    }
    for (const Site &site : plan.topology.sites)
        if (found.isEmpty() && keyOf(site.id) == wanted)
            found.append(site.id);
    if (found.size() == 1)
        return found.first();
    if (known.isEmpty())
        return Error{words("The plan has no sites."), {}};
    const QString message = found.isEmpty() ? words("There is no site \"%1\". The sites are: %2.")
                                            : words("Several sites are named \"%1\"; use an id: %2.");
    return Error{message.arg(wanted, known.join(QStringLiteral(", "))), {}};
}

int run(const Arguments &arguments) {
    if (!arguments.has("keep"))
        return fail(WrongUsage, words("Say which site keeps SCVMM and ZVM: --keep SITE."));
    const Result<Plan> plan = readPlanFrom(arguments.files.first());
    if (!plan)
        return fail(BadInput, plan.error().text());
    const Result<SiteId> keep = findSite(*plan, arguments.value("keep"));
    if (!keep)
        return fail(WrongUsage, keep.error().text());
    const Result<Plan> single = useSingleScvmm(*plan, *keep);
    if (!single)
        return fail(WrongUsage, single.error().text());
    const Result<Done> free = mayReplace(arguments, planMark(*plan), Written::PlanFile);
    if (!free)
        return fail(OutputFailed, free.error().text());
    return writeTo(arguments.value("output"), writePlan(*single));
}

} // namespace

const Verb singleScvmmVerb{"single-scvmm",
                           QT_TRANSLATE_NOOP("Cli", "Put all sites of a plan under one site's SCVMM."),
                           "PLAN --keep SITE [-o FILE]",
                           "portolan-cli single-scvmm mine.portolan --keep London -o single.portolan",
                           1,
                           false,
                           options,
                           run,
                           false,
                           true};

} // namespace portolan::cli
