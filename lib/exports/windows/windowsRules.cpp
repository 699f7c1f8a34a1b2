#include "exports/windows/windowsRules.h"

#include "exports/openedRules.h"
#include "exports/planToken.h"
#include "exports/rules/jsonText.h"
#include "exports/windows/EarlierMachines.h"
#include "exports/windows/machineFiles.h"
#include "topology/Address.h"

#include <QMap>
#include <QSet>
#include <algorithm>
#include <optional>

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

/// The rules of one machine as a data file has them, and what of them it cannot have.
class RuleList {
public:
    /// `plan` is its token.
    explicit RuleList(const QString &plan) : m_plan(plan) {}

    void add(const TopologyIndex &index, const MachineSheet &sheet);
    /// What is held has no number of the plan's rules.
    void addHeld(const TopologyIndex &index, const MachineSheet &sheet);
    MachineLists lists(const MachineLists &told) const;

private:
    bool add(const TopologyIndex &index, const MachineSheet &sheet, const MachineLine &line,
             const QString &id, const QList<int> &numbers);
    QByteArray objectOf(const MachineLine &line, const QString &id, const QList<int> &numbers,
                        const Remotes &remotes) const;

    QString m_plan;
    QList<QByteArray> m_rules;
    QList<QByteArray> m_held;
    QList<QByteArray> m_leftOut;
};

void RuleList::add(const TopologyIndex &index, const MachineSheet &sheet) {
    for (const MachineLine &line : sheet.lines)
        if (line.isAllowed())
            add(index, sheet, line, line.rule->id, line.numbers);
}

void RuleList::addHeld(const TopologyIndex &index, const MachineSheet &sheet) {
    for (const MachineLine &line : sheet.lines) {
        const QString id = QStringLiteral("held.") + line.rule->id;
        if (line.isAllowed() && add(index, sheet, line, id, {}))
            m_held.append(jsonObject({{"id", jsonText(id)},
                                      {"first", jsonText(dayText(line.validFrom))},
                                      {"last", jsonText(dayText(line.expiry))}}));
    }
}

bool RuleList::add(const TopologyIndex &index, const MachineSheet &sheet, const MachineLine &line,
                   const QString &id, const QList<int> &numbers) {
    const Remotes remotes = remotesOf(index, sheet, line);
    for (const LeftOut &item : remotes.leftOut)
        m_leftOut.append(
            jsonObject({{"id", jsonText(id)},
                        {"address", jsonText(readAddress(item.subject))},
                        {"reason", item.reason == LeftOutReason::IsName ? "\"name\"" : "\"family\""}}));
    if (!remotes.addresses.isEmpty())
        m_rules.append(objectOf(line, id, numbers, remotes));
    return !remotes.addresses.isEmpty();
}

MachineLists RuleList::lists(const MachineLists &told) const {
    return MachineLists{{"rules", m_rules}} + told + MachineLists{{"leftOut", m_leftOut}, {"held", m_held}};
}

