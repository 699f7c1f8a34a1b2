#pragma once

#include "base/Result.h"
#include "exports/ExportFile.h"
#include "exports/carried/PlanMark.h"

#include <QStringList>

namespace portolan {

/// Data files of machines that stood in a folder before an export and are none of its files. Somebody may
/// take one for what a machine needs today.
struct EarlierFiles {
    QStringList removed; ///< of machines that this plan no longer has files for; in the folder, with '/'
    QStringList left;    ///< not made from this plan, so they stay

    bool isEmpty() const { return removed.isEmpty() && left.isEmpty(); }
    bool operator==(const EarlierFiles &) const = default;
};

/// Removes from `folder` the data files of `format` (see machineFile()) that say they were made from the plan
/// with this mark, in whatever state, and are not among `now`. Only files whose names can be those of data
/// files are looked at. An error that names the first file that cannot be removed.
Result<EarlierFiles> removeEarlierFiles(const QString &folder, const char *format, const PlanMark &mark,
                                        const ExportFiles &now);

/// What was removed and what was left, a sentence each, translated; names at most ten of each.
QStringList earlierFilesText(const EarlierFiles &files);

} // namespace portolan
