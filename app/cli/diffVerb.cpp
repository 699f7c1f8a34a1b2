#include "arguments.h"
#include "compare/CommonParts.h"
#include "compare/MergedPlan.h"
#include "console.h"
#include "drawings.h"
#include "exports/changes/ChangeListForm.h"
#include "formats.h"
#include "listOptions.h"
#include "plan/planFile.h"
#include "streams.h"

namespace portolan::cli {
namespace {

constexpr OptionSpec options[] = {
    {"format", nullptr, "text|json|csv|md|xlsx|svg|png|pdf",
     QT_TRANSLATE_NOOP("Cli", "how to show the differences (default: what FILE ends in, else text)")},
    {"output", "o", "FILE", QT_TRANSLATE_NOOP("Cli", "where to write them (default: standard output)")},
    {"grouping", nullptr, "expanded|grouped|compact[,expanded]",
     QT_TRANSLATE_NOOP("Cli",
                       "the rows of a workbook: per pair of machines; per pair of groups and port; per "
                       "pair of groups with all its ports (default: expanded); grouped,expanded: both")},
    {"columns", nullptr, "KEY[,KEY]",
     QT_TRANSLATE_NOOP("Cli", "which columns the rules of a workbook have, as rules has them")},
    {"level", nullptr, "auto|overview|ports|full",
     QT_TRANSLATE_NOOP("Cli", "how much a drawing says (default: what fits the plan)")},
    {"view", nullptr, "VIEW", QT_TRANSLATE_NOOP("Cli", "a part of the plan, as render has it")},
    {"dark", nullptr, nullptr, QT_TRANSLATE_NOOP("Cli", "a drawing light on dark")},
    {"grey", nullptr, nullptr, QT_TRANSLATE_NOOP("Cli", "a drawing without colour, for print")},
    {"no-plan", nullptr, nullptr,
     QT_TRANSLATE_NOOP("Cli", "leave the later plan out of a drawing or a workbook, for people outside")},
    forceOption,
    {"raw", nullptr, nullptr,
     QT_TRANSLATE_NOOP("Cli", "CSV for programs: cells that look like formulas are left as they are")},
};

QStringList knownFormats() {
    QStringList known;
    for (const ChangeListForm &form : changeListForms())
        known << QLatin1String(form.key);
    return known << QLatin1String(changeRequestForm().ending) << drawingFormats();
}

bool isRequest(const QString &format) {
    return format == QLatin1String(changeRequestForm().ending);
}

int writeList(const ChangeInput &input, const QString &format, const Arguments &arguments) {
    const ChangeListOptions wanted{arguments.has("raw") ? CsvProfile::Raw : CsvProfile::Checked, {}};
    return writeTo(arguments.value("output"),
                   [&](QIODevice &out) { return changeListForm(format)->write(out, input, wanted); });
}

Result<QByteArray> drawingOf(const ChangeInput &input, const Arguments &arguments, const RenderOptions &asked,
                             const View &view) {
    const MergedPlan merged = mergePlans(
        input.before, input.after, planName(shownName(arguments.files.first()), input.before.plan.revision));
    const Plan &plan = input.after.plan;
    const Diagram diagram =
        drawPlan(merged.plan, TopologyIndex(merged.plan.topology), merged.derived,
                 shownName(arguments.files.last()), planChecksum(plan), asked.level, view, &merged.marks);
    DrawingMeta meta = drawingMeta(plan, view, !arguments.has("no-plan"));
    meta.earlier = planMark(input.before.plan);
    return fileOf(diagram, meta, asked);
}

int writeRequest(const Loaded &before, const Loaded &after, const Arguments &arguments) {
    const Result<Done> fits = targetFits(changeRequestForm(), arguments.value("output"));
    if (!fits)
        return fail(WrongUsage, fits.error().text());
    Result<RuleExportOptions> read = readListOptions(arguments, changeRequestForm());
    if (!read)
        return fail(WrongUsage, read.error().text());
    RuleExportOptions wanted = std::move(read).value();
    wanted.since = std::make_shared<const EarlierPlan>(
        EarlierPlan{before.plan, before.derived, shownName(arguments.files.first())});
    return writeForm(changeRequestForm(), after, arguments, wanted);
}

/// The options given that a list has no use for, or a drawing.
void sayIdleOptions(const Arguments &arguments, const QString &format) {
    sayIdleInLists(arguments, format, {"level", "view", "dark", "grey"});
    for (const char *option : {"grouping", "columns"})
        if (arguments.has(option) && !isRequest(format))
            say(words("--%1 is about a workbook alone; it has no effect here.").arg(QLatin1String(option)));
    if (arguments.has("raw") && format != QLatin1String("csv"))
        say(words("--raw is about CSV alone; it has no effect here."));
}

/// Somebody may have given the wrong file.
void sayHowAlike(const Loaded &before, const Loaded &after) {
    const CommonParts parts = commonParts(before.plan.topology, after.plan.topology);
    if (parts.areFew())
        say(words(
                "These plans have little in common: %1 of %2 sites and components. Are they the right ones?")
                .arg(QString::number(parts.same), QString::number(parts.outOf)));
}

int write(const Loaded &before, const Loaded &after, const PlanChanges &changes, const Arguments &arguments) {
    const QString format = wantedFormat(arguments);
    const ChangeInput input{{before.plan, before.derived}, {after.plan, after.derived}, changes};
    sayIdleOptions(arguments, format);
    if (isRequest(format))
        return writeRequest(before, after, arguments);
    if (!drawingFormats().contains(format))
        return writeList(input, format, arguments);
    return writeDrawing(arguments, after.plan.topology, [&](const RenderOptions &asked, const View &view) {
        return drawingOf(input, arguments, asked, view);
    });
}

int run(const Arguments &arguments) {
    const Result<Done> known = oneOf("format", wantedFormat(arguments), knownFormats());
    if (!known)
        return fail(WrongUsage, known.error().text());
    if (arguments.files == QStringList{QStringLiteral("-"), QStringLiteral("-")})
        return fail(WrongUsage, words("Only one of the two plans can come from standard input."));
    const Result<Loaded> before = loadFrom(arguments.files.first());
    if (!before)
        return fail(BadInput, before.error().text());
    const Result<Loaded> after = loadFrom(arguments.files.last());
    if (!after)
        return fail(BadInput, after.error().text());
    const Result<Done> free = mayReplace(arguments, planMark(after->plan));
    if (!free)
        return fail(OutputFailed, free.error().text());
    sayHowAlike(*before, *after);
    sayRevisions(before->plan, after->plan);
    const PlanChanges changes = comparePlans({before->plan, before->derived}, {after->plan, after->derived});
    const int written = write(*before, *after, changes, arguments);
    if (written != Success)
        return written;
    sayErrors(arguments.files.last(), *after);
    if (changes.isEmpty())
        say(words("The plans are the same."));
    return changes.isEmpty() ? Success : Problems;
}

} // namespace

const Verb diffVerb{"diff",
                    QT_TRANSLATE_NOOP("Cli", "List or draw what differs between two plans, rule by rule."),
                    "OLD NEW [--format text|json|csv|md|xlsx|svg|png|pdf] [-o FILE] [options]",
                    "portolan-cli diff approved.portolan mine.portolan\n"
                    "portolan-cli diff approved.portolan mine.portolan -o changes.svg\n"
                    "portolan-cli diff approved.portolan mine.portolan -o request.xlsx",
                    2,
                    true,
                    options,
                    run};

} // namespace portolan::cli
