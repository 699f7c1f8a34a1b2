#pragma once

#include "exports/workbook/BookInput.h"

namespace portolan {

/// As writeWorkbook, with other limits.
Result<Done> writeWorkbookWithin(const WorkbookLimits &limits, const QString &path, const Plan &plan,
                                 const Derived &derived, const RuleExportOptions &options);

/// As writeChangeRequest, with other limits.
Result<Done> writeChangeRequestWithin(const WorkbookLimits &limits, const QString &path, const Plan &plan,
                                      const Derived &derived, const RuleExportOptions &options);

/// A kind of sheet that lists rules, or what is no rule.
struct RuleSheet {
    QString name;
    QString whenEmpty; ///< stands below the header when there are no rows
    Grouping grouping = Grouping::Expanded;
    QList<const RuleColumn *> columns;
    QList<const QList<FirewallRule> *> keptApart = {}; ///< none: the sheet of the rules
    const RowChanges *since = nullptr;                 ///< what the rules say since an earlier plan
    bool changedAlone = false;                         ///< of the rules only those that differ since then
};

/// The columns of a sheet of rules. Without a choice of the user what has to be implemented comes first.
Result<QList<const RuleColumn *>> bookColumns(const RuleExportOptions &options, Grouping grouping);

/// Lists rules on as many sheets as they need: "Rules", "Rules 2".
void writeRuleSheets(WorkbookFile &book, const BookInput &input, const RuleSheet &sheet);

/// Needs the fonts of a QGuiApplication, for the drawing.
void writeSummarySheet(WorkbookFile &book, const BookInput &input);
void writeMachinesSheet(WorkbookFile &book, const BookInput &input);
void writeGatesSheet(WorkbookFile &book, const BookInput &input);
/// What they have of an earlier plan alone, with its bands.
qint64 goneRowsOfMachines(const BookInput &input);
qint64 goneRowsOfGates(const BookInput &input);
qint64 rowsOfGroups(const BookInput &input);
void writeGroupsSheet(WorkbookFile &book, const BookInput &input);
void writeConfirmSheet(WorkbookFile &book, const BookInput &input);
void writePortTableSheet(WorkbookFile &book, const BookInput &input);
/// What differs since the earlier plan but the rules, value by value.
qint64 rowsOfChanges(const BookInput &input);
void writeChangesSheet(WorkbookFile &book, const BookInput &input);
/// The first sheet of a change request. Needs the fonts of a QGuiApplication, for the drawing.
void writeRequestSummary(WorkbookFile &book, const BookInput &input);
/// Whether the rules of a change request speak of groups.
bool namesChangedGroups(const BookInput &input);
/// Those groups; no sheet where there are none.
qint64 rowsOfChangedGroups(const BookInput &input);
void writeChangedGroupsSheet(WorkbookFile &book, const BookInput &input);

} // namespace portolan
