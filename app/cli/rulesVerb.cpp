#include "arguments.h"
#include "console.h"
#include "exports/RuleForm.h"
#include "exports/rules/RuleColumns.h"
#include "streams.h"

#include <QFileInfo>
#include <unistd.h>

namespace portolan::cli {
namespace {

constexpr OptionSpec options[] = {
    {"grouping", nullptr, "expanded|grouped|compact",
     QT_TRANSLATE_NOOP("Cli",
                       "a row per pair of machines; per pair of groups and port; per pair of groups "
                       "with all its ports (default: expanded; compact for nft, asa, capirca and aerleon)")},
    {"columns", nullptr, "KEY[,KEY]",
     QT_TRANSLATE_NOOP("Cli", "which columns, in that order (default: all of the grouping)")},
    {"format", nullptr, "csv|json|xlsx|md|pdf|nft|asa|capirca|aerleon|windows|kit",
     QT_TRANSLATE_NOOP("Cli", "default: what FILE ends in, else csv")},
    {"output", "o", "FILE",
     QT_TRANSLATE_NOOP("Cli", "where to write the rules (default: standard output); a folder for "
                              "capirca, aerleon, windows and kit")},
    {"no-plan", nullptr, nullptr,
     QT_TRANSLATE_NOOP("Cli", "leave the plan out of a workbook, for people outside")},
    forceOption,
    {"raw", nullptr, nullptr,
     QT_TRANSLATE_NOOP("Cli", "CSV for programs: cells that look like formulas are left as they are")},
};

struct GroupingName {
    const char *name;
    Grouping grouping;
};
constexpr GroupingName groupings[] = {
    {"expanded", Grouping::Expanded}, {"grouped", Grouping::Grouped}, {"compact", Grouping::Compact}};

QString nameOf(Grouping grouping) {
    return QLatin1String(groupings[size_t(grouping)].name);
}

Result<Grouping> groupingOf(const Arguments &arguments, const RuleForm &form) {
    const QString wanted = arguments.value("grouping", nameOf(form.groupings.front()));
    QStringList known;
    for (const Grouping grouping : form.groupings) {
        if (wanted == nameOf(grouping))
            return grouping;
        known.append(nameOf(grouping));
    }
    return oneOf("grouping", wanted, known).error();
}

Result<QStringList> columnsOf(const Arguments &arguments, Grouping grouping) {
    if (!arguments.has("columns"))
        return QStringList();
    QStringList keys;
    for (const QString &key : arguments.value("columns").split(QLatin1Char(',')))
        keys.append(key.trimmed());
    const auto known = ruleColumns(keys, grouping);
    return known ? Result<QStringList>(keys) : known.error();
}

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

/// Whether the form can go where the command line wants it.
Result<Done> targetFits(const RuleForm &form, const QString &target) {
    if (form.shape == FormShape::Folder && isStdout(target))
        return Error{words("This form is a folder of files: name the folder with -o."), {}};
    if (form.shape == FormShape::Binary && isStdout(target) && ::isatty(STDOUT_FILENO))
        return Error{words("This form is no text for a terminal: name a file with -o."), {}};
    return Done{};
}

/// What the command line asks for, before the plan is read.
Result<RuleExportOptions> exportOptions(const Arguments &arguments, const RuleForm &form) {
    const Result<Grouping> grouping = groupingOf(arguments, form);
    if (!grouping)
        return grouping.error();
    const Result<QStringList> columns = columnsOf(arguments, *grouping);
    if (!columns)
        return columns.error();
    RuleExportOptions wanted;
    wanted.grouping = *grouping;
    wanted.columns = *columns;
    wanted.profile = arguments.has("raw") ? CsvProfile::Raw : CsvProfile::Checked;
    wanted.withPlan = !arguments.has("no-plan");
    wanted.file = shownName(arguments.files.first());
    return wanted;
}

int write(const RuleForm &form, const QString &target, const Loaded &loaded,
          const RuleExportOptions &wanted) {
    if (isStdout(target))
        return writeTo(target, [&](QIODevice &out) {
            return streamForm(form, out, loaded.plan, loaded.derived, wanted);
        });
    const Result<Done> written = writeForm(form, target, loaded.plan, loaded.derived, wanted);
    return written ? Success : fail(OutputFailed, written.error().text());
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

/// Options that the form does not know are passed over, and said.
void sayUnused(const Arguments &arguments, const RuleForm &form) {
    if (arguments.has("raw") && !form.hasProfiles)
        say(words("--raw is about CSV alone; it has no effect here."));
    if (arguments.has("columns") && !form.hasColumns)
        say(words("--columns is about csv, json and xlsx; it has no effect here."));
}

void sayErrors(const QString &file, qsizetype errors) {
    if (errors == 1)
        say(words("The plan has 1 error; rules that it touches are kept apart. See: portolan-cli check %1")
                .arg(file));
    else if (errors > 1)
        say(words("The plan has %1 errors; rules that they touch are kept apart. See: portolan-cli check %2")
                .arg(QString::number(errors), file));
}

int writeRules(const Arguments &arguments, const RuleForm &form, const RuleExportOptions &wanted) {
    const Result<Loaded> loaded = loadFrom(arguments.files.first());
    if (!loaded)
        return fail(BadInput, loaded.error().text());
    sayUnused(arguments, form);
    const Written written = form.shape == FormShape::Folder ? Written::Folder : Written::Export;
    const Result<Done> free = mayReplace(arguments, planMark(loaded->plan), written);
    if (!free)
        return fail(OutputFailed, free.error().text());
    const int code = write(form, arguments.value("output"), *loaded, wanted);
    if (code != Success)
        return code;
    sayCounts(form, *loaded, wanted.grouping);
    if (form.leftOut)
        sayLeftOut(form.leftOut(loaded->plan, loaded->derived, wanted));
    sayErrors(arguments.files.first(), countOpen(loaded->plan, loaded->derived, Severity::Error));
    return Success;
}

int run(const Arguments &arguments) {
    const Result<const RuleForm *> form = formOf(arguments);
    if (!form)
        return fail(WrongUsage, form.error().text());
    const Result<RuleExportOptions> wanted = exportOptions(arguments, **form);
    if (!wanted)
        return fail(WrongUsage, wanted.error().text());
    const Result<Done> fits = targetFits(**form, arguments.value("output"));
    if (!fits)
        return fail(WrongUsage, fits.error().text());
    return writeRules(arguments, **form, *wanted);
}

} // namespace

const Verb rulesVerb{"rules",
                     QT_TRANSLATE_NOOP("Cli", "Write the firewall rules of a plan."),
                     "PLAN [--grouping expanded|grouped|compact] [--columns KEY[,KEY]] [--format "
                     "csv|json|xlsx|md|pdf|nft|asa|capirca|aerleon|windows|kit] [-o FILE] [--raw]",
                     "portolan-cli rules mine.portolan -o rules.xlsx\n"
                     "portolan-cli rules mine.portolan --format nft -o rules.nft && nft -c -f rules.nft\n"
                     "portolan-cli rules mine.portolan --format json | jq '.rules[].port'",
                     1,
                     true,
                     options,
                     run};

} // namespace portolan::cli