QByteArray RuleList::objectOf(const MachineLine &line, const QString &id, const QList<int> &numbers,
                              const Remotes &remotes) const {
    const bool isInbound = line.way == MachineLine::Accepts;
    const QByteArray port = QByteArray::number(*line.rule->port);
    const QString name = QStringLiteral("portolan-%1-%2-%3")
                             .arg(m_plan, isInbound ? QStringLiteral("in") : QStringLiteral("out"), id);
    return jsonObject({{"id", jsonText(id)},
                       {"numbers", numbersJson(numbers)},
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

/// What is still to be confirmed of a machine: nothing of it is opened yet.
QList<QByteArray> waitingRows(const MachineSheet &sheet) {
    QList<QByteArray> ids;
    for (const MachineLine &line : sheet.lines)
        if (!line.isRule)
            ids.append(jsonText(line.rule->id));
    return ids;
}

/// Writes the data files of one plan.
class WindowsFiles {
public:
    /// `since` may be null.
    WindowsFiles(const Plan &plan, const Derived &derived, const TopologyIndex &index,
                 const EarlierPlan *since)
        : m_plan(plan), m_index(index), m_days(openedDays(plan.forms, derived.rules)),
          m_sheets(machineSheets(index, derived.rules, plan.forms)) {
        const QString token = since ? otherToken(since->plan.title, plan.title) : QString();
        if (!token.isEmpty())
            m_replaces.append(jsonText(token));
    }

    /// `earlier` may be null.
    ExportFile of(const MachineSheet &sheet, const EarlierMachines *earlier) const {
        RuleList list(planToken(m_plan.title));
        list.add(m_index, sheet);
        if (const MachineSheet *held = earlier ? earlier->heldOf(sheet.machine) : nullptr)
            list.addHeld(earlier->index(), *held);
        return file(m_index, sheet.machine, list, &sheet);
    }
    /// Of a machine that has no rules but what is held: nothing else of the earlier plan is needed there.
    ExportFile of(const EarlierMachines::Other &other, const EarlierMachines &earlier) const {
        RuleList list(planToken(m_plan.title));
        if (other.held)
            list.addHeld(earlier.index(), *other.held);
        const auto now = std::find_if(m_sheets.begin(), m_sheets.end(),
                                      [&](const MachineSheet &sheet) { return sheet.machine == other.now; });
        return file(earlier.index(), other.machine, list, now == m_sheets.end() ? nullptr : &*now);
    }

private:
    /// `told` may be null.
    ExportFile file(const TopologyIndex &index, ComponentId machine, const RuleList &list,
                    const MachineSheet *told) const {
        const MachineSheet none{machine, {}, {}};
        const MachineSheet &sheet = told ? *told : none;
        const MachineLists lists = list.lists({{"notOpened", notOpenedRows(sheet)},
                                               {"days", daysRows(m_days, sheet)},
                                               {"waiting", waitingRows(sheet)}}) +
                                   MachineLists{{"replaces", m_replaces}};
        return {machineFilePath(index, machine),
                machineFile(m_plan, index, machine, windowsRulesFormat, lists)};
    }

    const Plan &m_plan;
    const TopologyIndex &m_index;
    QList<RuleDays> m_days;
    std::vector<MachineSheet> m_sheets;
    QList<QByteArray> m_replaces; ///< the token of the plan's earlier title
};

} // namespace

Result<ExportFiles> writeWindowsRules(const Plan &plan, const Derived &derived,
                                      const RuleExportOptions &options) {
    const TopologyIndex index(plan.topology);
    const std::vector<MachineSheet> machines = windowsMachines(index, derived.rules, plan.forms);
    const WindowsFiles files(plan, derived, index, options.since.get());
    std::optional<EarlierMachines> earlier;
    if (options.since)
        earlier.emplace(*options.since, PlanState{plan, derived}, index, machines);
    ExportFiles all{constantScript(QStringLiteral("Set-PortolanFirewall.ps1"))};
    for (const MachineSheet &sheet : machines)
        all.append(files.of(sheet, earlier ? &*earlier : nullptr));
    if (earlier)
        for (const EarlierMachines::Other &other : earlier->others())
            all.append(files.of(other, *earlier));
    return all;
}

LeftOutList windowsRulesLeaveOut(const Plan &plan, const Derived &derived, const RuleExportOptions &options) {
    const TopologyIndex index(plan.topology);
    LeftOutList leftOut = leftOutOfMachines(index, derived.rules, plan.forms);
    const auto add = [&](const TopologyIndex &of, const std::vector<MachineSheet> &sheets) {
        for (const MachineSheet &sheet : sheets)
            for (const MachineLine &line : sheet.lines)
                if (line.isAllowed())
                    leftOut += remotesOf(of, sheet, line).leftOut;
    };
    const std::vector<MachineSheet> machines = windowsMachines(index, derived.rules, plan.forms);
    add(index, machines);
    if (options.since) {
        const EarlierMachines earlier(*options.since, {plan, derived}, index, machines);
        add(earlier.index(), earlier.heldSheets());
    }
    return leftOut;
}

} // namespace portolan
