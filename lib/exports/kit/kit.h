#pragma once

#include "exports/ExportFile.h"
#include "exports/LeftOut.h"
#include "exports/rules/ruleExports.h"

namespace portolan {

/// What its data files call themselves.
inline constexpr const char *kitFormat = "portolan-kit";
/// The verification kit: a data file for each machine, "machines/NAME-cN.json", with every connection that it
/// must be able to open, machine pair by machine pair, what it must not ("notOpened"), and
/// Test-PortolanRules.ps1, which tries them and writes the results that readResults() reads.
Result<ExportFiles> writeKit(const Plan &plan, const Derived &derived, const RuleExportOptions &options);
/// Rules with another action than to allow, rows that are no rules yet, and the VRAs: what they open is not
/// tried.
LeftOutList kitLeavesOut(const Plan &plan, const Derived &derived, const RuleExportOptions &options);

} // namespace portolan
