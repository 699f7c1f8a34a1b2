#pragma once

#include "base/Result.h"
#include "plan/Derived.h"
#include "rules/RuleRows.h"

#include <QByteArray>
#include <functional>

class QIODevice;

namespace portolan {

/// Checked: for people and spreadsheets; cells that would be read as formulas are defused. Raw: for machines.
enum class CsvProfile { Checked, Raw };

struct RuleExportOptions {
    Grouping grouping = Grouping::Expanded;
    CsvProfile profile = CsvProfile::Checked;
    QString file = {};                              ///< name of the plan file, for the About sheet
    std::function<bool(qint64 rows)> progress = {}; ///< called now and then; false cancels, which is an Error
};

/// How many rows a list of a RuleSet gives in an export. One that joins nobody is still one row.
qint64 exportedRows(const QList<FirewallRule> &rules, Grouping grouping);

// All three stream: memory does not grow with the expanded rows. The same plan gives the same bytes.

/// The rules alone, as RFC 4180 CSV: CRLF, every cell quoted, one header line that names the fields by their
/// path in the JSON ("source.site"). Grouped rows have a column of members on each side. The checked profile
/// puts ' before a cell that begins like a formula, replaces control characters, and begins with a byte order
/// mark when a cell is not ASCII, because Excel would misread it otherwise.
Result<Done> writeRulesCsv(QIODevice &out, const Plan &plan, const Derived &derived,
                           const RuleExportOptions &options);

/// The rules and the rows that are kept apart ("insideMachine", "toConfirm", "notUsed", each with its
/// "reason"), as JSON, one row a line. In grouped rows each side has "members"; a side of several components
/// has a readable group name and an empty address. The port is null while nobody has given it.
Result<Done> writeRulesJson(QIODevice &out, const Plan &plan, const Derived &derived,
                            const RuleExportOptions &options);

/// A workbook for people: Rules, To confirm, Nothing to open, Groups (grouped rows only), Port table, About.
/// Writes a temporary file beside `path` and renames it; regular files only.
Result<Done> writeWorkbook(const QString &path, const Plan &plan, const Derived &derived,
                           const RuleExportOptions &options);

} // namespace portolan
