#include "plan/planFile.h"
#include "plan/words.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace portolan {
namespace {

/// Why something that is already at `path` is no place for a plan; empty for a regular file or nothing.
QString whyNotRegular(const QFileInfo &info) {
    if (info.isDir())
        return PlanFile::tr("This is a folder, not a file.");
    if (info.exists() && !info.isFile())
        return PlanFile::tr("This is a device or a pipe, not a file.");
    return {};
}

} // namespace

Result<Plan> loadPlan(const QString &path) {
    const QFileInfo info(path);
    if (const QString reason = whyNotRegular(info); !reason.isEmpty())
        return Error{reason, path};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{PlanFile::tr("The file cannot be opened: %1.").arg(file.errorString()), path};
    const QByteArray json = file.read(planSizeLimit + 1);
    if (file.error() != QFile::NoError)
        return Error{PlanFile::tr("The file cannot be read: %1.").arg(file.errorString()), path};
    return readPlan(json, path);
}

Result<Done> savePlan(const Plan &plan, const QString &path) {
    if (const QString reason = whyNotRegular(QFileInfo(path)); !reason.isEmpty())
        return Error{reason, path};
    const QByteArray json = writePlan(plan);
    if (json.size() > planSizeLimit)
        return Error{PlanFile::tr("The plan is too big to be opened again: over %1 MB.")
                         .arg(planSizeLimit / 1024 / 1024),
                     path};
    // Follows symbolic links, keeps the permissions, and replaces the old file only when all is on the disk.
    // Without the flush, a full disk goes unnoticed: commit() does not look at what close() could not write.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.flush() ||
        !file.commit())
        return Error{PlanFile::tr("The file cannot be saved: %1.").arg(file.errorString()), path};
    return Done{};
}

} // namespace portolan
