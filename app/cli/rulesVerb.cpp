#include "arguments.h"
#include "compare/FirewallStep.h"
#include "compare/MergedPlan.h"
#include "console.h"
#include "exports/RuleForm.h"
#include "listOptions.h"
#include "streams.h"

#include <QFileInfo>
#include <QMap>

namespace portolan::cli {
namespace {

constexpr OptionSpec options[] = {
    {"grouping", nullptr, "expanded|grouped|compact[,expanded]",
     QT_TRANSLATE_NOOP("Cli",
                       "a row per pair of machines; per pair of groups and port; per pair of groups "
                       "with all its ports (default: expanded; compact for nft, asa, capirca and aerleon); "
                       "grouped,expanded: both, in a workbook")},
    {"columns", nullptr, "KEY[,KEY]",
     QT_TRANSLATE_NOOP("Cli", "which columns, in that order (default: all of the grouping)")},
    {"format", nullptr, "csv|json|xlsx|md|pdf|nft|asa|capirca|aerleon|windows|kit",
     QT_TRANSLATE_NOOP("Cli", "default: what FILE ends in, else csv")},
    {"output", "o", "FILE",
     QT_TRANSLATE_NOOP("Cli", "where to write the rules (default: standard output); a folder for "
                              "capirca, aerleon, windows and kit")},
    {"since", nullptr, "OLD",
     QT_TRANSLATE_NOOP("Cli",
                       "say of each rule what it asks for since that plan: add, modify, remove, hold or "
                       "keep (csv, json, xlsx and md); or keep open what is to be held since then (nft, asa, "
                       "capirca, aerleon and windows)"),
     true},
    {"no-plan", nullptr, nullptr,
     QT_TRANSLATE_NOOP("Cli", "leave the plan out of a workbook, for people outside")},
    forceFolderOption,
    {"raw", nullptr, nullptr,
     QT_TRANSLATE_NOOP("Cli", "CSV for programs: cells that look like formulas are left as they are")},
};

QString suffixOf(const Arguments &arguments) {
    return QFileInfo(arguments.value("output")).suffix().toLower();
}

QStringList formKeys() {
    QStringList keys;
    for (const RuleForm &form : allRuleForms())
        keys.append(QLatin1String(form.key));
    return keys;
}

/// What the command line names, or what the file's name ends in. A file that ends in something else would
/// mislead the program that opens it.
Result<const RuleForm *> formOf(const Arguments &arguments) {
    const QString key = arguments.value("format", formKeys().first());
    const QString suffix = suffixOf(arguments);
    if (arguments.has("format") || suffix.isEmpty()) {
        const Result<Done> known = oneOf("format", key, formKeys());
        return known ? Result<const RuleForm *>(ruleForm(key)) : known.error();
    }
    if (const RuleForm *form = ruleFormOfFile(suffix))
        return form;
    return Error{
        words("The file's name does not say the format: end it in .csv, .json, .xlsx, .md or .pdf, or give "
              "--format."),
        {}};
}

/// A form for devices is a whole set of rules that takes the place of the one before, and keeps what is held.
Result<Done> sinceFits(const Arguments &arguments, const RuleForm &form) {
    if (!arguments.has("since"))
        return Done{};
    if (form.sinceUse == SinceUse::None)
        return Error{
            words("--since is for csv, json, xlsx and md, and for nft, asa, capirca, aerleon and windows. "
                  "This form always holds the whole plan; see what changes with: portolan-cli diff"),
            {}};
    if (arguments.value("since") == QLatin1String("-") && arguments.files.first() == QLatin1String("-"))
        return Error{words("Only one of the two plans can come from standard input."), {}};
    return Done{};
}

void sayCounts(const RuleForm &form, const Loaded &loaded, Grouping grouping) {
    const RuleSet &set = loaded.derived.rules;
    say(words("Rules: %1. Kept apart: to confirm %2, inside one machine %3, not used %4.")
            .arg(exportedRows(loaded.plan, loaded.derived, grouping))
            .arg(exportedRows(set.toConfirm, grouping))
            .arg(exportedRows(set.insideMachine, grouping))
            .arg(exportedRows(set.notUsed, grouping)));
    const bool apart = !set.toConfirm.isEmpty() || !set.insideMachine.isEmpty() || !set.notUsed.isEmpty();
    if (!form.holdsApart && !form.leftOut && apart)
        say(words(
            "CSV holds the rules alone; json and xlsx also list what is kept apart, with the reasons."));
}

void saySince(const Loaded &loaded, const EarlierPlan &since) {
    const PlanState now{loaded.plan, loaded.derived};
    const StepCounts pairs = countSteps(pathChanges(since.state(), now, compareRules(since.state(), now)));
    say(words("Since %1, machine by machine: to add %2, to modify %3, to remove %4, to hold %5.")
            .arg(planName(since.file, since.plan.revision), QString::number(pairs[FirewallStep::Add]),
                 QString::number(pairs[FirewallStep::Modify]), QString::number(pairs[FirewallStep::Remove]),
                 QString::number(pairs[FirewallStep::Hold])));
}

void sayOtherTitle(const Loaded &loaded, const EarlierPlan &since, const RuleForm &form) {
    const QString text = earlierTitleText(form, since.plan.title, loaded.plan.title);
    if (!text.isEmpty())
        say(text);
}

/// Options that the form does not know are passed over, and said.
void sayUnused(const Arguments &arguments, const RuleForm &form) {
    if (arguments.has("raw") && !form.hasProfiles)
        say(words("--raw is about CSV alone; it has no effect here."));
    if (arguments.has("columns") && !form.hasColumns)
        say(words("--columns is about csv, json, xlsx, md and pdf; it has no effect here."));
}

int writeRules(const Arguments &arguments, const RuleForm &form, RuleExportOptions wanted) {
    const Result<Loaded> loaded = loadFrom(arguments.files.first());
    if (!loaded)
        return fail(BadInput, loaded.error().text());
    if (arguments.has("since")) {
        const auto since = loadEarlier(arguments.value("since"));
        if (!since)
            return fail(BadInput, since.error().text());
        wanted.since = *since;
    }
    sayUnused(arguments, form);
    const Written written = form.shape == FormShape::Folder ? Written::Folder : Written::Export;
    const Result<Done> free = mayReplace(arguments, planMark(loaded->plan), written);
    if (!free)
        return fail(OutputFailed, free.error().text());
    const int code = writeForm(form, *loaded, arguments, wanted);
    if (code != Success)
        return code;
    sayCounts(form, *loaded, wanted.grouping);
    if (wanted.since) {
        sayRevisions(wanted.since->plan, loaded->plan);
        saySince(*loaded, *wanted.since);
        sayOtherTitle(*loaded, *wanted.since, form);
    }
    if (form.leftOut)
        sayLeftOut(form.leftOut(loaded->plan, loaded->derived, wanted));
    sayErrors(arguments.files.first(), *loaded);
    return Success;
}

int run(const Arguments &arguments) {
    const Result<const RuleForm *> form = formOf(arguments);
    if (!form)
        return fail(WrongUsage, form.error().text());
    const Result<RuleExportOptions> wanted = readListOptions(arguments, **form);
    if (!wanted)
        return fail(WrongUsage, wanted.error().text());
    for (const Result<Done> &fits :
         {targetFits(**form, arguments.value("output")), sinceFits(arguments, **form)})
        if (!fits)
            return fail(WrongUsage, fits.error().text());
    return writeRules(arguments, **form, *wanted);
}

} // namespace

const Verb rulesVerb{
    "rules",
    QT_TRANSLATE_NOOP("Cli", "Write the firewall rules of a plan."),
    "PLAN [--grouping expanded|grouped|compact[,expanded]] [--columns KEY[,KEY]] [--format "
    "csv|json|xlsx|md|pdf|nft|asa|capirca|aerleon|windows|kit] [-o FILE] [--since OLD] [--raw]",
    "portolan-cli rules mine.portolan -o rules.xlsx\n"
    "portolan-cli rules mine.portolan --since approved.portolan -o rules.xlsx\n"
    "portolan-cli rules mine.portolan --format nft -o rules.nft && nft -c -f rules.nft\n"
    "portolan-cli rules mine.portolan --format json | jq '.rules[].port'",
    1,
    true,
    options,
    run};

} // namespace portolan::cli
