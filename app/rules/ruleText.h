#pragma once

#include "rules/FirewallRule.h"

namespace portolan {

/// Which firewalls a rule passes: "Inside London", or "London, Leeds".
QString firewallText(const TopologyIndex &index, const FirewallRule &rule);
/// "stated / assumed / assumed": of port, protocol and direction.
QString basisText(const RuleBasis &basis);
/// The port that a row asks for, with "*" while it is a default that the installer can change, "?" where none
/// is given.
QString portText(const FirewallRule &rule, const PortRequirement &requirement);
/// "VRAs London (3)" for a group, the name and address of a single machine.
QString endText(const TopologyIndex &index, const Group &group);
QString memberText(const TopologyIndex &index, ComponentId member);
/// The members of a group by name and address, one a line; long lists are cut.
QString membersText(const TopologyIndex &index, const Group &group);

/// A cell for the clipboard: one line, and no formula when it is pasted into a spreadsheet.
QString clipboardCell(const QString &text);

} // namespace portolan
