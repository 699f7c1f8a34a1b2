#include "exports/windows/windowsRules.h"

#include "exports/openedRules.h"
#include "exports/planToken.h"
#include "exports/rules/jsonText.h"
#include "exports/windows/HeldSheets.h"
#include "exports/windows/machineFiles.h"
#include "topology/Address.h"

#include <QMap>
#include <QSet>
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

/// The rules of one machine as a data file has them.
class RuleList {
public:
    /// `plan` is its token.
    explicit RuleList(const QString &plan) : m_plan(plan) {}

    void add(const TopologyIndex &index, const MachineSheet &sheet) { add(index, sheet, QString()); }
    /// What is held has no number of the plan's rules.
    void addHeld(const TopologyIndex &index, const MachineSheet &sheet) {
        add(index, sheet, QStringLiteral("held."));
    }
    const QList<QByteArray> &rules() const { return m_rules; }
    /// The ids of those that are held.
    const QList<QByteArray> &held() const { return m_held; }

private:
    void add(const TopologyIndex &index, const MachineSheet &sheet, const QString &prefix);
    QByteArray objectOf(const MachineLine &line, const QString &id, const QList<int> &numbers,
                        const Remotes &remotes) const;

    QString m_plan;
    QList<QByteArray> m_rules;
    QList<QByteArray> m_held;
};

void RuleList::add(const TopologyIndex &index, const MachineSheet &sheet, const QString &prefix) {
    for (const MachineLine &line : sheet.lines) {
        if (!line.isAllowed())
            continue;
        const Remotes remotes = remotesOf(index, sheet, line);
        if (remotes.addresses.isEmpty())
            continue;
        const QString id = prefix + line.rule->id;
        m_rules.append(objectOf(line, id, prefix.isEmpty() ? line.numbers : QList<int>(), remotes));
        if (!prefix.isEmpty())
            m_held.append(jsonText(id));
    }
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
    WindowsFiles(const Plan &plan, const Derived &derived, const TopologyIndex &index)
        : m_plan(plan), m_index(index), m_days(openedDays(plan.forms, derived.rules)) {}

    /// `earlier` may be null.
    ExportFile of(const MachineSheet &sheet, const HeldSheets *earlier) const {
        RuleList list = emptyList();
        list.add(m_index, sheet);
        if (const MachineSheet *held = earlier ? earlier->of(sheet.machine) : nullptr)
            list.addHeld(earlier->index(), *held);
        return file(m_index, sheet.machine, list,
                    {{"notOpened", notOpenedRows(sheet)},
                     {"days", daysRows(m_days, sheet)},
                     {"waiting", waitingRows(sheet)}});
    }
    /// Of a machine that has no rules but what is held.
    ExportFile ofHeld(const MachineSheet &held, const HeldSheets &earlier) const {
        RuleList list = emptyList();
        list.addHeld(earlier.index(), held);
        return file(earlier.index(), held.machine, list, {});
    }

private:
    using Lists = QList<std::pair<const char *, QList<QByteArray>>>;

    RuleList emptyList() const { return RuleList(planToken(m_plan.title)); }
    ExportFile file(const TopologyIndex &index, ComponentId machine, const RuleList &list,
                    const Lists &told) const {
        const Lists lists = Lists{{"rules", list.rules()}} + told + Lists{{"held", list.held()}};
        return {machineFilePath(index, machine),
                machineFile(m_plan, index, machine, windowsRulesFormat, lists)};
    }

    const Plan &m_plan;
    const TopologyIndex &m_index;
    QList<RuleDays> m_days;
};

} // namespace

Result<ExportFiles> writeWindowsRules(const Plan &plan, const Derived &derived,
                                      const RuleExportOptions &options) {
    const TopologyIndex index(plan.topology);
    const std::vector<MachineSheet> machines = windowsMachines(index, derived.rules, plan.forms);
    const WindowsFiles files(plan, derived, index);
    std::optional<HeldSheets> held;
    if (options.since)
        held.emplace(*options.since, PlanState{plan, derived}, index, machines);
    ExportFiles all{constantScript(QStringLiteral("Set-PortolanFirewall.ps1"))};
    for (const MachineSheet &sheet : machines)
        all.append(files.of(sheet, held ? &*held : nullptr));
    if (held)
        for (const MachineSheet *sheet : held->others())
            all.append(files.ofHeld(*sheet, *held));
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
        const HeldSheets held(*options.since, {plan, derived}, index, machines);
        add(held.index(), held.sheets());
    }
    return leftOut;
}

} // namespace portolan
