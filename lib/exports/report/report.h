#pragma once

#include "exports/report/ReportBlocks.h"
#include "exports/rules/ruleExports.h"

namespace portolan {

/// What the printed report says: summary, drawing, a gate sheet for each pair of sites, all rules, what is
/// assumed or missing, and what the checks found.
QList<ReportBlock> reportBlocks(const Plan &plan, const Derived &derived, const RuleExportOptions &options);
/// The report as PDF, with bookmarks, the plan's mark and, unless it is left out, the plan itself inside. The
/// same plan gives the same bytes. Needs a QGuiApplication.
Result<Done> writeReport(QIODevice &out, const Plan &plan, const Derived &derived,
                         const RuleExportOptions &options);

} // namespace portolan
