#pragma once

#include "exports/ExportFile.h"
#include "exports/LeftOut.h"
#include "exports/rules/ruleExports.h"

namespace portolan {

/// What its data files call themselves.
inline constexpr const char *windowsRulesFormat = "portolan-windows-firewall";
/// Windows Firewall: Set-PortolanFirewall.ps1, and a data file for each machine, "machines/NAME-cN.json",
/// that it applies. What it opens ("rules") and tells:
/// - "notOpened": rules with another action, see notOpenedRows(); "days": see openedDays(); "waiting": rows
///   that are still to be confirmed; "leftOut": addresses that Windows cannot take;
/// - with an earlier plan in the options, "held": see heldRules(), and "replaces": its title, where that was
///   another one. Machines of that plan that need nothing now have a file without rules.
/// Each rule has the id of the plan's rule and at least one remote IP address: an empty list would mean
/// everybody to Windows. Lines of several rules bear the id of the first and the numbers of all.
Result<ExportFiles> writeWindowsRules(const Plan &plan, const Derived &derived,
                                      const RuleExportOptions &options);
/// Rules with another action than to allow, rows that are no rules yet, VRAs, DNS names, and addresses of
/// another family than the machine's.
LeftOutList windowsRulesLeaveOut(const Plan &plan, const Derived &derived, const RuleExportOptions &options);

} // namespace portolan
