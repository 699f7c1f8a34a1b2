#pragma once

#include "base/Result.h"
#include "exports/ExportFile.h"
#include "exports/carried/PlanMark.h"

#include <QStringList>

namespace portolan {

/// Data files of machines that stand in a folder and are none of the files that were exported there. Somebody
/// may take one for what a machine needs today. By path in the folder, with '/'.
struct EarlierFiles {
    QStringList leftOver; ///< say that they are from a plan with this title, in whatever state
    QStringList removed;  ///< were such files
    QStringList others;   ///< say nothing of the kind; they always stay

    bool isEmpty() const { return leftOver.isEmpty() && removed.isEmpty() && others.isEmpty(); }
    bool operator==(const EarlierFiles &) const = default;
};

/// Looks in `folder` for data files of `format` (see machineFile()) that are not among `now`; `mark` is that
/// of the plan that those were made from. Only files whose names can be those of data files are looked at.
EarlierFiles earlierFiles(const QString &folder, const char *format, const PlanMark &mark,
                          const ExportFiles &now);

/// Removes the files of `found` that are left over, and only those that still say that they are from a plan
/// with the title of `mark`. Two plans may have one title, so this wants somebody's word. An error that names
/// the first file that cannot be removed.
Result<EarlierFiles> removeLeftOver(const QString &folder, const char *format, const PlanMark &mark,
                                    const EarlierFiles &found);

/// What stands there and what was removed, a sentence each, translated; names at most ten of each.
QStringList earlierFilesText(const EarlierFiles &files);

} // namespace portolan
