#include "exports/windows/windowsRules.h"

#include "exports/openedRules.h"
#include "exports/planToken.h"
#include "exports/rules/jsonText.h"
#include "exports/windows/machineFiles.h"
#include "topology/Address.h"

#include <QMap>
#include <QSet>

namespace portolan {
namespace {

/// What Windows can take of the other ends of a line.
struct Remotes {
    QMap<QString, QByteArray> addresses; ///< as JSON, in ascending order
    LeftOutList leftOut;
};

bool isReachableFrom(const Address &here, const Address &there) {
    return !here.isIp() || here.kind == there.kind;
}

Remotes remotesOf(const TopologyIndex &index, const MachineSheet &sheet, const MachineLine &line) {
    const Address here = parseAddress(index.addressOf(sheet.machine));
    Remotes remotes;
    for (const MachinePeer &peer : line.peers)
        for (const ComponentId id : peer.members()) {
            const QString text = index.addressOf(id);
            const Address there = parseAddress(text);
            if (!there.isIp())
                remotes.leftOut.append({line.rule->id, text, LeftOutReason::IsName});
            else if (!isReachableFrom(here, there))
                remotes.leftOut.append({line.rule->id, ipText(there), LeftOutReason::OtherFamily});
            else
                remotes.addresses.insert(addressKey(text), jsonText(ipText(there)));
        }
    return remotes;
}

QByteArray ruleObject(const QString &plan, const MachineLine &line, const Remotes &remotes) {
    const bool isInbound = line.way == MachineLine::Accepts;
    const QByteArray port = QByteArray::number(*line.rule->port);
    const QString name =
        QStringLiteral("portolan-%1-%2-%3")
            .arg(plan, isInbound ? QStringLiteral("in") : QStringLiteral("out"), line.rule->id);
    return jsonObject({{"id", jsonText(line.rule->id)},
                       {"numbers", numbersJson(line.numbers)},
                       {"name", jsonText(name)},
                       {"direction", isInbound ? "\"Inbound\"" : "\"Outbound\""},
                       {"protocol", jsonText(protocolKey(line.rule->protocol))},
                       {"localPort", isInbound ? port : "null"},
                       {"remotePort", isInbound ? "null" : port},
                       {"remoteAddresses", jsonList(remotes.addresses.values())},
                       {"program", "\"\""},
                       {"service", "\"\""}});
}

/// Of the rules that a machine's lines stand for; Windows Firewall knows no days.
QList<QByteArray> daysRows(const QList<RuleDays> &days, const MachineSheet &sheet) {
    QSet<int> here;
    for (const MachineLine &line : sheet.lines)
        if (line.isAllowed())
            here += QSet<int>(line.numbers.begin(), line.numbers.end());
    QList<QByteArray> rows;
    for (const RuleDays &some : days) {
        QList<int> numbers = some.numbers;
        numbers.removeIf([&](int number) { return !here.contains(number); });
        if (!numbers.isEmpty())
            rows.append(jsonObject({{"first", jsonText(some.first)},
                                    {"last", jsonText(some.last)},
                                    {"numbers", numbersJson(numbers)}}));
    }
    return rows;
}

ExportFile fileOf(const Plan &plan, const TopologyIndex &index, const MachineSheet &sheet,
                  const QList<RuleDays> &days) {
    QList<QByteArray> rules;
    for (const MachineLine &line : sheet.lines) {
        if (!line.isAllowed())
            continue;
        const Remotes remotes = remotesOf(index, sheet, line);
        if (!remotes.addresses.isEmpty())
            rules.append(ruleObject(planToken(plan.title), line, remotes));
    }
    return {machineFilePath(index, sheet.machine),
            machineFile(
                plan, index, sheet.machine, windowsRulesFormat,
                {{"rules", rules}, {"notOpened", notOpenedRows(sheet)}, {"days", daysRows(days, sheet)}})};
}

} // namespace

Result<ExportFiles> writeWindowsRules(const Plan &plan, const Derived &derived, const RuleExportOptions &) {
    const TopologyIndex index(plan.topology);
    ExportFiles files{constantScript(QStringLiteral("Set-PortolanFirewall.ps1"))};
    const QList<RuleDays> days = openedDays(plan.forms, derived.rules);
    for (const MachineSheet &sheet : windowsMachines(index, derived.rules, plan.forms))
        files.append(fileOf(plan, index, sheet, days));
    return files;
}

LeftOutList windowsRulesLeaveOut(const Plan &plan, const Derived &derived, const RuleExportOptions &) {
    const TopologyIndex index(plan.topology);
    LeftOutList leftOut = leftOutOfMachines(index, derived.rules, plan.forms);
    for (const MachineSheet &sheet : windowsMachines(index, derived.rules, plan.forms))
        for (const MachineLine &line : sheet.lines)
            if (line.isAllowed())
                leftOut += remotesOf(index, sheet, line).leftOut;
    return leftOut;
}

} // namespace portolan
