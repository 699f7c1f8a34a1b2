#pragma once

#include "exports/workbook/WorkbookFile.h"
#include "plan/Plan.h"

namespace portolan {

/// Says in the workbook's properties which plan it was made from.
void markWorkbook(WorkbookFile &book, const Plan &plan);
/// Puts the plan on a hidden sheet: that is still there after a spreadsheet has saved the workbook.
void writePlanSheet(WorkbookFile &book, const Plan &plan);

} // namespace portolan
