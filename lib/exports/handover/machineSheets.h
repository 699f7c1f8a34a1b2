#pragma once

#include "rules/ChangeForm.h"
#include "rules/RuleNumbers.h"

#include <vector>

namespace portolan {

/// Who is at the other end of a machine's line.
struct MachinePeer {
    const Group *group = nullptr; ///< of the rules that the sheets were made of
    ComponentId except;           ///< the member that is the machine itself; none when it is not among them

    QList<ComponentId> members() const;
    bool operator==(const MachinePeer &) const = default;
};

/// What a machine must let in or open over one port.
struct MachineLine {
    enum Way : quint8 {
        Accepts, ///< it listens on the port
        Opens,   ///< it connects to the port of the others
        Either,  ///< nobody has said yet which side opens
    };
    Way way = Accepts;
    const FirewallRule *rule = nullptr; ///< the first of those that the line stands for
    bool isRule = true;                 ///< false while something is to be confirmed
    QList<int> numbers;                 ///< of the rules, ascending; none while to be confirmed
    std::vector<MachinePeer> peers;     ///< in the order of the rules
    QString action = {};    ///< see ChangeForms::otherAction(): not to be let in or opened; empty for allow
    QString validFrom = {}; ///< as the forms have it
    QString expiry = {};    ///< likewise

    /// Whether it is to be let in or opened.
    bool isAllowed() const { return isRule && action.isEmpty(); }
};

/// All that one machine needs, whatever services stand on it.
struct MachineSheet {
    ComponentId machine;
    QList<ComponentId> components;  ///< that stand on it and need something, in plan order
    std::vector<MachineLine> lines; ///< what it accepts, what it opens, rules with other actions than to
                                    ///< allow, what is to be confirmed
};

/// A sheet for each machine that a rule, or a row that is to be confirmed, is about; in plan order.
std::vector<MachineSheet> machineSheets(const TopologyIndex &index, const RuleSet &rules,
                                        const ChangeForms &forms);

} // namespace portolan
