#include "base/writeError.h"
#include "exports/RuleForm.h"
#include "exports/changes/changeExports.h"
#include "exports/devices/deviceForms.h"
#include "exports/kit/kit.h"
#include "exports/planToken.h"
#include "exports/report/report.h"
#include "exports/windows/windowsRules.h"
#include "exports/words.h"

#include <QIODevice>
#include <algorithm>

namespace portolan {
namespace {

constexpr Grouping anyGrouping[] = {Grouping::Expanded, Grouping::Grouped, Grouping::Compact};
constexpr Grouping inGroups[] = {Grouping::Grouped, Grouping::Compact};
constexpr Grouping groupedFirst[] = {Grouping::Grouped, Grouping::Compact, Grouping::Expanded};
constexpr Grouping ofGroups[] = {Grouping::Compact, Grouping::Grouped};

constexpr Grouping perGroups[] = {Grouping::Grouped};
constexpr Grouping perPair[] = {Grouping::Expanded};

template <QByteArray write(const DeviceRules &)>
Result<Done> deviceFile(QIODevice &out, const Plan &plan, const Derived &derived,
                        const RuleExportOptions &options) {
    const QByteArray bytes = write(deviceRules(plan, derived, options.grouping, options.since.get()));
    return out.write(bytes) == bytes.size() ? Result<Done>(Done{}) : Error{writeError(out), {}};
}

template <ExportFiles write(const DeviceRules &)>
Result<ExportFiles> deviceFolder(const Plan &plan, const Derived &derived, const RuleExportOptions &options) {
    return write(deviceRules(plan, derived, options.grouping, options.since.get()));
}

LeftOutList deviceLeavesOut(const Plan &plan, const Derived &derived, const RuleExportOptions &options) {
    return deviceRules(plan, derived, options.grouping, options.since.get()).leftOut;
}

constexpr RuleForm forms[] = {
    {.key = "csv",
     .ending = "csv",
     .label = QT_TRANSLATE_NOOP("RuleForms", "Firewall rules as CSV"),
     .description = QT_TRANSLATE_NOOP("RuleForms", "One line for each rule, for any tool."),
     .groupings = anyGrouping,
     .writer = writeRulesCsv,
     .hasColumns = true,
     .hasProfiles = true,
     .sinceUse = SinceUse::Tells},
    {.key = "json",
     .ending = "json",
     .label = QT_TRANSLATE_NOOP("RuleForms", "Firewall rules as JSON"),
     .description = QT_TRANSLATE_NOOP("RuleForms", "For other programs."),
     .groupings = anyGrouping,
     .writer = writeRulesJson,
     .hasColumns = true,
     .holdsApart = true,
     .sinceUse = SinceUse::Tells},
    {.key = "xlsx",
     .ending = "xlsx",
     .label = QT_TRANSLATE_NOOP("RuleForms", "Firewall rules as workbook"),
     .description = QT_TRANSLATE_NOOP(
         "RuleForms", "Summary with the drawing, rules, what each machine and each pair of sites needs, "
                      "and what is to be confirmed (.xlsx)."),
     .shape = FormShape::Binary,
     .groupings = anyGrouping,
     .writer = writeWorkbook,
     .hasColumns = true,
     .holdsApart = true,
     .carriesPlan = true,
     .listsTwice = true,
     .sinceUse = SinceUse::Tells},
    {.key = "md",
     .ending = "md",
     .label = QT_TRANSLATE_NOOP("RuleForms", "Firewall rules as Markdown"),
     .description =
         QT_TRANSLATE_NOOP("RuleForms", "A page for a wiki: rules, what is to be confirmed, the port table."),
     .groupings = groupedFirst,
     .writer = writeRulesMarkdown,
     .hasColumns = true,
     .holdsApart = true,
     .sinceUse = SinceUse::Tells},
    {.key = "pdf",
     .ending = "pdf",
     .label = QT_TRANSLATE_NOOP("RuleForms", "Report as PDF"),
     .description = QT_TRANSLATE_NOOP(
         "RuleForms",
         "For print and sign-off: summary, drawing, a sheet for each pair of sites, rules and assumptions."),
     .shape = FormShape::Binary,
     .groupings = inGroups,
     .writer = writeReport,
     .hasColumns = true,
     .holdsApart = true,
     .carriesPlan = true},
    {.key = "nft",
     .ending = "nft",
     .label = QT_TRANSLATE_NOOP("RuleForms", "Rules for nftables"),
     .description = QT_TRANSLATE_NOOP("RuleForms", "A chain that you call from your own."),
     .groupings = ofGroups,
     .writer = deviceFile<writeNftables>,
     .leftOut = deviceLeavesOut,
     .sinceUse = SinceUse::Holds,
     .isNamedByTitle = true},
    {.key = "asa",
     .ending = "asa",
     .label = QT_TRANSLATE_NOOP("RuleForms", "Rules for Cisco ASA"),
     .description = QT_TRANSLATE_NOOP("RuleForms", "Object groups and an extended access list."),
     .groupings = ofGroups,
     .writer = deviceFile<writeAsa>,
     .leftOut = deviceLeavesOut,
     .sinceUse = SinceUse::Holds},
    {.key = "capirca",
     .ending = "capirca",
     .label = QT_TRANSLATE_NOOP("RuleForms", "Rules for capirca"),
     .description = QT_TRANSLATE_NOOP(
         "RuleForms", "A folder with definitions and a policy, for the firewalls of many makers."),
     .shape = FormShape::Folder,
     .groupings = ofGroups,
     .writer = deviceFolder<writeCapirca>,
     .leftOut = deviceLeavesOut,
     .sinceUse = SinceUse::Holds},
    {.key = "aerleon",
     .ending = "aerleon",
     .label = QT_TRANSLATE_NOOP("RuleForms", "Rules for aerleon"),
     .description = QT_TRANSLATE_NOOP("RuleForms", "A folder with definitions and a policy as YAML."),
     .shape = FormShape::Folder,
     .groupings = ofGroups,
     .writer = deviceFolder<writeAerleon>,
     .leftOut = deviceLeavesOut,
     .sinceUse = SinceUse::Holds},
    {.key = "windows",
     .ending = "windows",
     .label = QT_TRANSLATE_NOOP("RuleForms", "Rules for Windows Firewall"),
     .description = QT_TRANSLATE_NOOP(
         "RuleForms", "A folder with a data file for each machine and a PowerShell script, which "
                      "only shows what it would do until it is told to apply it."),
     .shape = FormShape::Folder,
     .groupings = perGroups,
     .writer = writeWindowsRules,
     .leftOut = windowsRulesLeaveOut,
     .sinceUse = SinceUse::Holds,
     .isNamedByTitle = true,
     .machineFormat = windowsRulesFormat},
    {.key = "kit",
     .ending = "kit",
     .label = QT_TRANSLATE_NOOP("RuleForms", "Verification kit"),
     .description = QT_TRANSLATE_NOOP(
         "RuleForms", "A folder with a data file for each machine and a PowerShell script that tries "
                      "every connection the machine must be able to open."),
     .shape = FormShape::Folder,
     .groupings = perPair,
     .writer = writeKit,
     .leftOut = kitLeavesOut,
     .machineFormat = kitFormat},
};

constexpr RuleForm requestForm{
    .key = "request",
    .ending = "xlsx",
    .label = QT_TRANSLATE_NOOP("RuleForms", "Change request as workbook"),
    .description = QT_TRANSLATE_NOOP(
        "RuleForms", "Summary with the drawing of both plans, the rules to be opened, changed or "
                     "closed, what is to be confirmed, and what else differs value by value "
                     "(.xlsx)."),
    .shape = FormShape::Binary,
    .groupings = anyGrouping,
    .writer = writeChangeRequest,
    .hasColumns = true,
    .carriesPlan = true,
    .listsTwice = true,
    .sinceUse = SinceUse::Tells};

template <class Matches>
const RuleForm *firstForm(Matches matches) {
    const auto *found = std::find_if(std::begin(forms), std::end(forms), matches);
    return found == std::end(forms) ? nullptr : found;
}

} // namespace

bool RuleForm::takes(Grouping grouping) const {
    return std::find(groupings.begin(), groupings.end(), grouping) != groupings.end();
}

std::span<const RuleForm> allRuleForms() {
    return forms;
}

const RuleForm &changeRequestForm() {
    return requestForm;
}

const RuleForm *ruleForm(const QString &key) {
    return firstForm([&](const RuleForm &form) { return key == QLatin1String(form.key); });
}

const RuleForm *ruleFormOfFile(const QString &ending) {
    return firstForm([&](const RuleForm &form) {
        return form.shape != FormShape::Folder && ending == QLatin1String(form.ending);
    });
}

QString formLabel(const RuleForm &form) {
    return RuleForms::tr(form.label);
}

QString formDescription(const RuleForm &form) {
    return RuleForms::tr(form.description);
}

QString earlierTitleText(const RuleForm &form, const QString &earlierTitle, const QString &title) {
    const QString earlier = otherToken(earlierTitle, title);
    if (!form.isNamedByTitle || earlier.isEmpty())
        return {};
    return form.machineFormat
               ? RuleForms::tr("The earlier plan has another title: the script also replaces the group "
                               "Portolan %1.")
                     .arg(earlier)
               : RuleForms::tr("The earlier plan has another title: its chain allow-%1 stays open until you "
                               "take it away.")
                     .arg(earlier);
}

} // namespace portolan
