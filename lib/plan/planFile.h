#pragma once

#include "base/Result.h"
#include "plan/Plan.h"

#include <QByteArray>

namespace portolan {

/// The version of the file format that this program writes; see FORMAT.md.
inline constexpr int planFormatVersion = 1;
/// Files beyond this size are refused before they are parsed, in bytes.
inline constexpr qint64 planSizeLimit = 32 * 1024 * 1024;

/// The one way to write a plan: ordered keys, two-space indents, a line break at the end. Same plan, same
/// bytes.
QByteArray writePlan(const Plan &plan);
/// SHA-256 of `writePlan(plan)` in hex: what `sha256sum` says of the saved file.
QString planChecksum(const Plan &plan);

/// Reads a plan. Refuses newer formats by name, and damaged or hostile text with the place (line or JSON
/// pointer) and the reason. `where` names the source in errors.
Result<Plan> readPlan(const QByteArray &json, const QString &where);
Result<Plan> loadPlan(const QString &path);
/// Writes to a temporary file beside `path` and renames it. Regular files only; nothing is lost when it
/// fails.
Result<Done> savePlan(const Plan &plan, const QString &path);

/// A built-in template.
struct PlanTemplate {
    QString id;          ///< "two-sites"
    QString title;       ///< translated
    QString description; ///< one sentence, translated
};
QList<PlanTemplate> planTemplates();
/// The plan of a template; an error that lists the known names when there is none.
Result<Plan> planFromTemplate(const QString &id);

} // namespace portolan
