#pragma once

#include "exports/rules/RowProgress.h"
#include "exports/rules/RuleColumns.h"
#include "exports/workbook/WorkbookFile.h"
#include "exports/workbook/workbookGroups.h"
#include "plan/Derived.h"

namespace portolan {

/// Sizes at which a workbook changes its form; tests make them small.
struct WorkbookLimits {
    qint64 tableRows = 100'000;   ///< beyond, the workbook is streamed and its sheets hold no tables
    qint64 sheetRows = 1'048'575; ///< rows below the header that a sheet can hold
};

/// As writeWorkbook, with other limits.
Result<Done> writeWorkbookWithin(const WorkbookLimits &limits, const QString &path, const Plan &plan,
                                 const Derived &derived, const RuleExportOptions &options);

/// What the sheets of one workbook share.
struct BookInput {
    const Plan &plan;
    const Derived &derived;
    const RuleExportOptions &options;
    const TopologyIndex &index;
    const RuleRows &rows; ///< none when the rules are expanded
    const GroupNames &groups;
    const QList<const RuleColumn *> &columns; ///< of the sheets that list rules
    WorkbookLimits limits;
};

/// A kind of sheet that lists rules, or what is no rule.
struct RuleSheet {
    QString name;
    QString whenEmpty;                                 ///< stands below the header when there are no rows
    QList<const QList<FirewallRule> *> keptApart = {}; ///< none: the sheet of the rules
};

/// Lists rules on as many sheets as they need: "Rules", "Rules 2". Returns false when cancelled.
bool writeRuleSheets(WorkbookFile &book, const BookInput &input, const RuleSheet &sheet,
                     RowProgress &progress);

void writeGroupsSheet(WorkbookFile &book, const BookInput &input);
void writePortTableSheet(WorkbookFile &book, const BookInput &input);
void writeAboutSheet(WorkbookFile &book, const BookInput &input);

} // namespace portolan
