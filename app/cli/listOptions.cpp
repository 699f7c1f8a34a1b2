#include "listOptions.h"

#include "arguments.h"
#include "compare/revisionDoubt.h"
#include "console.h"
#include "exports/rules/RuleColumns.h"

#include <unistd.h>

namespace portolan::cli {
namespace {

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

/// "grouped,expanded": the machine pairs on a sheet of their own, beside the rows of groups.
Result<Arguments> withoutExpanded(Arguments arguments, const RuleForm &form, RuleExportOptions &wanted) {
    QStringList words = arguments.value("grouping").split(u',');
    if (words.size() != 2 || !words.removeOne(nameOf(Grouping::Expanded)))
        return arguments;
    if (!form.listsTwice)
        return Error{cli::words("Two groupings at once are for xlsx alone."), {}};
    wanted.alsoExpanded = true;
    arguments.options.insert(QStringLiteral("grouping"), words.first());
    return arguments;
}

bool compares(const Arguments &arguments) {
    return arguments.has("since") || arguments.files.size() > 1;
}

Result<QStringList> columnsOf(const Arguments &arguments, Grouping grouping) {
    if (!arguments.has("columns"))
        return QStringList();
    QStringList keys;
    for (const QString &key : arguments.value("columns").split(QLatin1Char(',')))
        keys.append(key.trimmed());
    const auto known = ruleColumns(keys, grouping, compares(arguments));
    return known ? Result<QStringList>(keys) : known.error();
}

} // namespace

Result<RuleExportOptions> readListOptions(const Arguments &typed, const RuleForm &form) {
    RuleExportOptions wanted;
    const Result<Arguments> arguments = withoutExpanded(typed, form, wanted);
    if (!arguments)
        return arguments.error();
    const Result<Grouping> grouping = groupingOf(*arguments, form);
    if (!grouping)
        return grouping.error();
    const Result<QStringList> columns = columnsOf(*arguments, *grouping);
    if (!columns)
        return columns.error();
    wanted.grouping = *grouping;
    wanted.columns = *columns;
    wanted.profile = typed.has("raw") ? CsvProfile::Raw : CsvProfile::Checked;
    wanted.withPlan = !typed.has("no-plan");
    wanted.file = shownName(typed.files.last());
    return wanted;
}

Result<std::shared_ptr<const EarlierPlan>> loadEarlier(const QString &file) {
    Result<Loaded> loaded = loadFrom(file);
    if (!loaded)
        return loaded.error();
    Loaded earlier = std::move(loaded).value();
    return std::make_shared<const EarlierPlan>(
        EarlierPlan{std::move(earlier.plan), std::move(earlier.derived), shownName(file)});
}

/// Whether the form can go where the command line wants it.
Result<Done> targetFits(const RuleForm &form, const QString &target) {
    if (form.shape == FormShape::Folder && isStdout(target))
        return Error{words("This form is a folder of files: name the folder with -o."), {}};
    if (form.shape == FormShape::Binary && isStdout(target) && ::isatty(STDOUT_FILENO))
        return Error{words("This form is no text for a terminal: name a file with -o."), {}};
    return Done{};
}

namespace {

int settleEarlier(const RuleForm &form, const Plan &plan, const Arguments &arguments,
                  const EarlierFiles &found) {
    Result<EarlierFiles> settled = found;
    if (arguments.has("force") && !found.leftOver.isEmpty())
        settled = removeLeftOver(arguments.value("output"), form.machineFormat, planMark(plan), found);
    if (!settled)
        return fail(OutputFailed, settled.error().text());
    sayEarlier(*settled);
    if (!settled->leftOver.isEmpty())
        say(words("They stay. Remove them, or run this again with --force."));
    return Success;
}

} // namespace

int writeForm(const RuleForm &form, const Loaded &loaded, const Arguments &arguments,
              const RuleExportOptions &wanted) {
    const QString target = arguments.value("output");
    if (isStdout(target))
        return writeTo(target, [&](QIODevice &out) {
            return streamForm(form, out, loaded.plan, loaded.derived, wanted);
        });
    const Result<EarlierFiles> written =
        portolan::writeForm(form, target, loaded.plan, loaded.derived, wanted);
    return written ? settleEarlier(form, loaded.plan, arguments, *written)
                   : fail(OutputFailed, written.error().text());
}

void sayRevisions(const Plan &before, const Plan &after) {
    const QString doubt = revisionDoubt(before, after);
    if (!doubt.isEmpty())
        say(doubt);
}

void sayErrors(const QString &file, const Loaded &loaded) {
    const qsizetype errors = countOpen(loaded.plan, loaded.derived, Severity::Error);
    if (errors == 1)
        say(words("The plan has 1 error; rules that wait for it are kept apart. See: portolan-cli check %1")
                .arg(file));
    else if (errors > 1)
        say(words(
                "The plan has %1 errors; rules that wait for them are kept apart. See: portolan-cli check %2")
                .arg(QString::number(errors), file));
}

} // namespace portolan::cli
