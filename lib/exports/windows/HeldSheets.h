#pragma once

#include "exports/handover/machineSheets.h"
#include "exports/rules/ruleExports.h"

namespace portolan {

/// What the machines of an earlier plan must keep open, see heldRules(). Sheets of that plan.
class HeldSheets {
public:
    /// `machines` are the sheets of the later plan, whose topology `index` has. `earlier` must outlive it.
    HeldSheets(const EarlierPlan &earlier, const PlanState &now, const TopologyIndex &index,
               const std::vector<MachineSheet> &machines);
    HeldSheets(const HeldSheets &) = delete;

    const TopologyIndex &index() const { return m_index; } ///< of the earlier plan
    const std::vector<MachineSheet> &sheets() const { return m_sheets; }
    /// The sheet of one of the later plan's machines; null where nothing is held there.
    const MachineSheet *of(ComponentId machine) const { return m_byMachine.value(machine, nullptr); }
    /// The sheets of machines that have none in the later plan.
    const QList<const MachineSheet *> &others() const { return m_others; }

private:
    TopologyIndex m_index;
    RuleSet m_rules;
    std::vector<MachineSheet> m_sheets;
    QHash<ComponentId, const MachineSheet *> m_byMachine;
    QList<const MachineSheet *> m_others;
};

} // namespace portolan
