#include "exports/windows/machineFiles.h"

#include "base/plainName.h"
#include "exports/carried/markJson.h"
#include "exports/openedRules.h"
#include "exports/planToken.h"
#include "exports/rules/jsonText.h"
#include "topology/Address.h"

#include <QFile>
#include <QRegularExpression>
#include <algorithm>

namespace portolan {
namespace {

bool isAppliance(const TopologyIndex &index, const MachineSheet &sheet) {
    return std::all_of(sheet.components.begin(), sheet.components.end(), [&](ComponentId id) {
        return index.component(id)->kind == ComponentKind::Vra && index.machineOf(id) == id;
    });
}

QString machineName(const TopologyIndex &index, ComponentId machine) {
    return plainName(index.component(machine)->name);
}

QByteArray headOf(PlanMark mark) {
    mark.title = plainName(mark.title);
    return markJson(mark);
}

} // namespace

std::vector<MachineSheet> windowsMachines(const TopologyIndex &index, const RuleSet &rules,
                                          const ChangeForms &forms) {
    std::vector<MachineSheet> sheets = machineSheets(index, rules, forms);
    std::erase_if(sheets, [&](const MachineSheet &sheet) {
        return isAppliance(index, sheet) || !sheet.lines.front().isRule; // rules come first
    });
    return sheets;
}

LeftOutList leftOutOfMachines(const TopologyIndex &index, const RuleSet &rules, const ChangeForms &forms) {
    LeftOutList leftOut = leftOutRows(forms, rules);
    const std::vector<MachineSheet> sheets = machineSheets(index, rules, forms);
    if (std::any_of(sheets.begin(), sheets.end(),
                    [&](const MachineSheet &sheet) { return isAppliance(index, sheet); }))
        leftOut.append({QStringLiteral("VRA"), {}, LeftOutReason::IsAppliance});
    return leftOut;
}

QList<QByteArray> notOpenedRows(const MachineSheet &sheet) {
    QList<QByteArray> rows;
    for (const MachineLine &line : sheet.lines)
        if (line.isRule && !line.isAllowed())
            rows.append(
                jsonObject({{"id", jsonText(line.rule->id)},
                            {"numbers", numbersJson(line.numbers)},
                            {"direction", line.way == MachineLine::Accepts ? "\"Inbound\"" : "\"Outbound\""},
                            {"protocol", jsonText(protocolKey(line.rule->protocol))},
                            {"port", QByteArray::number(*line.rule->port)},
                            {"action", jsonText(plainAction(line.action))}}));
    return rows;
}

QByteArray numbersJson(const QList<int> &numbers) {
    QList<QByteArray> texts;
    for (const int number : numbers)
        texts.append(QByteArray::number(number));
    return jsonList(texts);
}

QString readAddress(const QString &text) {
    const Address address = parseAddress(text);
    return address.isIp() ? ipText(address) : address.namesMachine() ? text : QString();
}

QString machineFilePath(const TopologyIndex &index, ComponentId machine) {
    const QString name = machineName(index, machine).toLower();
    return QStringLiteral("%1/%2%3.json")
        .arg(QLatin1String(machineFolder), name.isEmpty() ? QString() : name + u'-', keyOf(machine));
}

bool isMachineFileName(const QString &name) {
    static const QRegularExpression pattern(QStringLiteral("\\A(?:[a-z0-9_.-]+-)?c[0-9]+\\.json\\z"));
    return pattern.match(name).hasMatch();
}

QByteArray machineFileBegin(const char *format) {
    return "{\n\"format\": " + jsonText(QLatin1String(format)) + ",\n";
}

QByteArray machineFile(const Plan &plan, const TopologyIndex &index, ComponentId machine, const char *format,
                       const MachineLists &lists) {
    QByteArray text = machineFileBegin(format) + "\"version\": 1,\n\"plan\": " + headOf(planMark(plan)) +
                      ",\n\"planToken\": " + jsonText(planToken(plan.title)) + ",\n\"machine\": " +
                      jsonObject({{"id", jsonText(keyOf(machine))},
                                  {"name", jsonText(machineName(index, machine))},
                                  {"address", jsonText(readAddress(index.addressOf(machine)))}});
    for (const auto &[name, rows] : lists)
        text += ",\n\"" + QByteArray(name) + "\": [\n" + rows.join(",\n") + (rows.isEmpty() ? "]" : "\n]");
    return text + "\n}\n";
}

ExportFile constantScript(const QString &name) {
    QFile file(QStringLiteral(":/portolan/scripts/") + name);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return {name, isThere ? file.readAll() : QByteArray()};
}

} // namespace portolan
