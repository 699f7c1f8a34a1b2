#pragma once

#include "exports/report/ReportBlocks.h"
#include "exports/rules/ruleExports.h"

namespace portolan {

/// What the printed report says: summary with the change form, drawing, a gate sheet for each pair of sites,
/// all rules, what is assumed or missing, and what the checks found. Rules have columns that fit a page, or
/// the chosen ones, which are known.
QList<ReportBlock> reportBlocks(const Plan &plan, const Derived &derived, const RuleExportOptions &options);
/// The report as PDF, with bookmarks, the plan's mark and, unless it is left out, the plan itself inside. The
/// same plan gives the same bytes. Progress is in pages. An error when a column is not known. Needs a
/// QGuiApplication.
Result<Done> writeReport(QIODevice &out, const Plan &plan, const Derived &derived,
                         const RuleExportOptions &options);

} // namespace portolan
