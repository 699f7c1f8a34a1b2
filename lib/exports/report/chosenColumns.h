#pragma once

#include "exports/report/LongGroups.h"
#include "exports/rules/RuleColumns.h"

namespace portolan {

/// The rows of a list in the columns that the user chose: as many tables as it takes to keep their texts
/// readable, each of which begins with the first column. Long groups are named and left to `groups`.
QList<ReportTable> chosenTables(const ColumnContext &context, const QList<const RuleColumn *> &columns,
                                const QList<RowSubject> &rows, LongGroups &groups);

} // namespace portolan
