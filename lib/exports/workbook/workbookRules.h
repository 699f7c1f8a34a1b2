#pragma once

#include "exports/rules/RowProgress.h"
#include "exports/workbook/BookInput.h"

namespace portolan {

/// As writeWorkbook, with other limits.
Result<Done> writeWorkbookWithin(const WorkbookLimits &limits, const QString &path, const Plan &plan,
                                 const Derived &derived, const RuleExportOptions &options);

/// A kind of sheet that lists rules, or what is no rule.
struct RuleSheet {
    QString name;
    QString whenEmpty; ///< stands below the header when there are no rows
    Grouping grouping = Grouping::Expanded;
    QList<const RuleColumn *> columns;
    QList<const QList<FirewallRule> *> keptApart = {}; ///< none: the sheet of the rules
};

/// Lists rules on as many sheets as they need: "Rules", "Rules 2". Returns false when cancelled.
bool writeRuleSheets(WorkbookFile &book, const BookInput &input, const RuleSheet &sheet,
                     RowProgress &progress);

/// Needs the fonts of a QGuiApplication, for the drawing.
void writeSummarySheet(WorkbookFile &book, const BookInput &input);
void writeMachinesSheet(WorkbookFile &book, const BookInput &input);
void writeGatesSheet(WorkbookFile &book, const BookInput &input);
void writeGroupsSheet(WorkbookFile &book, const BookInput &input);
void writeConfirmSheet(WorkbookFile &book, const BookInput &input);
void writePortTableSheet(WorkbookFile &book, const BookInput &input);

} // namespace portolan
