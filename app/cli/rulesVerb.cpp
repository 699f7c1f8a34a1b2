#include "arguments.h"
#include "base/writeError.h"
#include "console.h"
#include "exports/rules/RuleColumns.h"
#include "exports/rules/ruleExports.h"
#include "streams.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <unistd.h>

namespace portolan::cli {
namespace {

constexpr OptionSpec options[] = {
    {"grouping", nullptr, "expanded|grouped|compact",
     QT_TRANSLATE_NOOP("Cli", "a row per pair of machines; per pair of groups and port; per pair of groups "
                              "with all its ports (default: expanded)")},
    {"columns", nullptr, "KEY[,KEY]",
     QT_TRANSLATE_NOOP("Cli", "which columns, in that order (default: all of the grouping)")},
    {"format", nullptr, "csv|json|xlsx", QT_TRANSLATE_NOOP("Cli", "default: what FILE ends in, else csv")},
    {"output", "o", "FILE", QT_TRANSLATE_NOOP("Cli", "where to write the rules (default: standard output)")},
    {"raw", nullptr, nullptr,
     QT_TRANSLATE_NOOP("Cli", "CSV for programs: cells that look like formulas are left as they are")},
};

struct GroupingName {
    const char *name;
    Grouping grouping;
};
constexpr GroupingName groupings[] = {
    {"expanded", Grouping::Expanded}, {"grouped", Grouping::Grouped}, {"compact", Grouping::Compact}};

Result<Grouping> groupingOf(const Arguments &arguments) {
    const QString wanted = arguments.value("grouping", QLatin1String(groupings[0].name));
    QStringList known;
    for (const auto &[name, grouping] : groupings) {
        if (wanted == QLatin1String(name))
            return grouping;
        known.append(QLatin1String(name));
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

const QStringList &formats() {
    static const QStringList known{QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("xlsx")};
    return known;
}

QString suffixOf(const Arguments &arguments) {
    return QFileInfo(arguments.value("output")).suffix().toLower();
}

QString formatOf(const Arguments &arguments) {
    const QString suffix = suffixOf(arguments);
    return arguments.value("format", formats().contains(suffix) ? suffix : formats().first());
}

/// A file that ends in something else would mislead the program that opens it.
Result<Done> suffixKnown(const Arguments &arguments) {
    const QString suffix = suffixOf(arguments);
    if (arguments.has("format") || suffix.isEmpty() || formats().contains(suffix))
        return Done{};
    return Error{words("The file's name does not say the format: end it in .csv, .json or .xlsx, or give "
                       "--format."),
                 {}};
}

/// What the command line asks for, before the plan is read.
Result<RuleExportOptions> exportOptions(const Arguments &arguments) {
    const Result<Grouping> grouping = groupingOf(arguments);
    if (!grouping)
        return grouping.error();
    const Result<QStringList> columns = columnsOf(arguments, *grouping);
    if (!columns)
        return columns.error();
    const Result<Done> formatKnown = oneOf("format", formatOf(arguments), formats());
    if (!formatKnown)
        return formatKnown.error();
    const Result<Done> fileKnown = suffixKnown(arguments);
    if (!fileKnown)
        return fileKnown.error();
    RuleExportOptions wanted;
    wanted.grouping = *grouping;
    wanted.columns = *columns;
    wanted.profile = arguments.has("raw") ? CsvProfile::Raw : CsvProfile::Checked;
    wanted.file = shownName(arguments.files.first());
    return wanted;
}

Result<Done> copyFile(const QString &path, QIODevice &out) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString(), {}};
    while (!file.atEnd()) {
        const QByteArray piece = file.read(1 << 20);
        if (piece.isEmpty() || out.write(piece) != piece.size())
            return Error{piece.isEmpty() ? file.errorString() : writeError(out), {}};
    }
    return Done{};
}

/// A workbook is a file with a table of contents at its end, so stdout gets it when it is complete.
Result<Done> streamWorkbook(QIODevice &out, const Plan &plan, const Derived &derived,
                            const RuleExportOptions &wanted) {
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{folder.errorString(), {}};
    const QString path = folder.filePath(QStringLiteral("rules.xlsx"));
    const Result<Done> written = writeWorkbook(path, plan, derived, wanted);
    return written ? copyFile(path, out) : written;
}

int writeXlsx(const QString &target, const Plan &plan, const Derived &derived,
              const RuleExportOptions &wanted) {
    if (isStdout(target))
        return writeTo(target, [&](QIODevice &out) { return streamWorkbook(out, plan, derived, wanted); });
    const Result<Done> written = writeWorkbook(target, plan, derived, wanted);
    return written ? Success : fail(OutputFailed, written.error().text());
}

int write(const Arguments &arguments, const Plan &plan, const Derived &derived,
          const RuleExportOptions &wanted) {
    const QString target = arguments.value("output");
    const QString format = formatOf(arguments);
    if (format == QLatin1String("xlsx"))
        return writeXlsx(target, plan, derived, wanted);
    const auto writer = format == QLatin1String("json") ? writeRulesJson : writeRulesCsv;
    return writeTo(target, [&](QIODevice &out) { return writer(out, plan, derived, wanted); });
}

void sayCounts(const Plan &plan, const Derived &derived, Grouping grouping, const QString &format) {
    const RuleSet &set = derived.rules;
    say(words("Rules: %1. Kept apart: to confirm %2, inside one machine %3, not used %4.")
            .arg(exportedRows(plan, derived, grouping))
            .arg(exportedRows(set.toConfirm, grouping))
            .arg(exportedRows(set.insideMachine, grouping))
            .arg(exportedRows(set.notUsed, grouping)));
    const bool apart = !set.toConfirm.isEmpty() || !set.insideMachine.isEmpty() || !set.notUsed.isEmpty();
    if (format == QLatin1String("csv") && apart)
        say(words(
            "CSV holds the rules alone; json and xlsx also list what is kept apart, with the reasons."));
}

void sayErrors(const QString &file, qsizetype errors) {
    if (errors == 1)
        say(words("The plan has 1 error; rules that it touches are kept apart. See: portolan-cli check %1")
                .arg(file));
    else if (errors > 1)
        say(words("The plan has %1 errors; rules that they touch are kept apart. See: portolan-cli check %2")
                .arg(QString::number(errors), file));
}

int run(const Arguments &arguments) {
    const Result<RuleExportOptions> wanted = exportOptions(arguments);
    if (!wanted)
        return fail(WrongUsage, wanted.error().text());
    const QString format = formatOf(arguments);
    if (format == QLatin1String("xlsx") && isStdout(arguments.value("output")) && ::isatty(STDOUT_FILENO))
        return fail(WrongUsage, words("A workbook is no text for a terminal: name a file with -o."));
    const Result<Loaded> loaded = loadFrom(arguments.files.first());
    if (!loaded)
        return fail(BadInput, loaded.error().text());
    const auto &[plan, derived] = *loaded;
    if (arguments.has("raw") && format != QLatin1String("csv"))
        say(words("--raw is about CSV alone; it has no effect here."));
    const int written = write(arguments, plan, derived, *wanted);
    if (written != Success)
        return written;
    sayCounts(plan, derived, wanted->grouping, format);
    sayErrors(arguments.files.first(), countOpen(plan, derived, Severity::Error));
    return Success;
}

} // namespace

const Verb rulesVerb{"rules",
                     QT_TRANSLATE_NOOP("Cli", "Write the firewall rules of a plan."),
                     "PLAN [--grouping expanded|grouped|compact] [--columns KEY[,KEY]] [--format "
                     "csv|json|xlsx] [-o FILE] [--raw]",
                     "portolan-cli rules mine.portolan -o rules.xlsx\n"
                     "portolan-cli rules mine.portolan --format json | jq '.rules[].port'",
                     1,
                     false,
                     options,
                     run};

} // namespace portolan::cli
