#pragma once

#include "exports/carried/PlanMark.h"
#include "exports/workbook/WorkbookFile.h"
#include "plan/Plan.h"

namespace portolan {

/// Says in the workbook's properties which plan it was made from, and compared with.
void markWorkbook(WorkbookFile &book, const FileMarks &marks);
/// Puts the plan on a hidden sheet: that is still there after a spreadsheet has saved the workbook.
void writePlanSheet(WorkbookFile &book, const Plan &plan);

} // namespace portolan
