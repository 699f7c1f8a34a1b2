#include "exports/windows/HeldSheets.h"

#include "exports/heldRows.h"
#include "exports/windows/machineFiles.h"
#include "topology/Address.h"

namespace portolan {
namespace {

/// Which machine of a plan has an address.
QHash<QString, ComponentId> machinesByAddress(const TopologyIndex &index) {
    QHash<QString, ComponentId> machines;
    for (const Site &site : index.topology().sites)
        for (const Component &component : site.components) {
            const QString key = addressKey(index.addressOf(component.id));
            if (!key.isEmpty() && !machines.contains(key))
                machines.insert(key, index.machineOf(component.id));
        }
    return machines;
}

/// What a machine is in the later plan: whatever has its address now, since that is where a script runs; else
/// the same number under the same name. Two plans that were begun apart may give one number to two machines.
ComponentId machineNow(const TopologyIndex &was, const TopologyIndex &is, ComponentId machine,
                       const QHash<QString, ComponentId> &byAddress) {
    const QString key = addressKey(was.addressOf(machine));
    if (byAddress.contains(key))
        return byAddress.value(key);
    const Component *after = is.component(machine);
    return after && after->name == was.component(machine)->name ? machine : ComponentId();
}

} // namespace

HeldSheets::HeldSheets(const EarlierPlan &earlier, const PlanState &now, const TopologyIndex &index,
                       const std::vector<MachineSheet> &machines)
    : m_index(earlier.plan.topology), m_rules(heldRules(earlier, now)),
      m_sheets(windowsMachines(m_index, m_rules, earlier.plan.forms)) {
    QSet<ComponentId> withRules;
    for (const MachineSheet &sheet : machines)
        withRules.insert(sheet.machine);
    const QHash<QString, ComponentId> byAddress = machinesByAddress(index);
    for (const MachineSheet &sheet : m_sheets) {
        const ComponentId machine = machineNow(m_index, index, sheet.machine, byAddress);
        if (withRules.contains(machine) && !m_byMachine.contains(machine))
            m_byMachine.insert(machine, &sheet);
        else
            m_others.append(&sheet);
    }
}

} // namespace portolan
