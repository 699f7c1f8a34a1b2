#include "exports/kit/kit.h"

#include "exports/rules/jsonText.h"
#include "exports/windows/machineFiles.h"

#include <QHash>

namespace portolan {
namespace {

class Tries {
public:
    Tries(const TopologyIndex &index, const PortCatalogue &catalogue, const RuleSet &rules,
          const ChangeForms &forms)
        : m_index(index), m_catalogue(catalogue), m_machines(windowsMachines(index, rules, forms)) {
        for (const MachineSheet &sheet : m_machines)
            m_byMachine.insert(sheet.machine, {});
        for (const FirewallRule &rule : rules.rules)
            if (forms.otherAction(rule.id).isEmpty())
                add(rule);
    }

    ExportFile fileOf(const Plan &plan, const MachineSheet &sheet) const {
        return {
            machineFilePath(m_index, sheet.machine),
            machineFile(plan, m_index, sheet.machine, kitFormat,
                        {{"tries", m_byMachine.value(sheet.machine)}, {"notOpened", notOpenedRows(sheet)}})};
    }
    bool hasSome(ComponentId machine) const { return !m_byMachine.value(machine).isEmpty(); }
    const std::vector<MachineSheet> &machines() const { return m_machines; }

private:
    void add(const FirewallRule &rule) {
        forEachPair(rule, [&](ComponentId from, ComponentId to) {
            const auto machine = m_byMachine.find(m_index.machineOf(from));
            if (machine != m_byMachine.end())
                machine->append(tryObject(rule, from, to));
            return true;
        });
    }

    QByteArray tryObject(const FirewallRule &rule, ComponentId from, ComponentId to) const {
        return jsonObject({{"rule", jsonText(expandedRuleId(m_catalogue, rule, from, to))},
                           {"source", jsonText(readAddress(m_index.addressOf(from)))},
                           {"destination", jsonText(readAddress(m_index.addressOf(to)))},
                           {"protocol", jsonText(protocolKey(rule.protocol))},
                           {"port", QByteArray::number(*rule.port)}});
    }

    const TopologyIndex &m_index;
    const PortCatalogue &m_catalogue;
    std::vector<MachineSheet> m_machines;
    QHash<ComponentId, QList<QByteArray>> m_byMachine;
};

} // namespace

Result<ExportFiles> writeKit(const Plan &plan, const Derived &derived, const RuleExportOptions &) {
    const TopologyIndex index(plan.topology);
    const Tries tries(index, derived.catalogue, derived.rules, plan.forms);
    ExportFiles files{constantScript(QStringLiteral("Test-PortolanRules.ps1"))};
    for (const MachineSheet &sheet : tries.machines())
        if (tries.hasSome(sheet.machine))
            files.append(tries.fileOf(plan, sheet));
    return files;
}

LeftOutList kitLeavesOut(const Plan &plan, const Derived &derived, const RuleExportOptions &) {
    return leftOutOfMachines(TopologyIndex(plan.topology), derived.rules, plan.forms);
}

} // namespace portolan
