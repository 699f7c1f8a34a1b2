#pragma once

#include "base/Result.h"
#include "compare/PlanChanges.h"
#include "plan/Derived.h"
#include "rules/RuleRows.h"

#include <QByteArray>
#include <functional>
#include <memory>

class QIODevice;

namespace portolan {

/// Checked: for people and spreadsheets; cells that would be read as formulas are defused. Raw: for machines.
enum class CsvProfile { Checked, Raw };

using ProgressReport = std::function<bool(qint64 done, qint64 all)>;

/// The plan that a later one is compared with.
struct EarlierPlan {
    Plan plan;
    Derived derived;
    QString file = {}; ///< name of its file, for people; may be empty

    PlanState state() const { return {plan, derived}; }
};

struct RuleExportOptions {
    Grouping grouping = Grouping::Expanded;
    /// Whether a workbook in rows of groups lists all machine pairs too, on a sheet of their own.
    bool alsoExpanded = false;
    CsvProfile profile = CsvProfile::Checked;
    QStringList columns = {}; ///< keys, in order; none: the default ones, see RuleColumns.h
    QString file = {};        ///< name of the plan file, for the Summary
    bool withPlan = true;     ///< whether a workbook or a report carries the plan
    /// Rows say what they ask for since this plan, and what it alone has is listed as to be removed. None: a
    /// first request, where every rule is to be added.
    std::shared_ptr<const EarlierPlan> since = {};
    /// Called now and then with what is written and what there is to write, in rows or pages; the second is
    /// never less than the first. False cancels, which is an Error.
    ProgressReport progress = {};
};

/// How many rows a list of what is kept apart gives. One that joins nobody is still one row.
qint64 exportedRows(const QList<FirewallRule> &apart, Grouping grouping);
/// How many rows the complete rules give.
qint64 exportedRows(const Plan &plan, const Derived &derived, Grouping grouping);

// All of them stream: memory does not grow with the expanded rows. The same plan gives the same bytes. An
// unknown column is an Error that lists the known ones.

/// The rules alone, as RFC 4180 CSV: CRLF, every cell quoted, one header line that names the columns by their
/// keys; rule numbers only when asked for. The checked profile puts ' before a cell that begins like a
/// formula, replaces control characters, and begins with a byte order mark when a cell is not ASCII, because
/// Excel would misread it otherwise, and always where it compares with an earlier plan, whose rows then
/// follow.
Result<Done> writeRulesCsv(QIODevice &out, const Plan &plan, const Derived &derived,
                           const RuleExportOptions &options);

/// The rules and the rows that are kept apart ("insideMachine", "toConfirm", "notUsed", each with its
/// "reason"; with an earlier plan also "gone", what that plan alone has), as JSON, one row a line. Columns
/// such as "source.name" are objects in the row. Addresses and members are arrays in rows of groups; in
/// compact rows so is everything that may differ between the rules that a row stands for, the ports among it.
/// The port is null while nobody has given it.
Result<Done> writeRulesJson(QIODevice &out, const Plan &plan, const Derived &derived,
                            const RuleExportOptions &options);

/// For wikis and merge requests: a summary, the rules, everything that is assumed with the rules that rest on
/// it, what is no rule, and the port table, as GitHub's kind of Markdown. The usual columns are those that
/// fit a page.
Result<Done> writeRulesMarkdown(QIODevice &out, const Plan &plan, const Derived &derived,
                                const RuleExportOptions &options);

/// A workbook for people: Summary with the drawing, Rules, Per machine, Between sites, Groups, Inside
/// machines, To confirm, Port table. Needs the fonts of a QGuiApplication. Writes a temporary file beside
/// `path` and renames it; regular files only.
Result<Done> writeWorkbook(const QString &path, const Plan &plan, const Derived &derived,
                           const RuleExportOptions &options);

} // namespace portolan
