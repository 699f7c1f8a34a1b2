#pragma once

#include "exports/handover/machineSheets.h"
#include "exports/heldRows.h"

namespace portolan {

/// What the machines of an earlier plan must keep open, see heldRules(), and which of them need nothing now.
/// Sheets and machines of that plan.
class EarlierMachines {
public:
    /// `machines` are the sheets of the later plan, whose topology `index` has. `earlier` must outlive it.
    EarlierMachines(const EarlierPlan &earlier, const PlanState &now, const TopologyIndex &index,
                    const std::vector<MachineSheet> &machines);
    EarlierMachines(const EarlierMachines &) = delete;

    const TopologyIndex &index() const { return m_index; } ///< of the earlier plan
    const std::vector<MachineSheet> &heldSheets() const { return m_sheets; }
    /// The sheet of one of the later plan's machines; null where nothing is held there.
    const MachineSheet *heldOf(ComponentId machine) const { return m_byMachine.value(machine, nullptr); }

    /// A machine that has no sheet in the later plan.
    struct Other {
        ComponentId machine;
        ComponentId now;                    ///< the same in the later plan; none where it is gone
        const MachineSheet *held = nullptr; ///< null: nothing is needed there any more
    };
    const QList<Other> &others() const { return m_others; }

private:
    TopologyIndex m_index;
    HeldRules m_held;
    std::vector<MachineSheet> m_sheets;
    QHash<ComponentId, const MachineSheet *> m_byMachine;
    QList<Other> m_others;
};

} // namespace portolan
