#pragma once

#include "exports/ExportFile.h"
#include "exports/LeftOut.h"
#include "exports/rules/ruleExports.h"

namespace portolan {

/// What its data files call themselves.
inline constexpr const char *windowsRulesFormat = "portolan-windows-firewall";
/// Windows Firewall: a data file for each machine, "machines/NAME-cN.json", with what it must let in and
/// open, what it must not ("notOpened", see notOpenedRows()) and which rules have days ("days", see
/// openedDays()), which rows still wait ("waiting"), what Windows cannot take ("leftOut"), and, with an
/// earlier plan in the options, which rules are held ("held", see heldRules()) and which title's rules it
/// replaces
/// ("replaces"); and Set-PortolanFirewall.ps1, which applies one and tells the rest. Machines of the earlier
/// plan that need nothing now have a file without rules. Each rule has the id of the plan's rule and at least
/// one remote IP address: an empty list would mean everybody to Windows. Lines of several rules bear the id
/// of the first and the numbers of all.
Result<ExportFiles> writeWindowsRules(const Plan &plan, const Derived &derived,
                                      const RuleExportOptions &options);
/// Rules with another action than to allow, rows that are no rules yet, VRAs, DNS names, and addresses of
/// another family than the machine's.
LeftOutList windowsRulesLeaveOut(const Plan &plan, const Derived &derived, const RuleExportOptions &options);

} // namespace portolan
