#pragma once

#include "base/Result.h"
#include "exports/carried/PlanMark.h"
#include "plan/Plan.h"

#include <QByteArray>

class QIODevice;

namespace portolan {

/// What a file is, judged by what it holds: names can be changed.
enum class FileKind { Plan, Svg, Png, Pdf, Workbook, Json, Csv, Text };

/// What a file holds of the plan that it was made from.
struct Carried {
    FileKind kind = FileKind::Plan;
    std::optional<PlanMark> mark;         ///< that of the plan inside where the file has none of its own
    QByteArray plan;                      ///< the plan file, as it was; empty when it was left out
    std::optional<PlanMark> earlier = {}; ///< what that plan is compared with in it
};

/// Files beyond this size are not looked into, in bytes. What is unpacked of a file is bounded by
/// planSizeLimit.
inline constexpr qint64 carrierSizeLimit = 128 * 1024 * 1024;

/// Reads what a file carries: a plan file is its own plan; drawings and workbooks carry plan and mark; JSON
/// and text carry a mark. Only what is needed is read, and nothing is trusted. Errors name `where`: files
/// that are cut short or damaged, too large, hold two plans, or one that their mark does not fit. What is
/// none of these kinds is taken for a plan, and readPlan says what is wrong with it. `file` must be open and
/// can seek.
Result<Carried> readCarried(QIODevice &file, const QString &where);
/// The same of a regular file.
Result<Carried> readCarriedFile(const QString &path);

/// The plan of what was read from `where`. An error when it carries none, or one that cannot be read.
Result<Plan> planOf(const Carried &carried, const QString &where);
/// Opens a plan file or a file that carries a plan.
Result<Plan> openPlan(const QString &path);

/// "SVG drawing", "plan": what a file is, in words.
QString kindText(FileKind kind);

} // namespace portolan
