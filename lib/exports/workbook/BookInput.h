#pragma once

#include "compare/ChangeEntry.h"
#include "exports/handover/assumptions.h"
#include "exports/handover/gateSheets.h"
#include "exports/handover/machineBlocks.h"
#include "exports/openedRules.h"
#include "exports/rules/RowChanges.h"
#include "exports/rules/RuleColumns.h"
#include "exports/rules/ruleExports.h"
#include "exports/workbook/workbookGroups.h"
#include "exports/workbook/workbookSheets.h"
#include "plan/planFile.h"

namespace portolan {

/// Sizes at which a workbook changes its form; tests make them small.
struct WorkbookLimits {
    qint64 tableCells = 100'000;  ///< beyond, all lists are streamed and are no tables: see SheetMode
    qint64 sheetRows = 1'048'575; ///< rows below the header that a sheet can hold
};

enum class BookSheet {
    Summary,
    Rules,
    Expanded,
    Machines,
    Gates,
    Groups,
    Inside,
    Confirm,
    PortTable,
    Changes
};
QString sheetName(BookSheet sheet); ///< translated

/// None when the rules are expanded: those are as many as machine pairs, and are streamed instead.
RuleRows chosenRows(const Plan &plan, const Derived &derived, const TopologyIndex &index, Grouping grouping);

/// What a workbook says since an earlier plan.
struct BookChanges {
    PlanChanges changes;
    QList<ChangeEntry> entries; ///< without the rules, which are rows
    RowChanges rows;            ///< in the grouping of the workbook
    RuleRows rowsBefore;        ///< all of the earlier plan, likewise
};
struct BookInput;
/// Null where the options name no earlier plan. All but the changes of `input` is made already.
std::unique_ptr<const BookChanges> bookChanges(const BookInput &input);
/// What rows of groups say since then, whatever the grouping of the workbook; null likewise.
std::unique_ptr<const RowChanges> groupChanges(const BookInput &input);
/// What the rows of machine pairs say since then, beside rows of groups; null likewise.
std::unique_ptr<const RowChanges> pairChanges(const BookInput &input);

/// What the sheets of one workbook share. It begins with what is given; the rest is made of that, once.
struct BookInput {
    const Plan &plan;
    const Derived &derived;
    const RuleExportOptions &options;
    QList<const RuleColumn *> columns; ///< of the sheets that list rules
    WorkbookLimits limits;

    TopologyIndex index{plan.topology};
    QString checksum = planChecksum(plan);
    QString footer = footerText(plan.title, plan.revision, checksum); ///< of every printed page
    RuleRows rows = chosenRows(plan, derived, index, options.grouping);
    BookGroups groups{index, derived.rules, rows};
    std::vector<GateSheet> gates = gateSheets(index, derived.rules, plan.forms);
    std::vector<MachineSheet> machines = machineSheets(index, derived.rules, plan.forms);
    std::vector<MachineBlock> blocks = machineBlocks(index, machines);
    std::unique_ptr<const BookChanges> since = bookChanges(*this);
    std::vector<Assumption> assumed = {};                   ///< what the workbook lists to be confirmed
    std::unique_ptr<const RowChanges> gateChanges = {};     ///< of the sheets in blocks; null as `since` is
    bool hasTerms = hasOwnTerms(plan.forms, derived.rules); ///< see hasOwnTerms()

    /// Whether the rules stand on a sheet of machine pairs too.
    bool listsTwice() const { return options.alsoExpanded && options.grouping != Grouping::Expanded; }
};

/// Everything that is to be confirmed of the plan.
std::vector<Assumption> assumedOfPlan(const BookInput &input);
/// Of these what touches rows of the request, and how many connections of it; and all that waits and that
/// nobody can ask for yet, since the request may do less than what is needed without it.
std::vector<Assumption> assumedOfRequest(const BookInput &input);

/// What is asked since an earlier plan, as a reader sees it at once.
CellStyle stepStyle(FirewallStep step);

/// The action of a rule as the sheets in blocks say it, marked where it is another one than to allow.
std::pair<QString, CellStyle> actionCell(const ChangeForms &forms, const FirewallRule &rule);

/// A list with the footer and limits of the workbook.
ListLayout listLayout(const BookInput &input, BookSheet sheet);

/// Members of a group that stand in a row; more make it too tall to be read beside others.
constexpr qsizetype mostLinesOfGroup = 6;

/// One side of a connection as the cells of a row say it.
struct EndWords {
    QString site;
    QString name; ///< of the component or of the group; says so when there is nobody
    /// One a line; neighbours as ranges where there are many, and a word that refers to the sheet Groups
    /// where that is still too long for a row.
    QString addresses;
};
EndWords endWords(const BookInput &input, const Group &group);
/// The same for some members of a group.
EndWords endWords(const BookInput &input, const Group &group, const QList<ComponentId> &members);

} // namespace portolan
