#pragma once

#include "exports/rules/RuleColumns.h"

namespace portolan {

// Cells of what a row asks for. Without an earlier plan all is new, which needs no mark.

/// What is kept apart is not asked for: its cell is empty.
RuleCell changeCell(const ColumnContext &context, const RowSubject &row);
RuleCell changeDetailsCell(const ColumnContext &context, const RowSubject &row);
/// Another action than to allow is marked, and told of what is kept apart, too.
RuleCell actionCell(const ColumnContext &context, const RowSubject &row);

} // namespace portolan
