#include "exports/rules/changeCells.h"

#include "exports/words.h"

#include <algorithm>

namespace portolan {
namespace {

CellMark markOf(FirewallStep step) {
    constexpr CellMark marks[] = {CellMark::New, CellMark::Different, CellMark::Gone, CellMark::Waiting,
                                  CellMark::None};
    static_assert(std::size(marks) == std::size(firewallSteps));
    return marks[size_t(step)];
}

/// Rows never join rules of different actions.
bool isOpened(const ColumnContext &context, const RowSubject &row) {
    const ChangeForms form{context.formOf(*row.rules.first()), {}};
    return form.otherAction({}).isEmpty();
}

} // namespace

RuleCell changeCell(const ColumnContext &context, const RowSubject &row) {
    if (!row.isRule())
        return {};
    const FirewallStep step = row.change ? row.change->step : FirewallStep::Add;
    RuleCell cell{context.words == CellWords::Keys ? stepKey(step) : stepLabel(step)};
    // The colour of what is to be opened is not for what is to be denied.
    if (row.change && (step != FirewallStep::Add || isOpened(context, row)))
        cell.mark = markOf(step);
    return cell;
}

RuleCell changeDetailsCell(const ColumnContext &, const RowSubject &row) {
    return row.change ? RuleCell{row.change->details} : RuleCell();
}

RuleCell actionCell(const ColumnContext &context, const RowSubject &row) {
    const bool opened = isOpened(context, row);
    if (!row.isRule() && opened)
        return {};
    const QString own = context.formOf(*row.rules.first()).action;
    const QString usual =
        context.words == CellWords::Keys ? QStringLiteral("allow") : RuleExports::tr("allow");
    RuleCell cell{own.isEmpty() ? usual : own, opened ? CellMark::None : CellMark::ToConfirm};
    if (context.grouping == Grouping::Compact)
        cell.value = QStringList{own.isEmpty() ? usual : own};
    return cell;
}

} // namespace portolan
