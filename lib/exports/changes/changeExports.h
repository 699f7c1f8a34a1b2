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

// The same plans give the same bytes. Names stay on their line, and nothing in them is markup.

/// For people: a heading for each group with its counts, then a line for each change with its sign and the
/// fields that differ.
QByteArray changesText(const ChangeInput &input);
/// The same as tables of GitHub-flavoured Markdown.
QByteArray changesMarkdown(const ChangeInput &input);
/// "before", "after", "plan", "values", "elements" and "rules"; fields are called as in a plan file.
QByteArray changesJson(const ChangeInput &input);
/// A line for each field that differs and for each element or rule that is added or removed: group, change,
/// id, what, field, before, after.
QByteArray changesCsv(const ChangeInput &input, CsvProfile profile);

} // namespace portolan
