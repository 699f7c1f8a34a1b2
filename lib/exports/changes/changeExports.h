#pragma once

#include "compare/ChangeEntry.h"
#include "exports/rules/ruleExports.h"

namespace portolan {

/// What the lists of changes are made from; all of it outlives them.
struct ChangeInput {
    PlanState before;
    PlanState after;
    const PlanChanges &changes; ///< between the two
};

struct ChangeListOptions {
    CsvProfile profile = CsvProfile::Checked;
    /// Called now and then with how many changes are written and how many there are. False cancels, which is
    /// an Error.
    ProgressReport progress = {};
};

// All of them stream: no more than one change is held as text. The same plans give the same bytes. Names stay
// on their line, and nothing in them is markup.

/// For people: a heading for each group with its counts, then a line for each change with its sign and the
/// fields that differ, and at the end what waits and is in no line. Nothing of plans that are the same.
Result<Done> writeChangesText(QIODevice &out, const ChangeInput &input, const ChangeListOptions &options);
/// The same as tables of GitHub-flavoured Markdown.
Result<Done> writeChangesMarkdown(QIODevice &out, const ChangeInput &input, const ChangeListOptions &options);
/// "before", "after", "plan", "values", "elements", "rules", and "waiting": what the later plan needs and
/// nobody can ask for yet. Fields are called as in a plan file.
Result<Done> writeChangesJson(QIODevice &out, const ChangeInput &input, const ChangeListOptions &options);
/// A line for each field that differs and for each element or rule that is added or removed: group, change,
/// id, what, field, before, after; of rules the step at a firewall, its reason, and each value. What waits
/// follows in lines of a group "waiting".
Result<Done> writeChangesCsv(QIODevice &out, const ChangeInput &input, const ChangeListOptions &options);
/// Its first line.
QStringList changeColumns();

/// The workbook of a change request: Summary with the drawing of both plans, Rules with only those rows that
/// differ since `options.since`, which must be given, the Groups that it speaks of, what is To confirm of
/// these rows and what waits and is none yet, and Changes with all else that differs. Each row asks for the
/// same for all that it stands for: "add", "modify" (with the old values), "remove" (as it was), "hold" (with
/// what to settle first), or "keep" where ids change and what is open does not. Otherwise as writeWorkbook.
Result<Done> writeChangeRequest(const QString &path, const Plan &plan, const Derived &derived,
                                const RuleExportOptions &options);

} // namespace portolan
