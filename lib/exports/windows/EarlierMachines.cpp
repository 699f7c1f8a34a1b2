#include "exports/windows/EarlierMachines.h"

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

/// What the machines of one plan are in another.
class MachinesNow {
public:
    MachinesNow(const TopologyIndex &was, const TopologyIndex &is, const std::vector<MachineSheet> &machines)
        : m_was(was), m_is(is), m_byAddress(machinesByAddress(is)) {
        for (const MachineSheet &sheet : machines)
            m_withRules.insert(sheet.machine);
    }

    bool hasRules(ComponentId machine) const { return m_withRules.contains(machine); }
    /// Whatever has the machine's address now, since that is where a script runs; else what has the same data
    /// file. Two plans that were begun apart may give one number to two machines.
    ComponentId of(ComponentId machine) const {
        const ComponentId there = m_byAddress.value(addressKey(m_was.addressOf(machine)));
        const bool hasSameFile =
            m_is.component(machine) && machineFilePath(m_is, machine) == machineFilePath(m_was, machine);
        return hasSameFile && !hasRules(there) ? machine : there;
    }

private:
    const TopologyIndex &m_was;
    const TopologyIndex &m_is;
    QHash<QString, ComponentId> m_byAddress;
    QSet<ComponentId> m_withRules;
};

} // namespace

EarlierMachines::EarlierMachines(const EarlierPlan &earlier, const PlanState &now, const TopologyIndex &index,
                                 const std::vector<MachineSheet> &machines)
    : m_index(earlier.plan.topology), m_held(heldRules(earlier, now)),
      m_sheets(windowsMachines(m_index, m_held.rules, m_held.forms)) {
    const MachinesNow machinesNow(m_index, index, machines);
    QSet<ComponentId> told;
    for (const MachineSheet &sheet : m_sheets) {
        const ComponentId machine = machinesNow.of(sheet.machine);
        told.insert(sheet.machine);
        if (machinesNow.hasRules(machine) && !m_byMachine.contains(machine))
            m_byMachine.insert(machine, &sheet);
        else
            m_others.append({sheet.machine, machine, &sheet});
    }
    for (const MachineSheet &sheet : windowsMachines(m_index, earlier.derived.rules, earlier.plan.forms)) {
        const ComponentId machine = machinesNow.of(sheet.machine);
        if (!machinesNow.hasRules(machine) && !told.contains(sheet.machine))
            m_others.append({sheet.machine, machine, nullptr});
    }
}

} // namespace portolan
