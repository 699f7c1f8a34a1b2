#pragma once

#include "base/Result.h"
#include "plan/Derived.h"

#include <QByteArray>
#include <functional>

class QIODevice;

namespace portolan {

enum class Grouping { Grouped, Expanded };
/// Checked: cells that a spreadsheet would read as formulas are defused. Raw: for machines.
enum class CsvProfile { Checked, Raw };

struct RuleExportOptions {
    Grouping grouping = Grouping::Expanded;
    CsvProfile profile = CsvProfile::Checked;
    QString file;                              ///< name of the plan file, for the About sheet
    std::function<bool(qint64 rows)> progress; ///< called now and then; false cancels, which is an Error
};

/// Streams: memory does not grow with the expanded rows.
Result<Done> writeRulesCsv(QIODevice &out, const Plan &plan, const Derived &derived,
                           const RuleExportOptions &options);
Result<Done> writeRulesJson(QIODevice &out, const Plan &plan, const Derived &derived,
                            const RuleExportOptions &options);
/// Writes a temporary file beside `path` and renames it.
Result<Done> writeWorkbook(const QString &path, const Plan &plan, const Derived &derived,
                           const RuleExportOptions &options);

} // namespace portolan
