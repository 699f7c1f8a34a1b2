#include "console.h"
#include "plan/planFile.h"
#include "streams.h"

namespace portolan::cli {
namespace {

constexpr OptionSpec options[] = {
    {"template", nullptr, "NAME", QT_TRANSLATE_NOOP("Cli", "the template to begin with")},
    {"list", nullptr, nullptr, QT_TRANSLATE_NOOP("Cli", "name the templates")},
    {"output", "o", "FILE", QT_TRANSLATE_NOOP("Cli", "where to write the plan (default: standard output)")},
    forceOption,
};

QByteArray templateList() {
    qsizetype width = 0;
    for (const PlanTemplate &known : planTemplates())
        width = std::max(width, known.id.size());
    QString list;
    for (const PlanTemplate &known : planTemplates())
        list += known.id.leftJustified(width + 2) + known.description + QLatin1Char('\n');
    return list.toUtf8();
}

int run(const Arguments &arguments) {
    if (arguments.has("list"))
        return writeTo({}, templateList());
    if (!arguments.has("template"))
        return fail(WrongUsage, words("Say which template: --template NAME; --list names them."));
    const Result<Plan> plan = planFromTemplate(arguments.value("template"));
    if (!plan)
        return fail(WrongUsage, plan.error().text());
    // A plan of this title may be somebody's work that began with the template: none but its own is replaced.
    PlanMark own = planMark(*plan);
    own.title = QStringLiteral("\n"); // that of no plan: marks are on one line
    const Result<Done> free = mayReplace(arguments, own, Written::PlanFile);
    if (!free)
        return fail(OutputFailed, free.error().text());
    return writeTo(arguments.value("output"), writePlan(*plan));
}

} // namespace

const Verb newVerb{"new",
                   QT_TRANSLATE_NOOP("Cli", "Make a plan from a template."),
                   "--template NAME [-o FILE] | --list",
                   "portolan-cli new --template two-sites -o mine.portolan",
                   0,
                   false,
                   options,
                   run};

} // namespace portolan::cli
