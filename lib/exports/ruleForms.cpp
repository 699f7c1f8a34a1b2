#include "base/writeError.h"
#include "exports/RuleForm.h"
#include "exports/changes/changeExports.h"
#include "exports/devices/deviceForms.h"
#include "exports/kit/kit.h"
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
    const QByteArray bytes = write(deviceRules(plan, derived, options.grouping));
    return out.write(bytes) == bytes.size() ? Result<Done>(Done{}) : Error{writeError(out), {}};
}

template <ExportFiles write(const DeviceRules &)>
Result<ExportFiles> deviceFolder(const Plan &plan, const Derived &derived, const RuleExportOptions &options) {
    return write(deviceRules(plan, derived, options.grouping));
}

LeftOutList deviceLeavesOut(const Plan &plan, const Derived &derived, const RuleExportOptions &options) {
    return deviceRules(plan, derived, options.grouping).leftOut;
}

constexpr RuleForm forms[] = {
    {"csv", "csv", QT_TRANSLATE_NOOP("RuleForms", "Firewall rules as CSV"),
     QT_TRANSLATE_NOOP("RuleForms", "One line for each rule, for any tool."), FormShape::Text, anyGrouping,
     true, true, false, writeRulesCsv, nullptr, false, false, true},
    {"json", "json", QT_TRANSLATE_NOOP("RuleForms", "Firewall rules as JSON"),
     QT_TRANSLATE_NOOP("RuleForms", "For other programs."), FormShape::Text, anyGrouping, true, false, true,
     writeRulesJson, nullptr, false, false, true},
    {"xlsx", "xlsx", QT_TRANSLATE_NOOP("RuleForms", "Firewall rules as workbook"),
     QT_TRANSLATE_NOOP("RuleForms",
                       "Summary with the drawing, rules, what each machine and each pair of sites needs, "
                       "and what is to be confirmed (.xlsx)."),
     FormShape::Binary, anyGrouping, true, false, true, writeWorkbook, nullptr, true, true, true},
    {"md", "md", QT_TRANSLATE_NOOP("RuleForms", "Firewall rules as Markdown"),
     QT_TRANSLATE_NOOP("RuleForms", "A page for a wiki: rules, what is to be confirmed, the port table."),
     FormShape::Text, groupedFirst, true, false, true, writeRulesMarkdown, nullptr, false, false, true},
    {"pdf", "pdf", QT_TRANSLATE_NOOP("RuleForms", "Report as PDF"),
     QT_TRANSLATE_NOOP(
         "RuleForms",
         "For print and sign-off: summary, drawing, a sheet for each pair of sites, rules and assumptions."),
     FormShape::Binary, inGroups, true, false, true, writeReport, nullptr, true},
    {"nft", "nft", QT_TRANSLATE_NOOP("RuleForms", "Rules for nftables"),
     QT_TRANSLATE_NOOP("RuleForms", "A chain that you call from your own."), FormShape::Text, ofGroups, false,
     false, false, deviceFile<writeNftables>, deviceLeavesOut},
    {"asa", "asa", QT_TRANSLATE_NOOP("RuleForms", "Rules for Cisco ASA"),
     QT_TRANSLATE_NOOP("RuleForms", "Object groups and an extended access list."), FormShape::Text, ofGroups,
     false, false, false, deviceFile<writeAsa>, deviceLeavesOut},
    {"capirca", "capirca", QT_TRANSLATE_NOOP("RuleForms", "Rules for capirca"),
     QT_TRANSLATE_NOOP("RuleForms",
                       "A folder with definitions and a policy, for the firewalls of many makers."),
     FormShape::Folder, ofGroups, false, false, false, deviceFolder<writeCapirca>, deviceLeavesOut},
    {"aerleon", "aerleon", QT_TRANSLATE_NOOP("RuleForms", "Rules for aerleon"),
     QT_TRANSLATE_NOOP("RuleForms", "A folder with definitions and a policy as YAML."), FormShape::Folder,
     ofGroups, false, false, false, deviceFolder<writeAerleon>, deviceLeavesOut},
    {"windows", "windows", QT_TRANSLATE_NOOP("RuleForms", "Rules for Windows Firewall"),
     QT_TRANSLATE_NOOP("RuleForms",
                       "A folder with a data file for each machine and a PowerShell script, which "
                       "only shows what it would do until it is told to apply it."),
     FormShape::Folder, perGroups, false, false, false, writeWindowsRules, windowsRulesLeaveOut, false, false,
     false, windowsRulesFormat},
    {"kit", "kit", QT_TRANSLATE_NOOP("RuleForms", "Verification kit"),
     QT_TRANSLATE_NOOP("RuleForms",
                       "A folder with a data file for each machine and a PowerShell script that tries "
                       "every connection the machine must be able to open."),
     FormShape::Folder, perPair, false, false, false, writeKit, kitLeavesOut, false, false, false, kitFormat},
};

constexpr RuleForm requestForm{
    "request",
    "xlsx",
    QT_TRANSLATE_NOOP("RuleForms", "Change request as workbook"),
    QT_TRANSLATE_NOOP("RuleForms",
                      "Summary with the drawing of both plans, the rules to be opened, changed or "
                      "closed, what is to be confirmed, and what else differs value by value "
                      "(.xlsx)."),
    FormShape::Binary,
    anyGrouping,
    true,
    false,
    false,
    writeChangeRequest,
    nullptr,
    true,
    true,
    true};

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

} // namespace portolan
