#include "exports/workbook/replaceWorkbook.h"

#include "base/copyFile.h"
#include "base/writeError.h"
#include "exports/words.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

namespace portolan {
namespace {

/// The library writes by name, so it gets a file of its own beside the target, which is copied.
Result<Done> replaceWith(const QString &path,
                         const std::function<Result<Done>(const QString &draft)> &assemble) {
    QTemporaryFile draft(path + QStringLiteral(".XXXXXX"));
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly))
        return Error{target.errorString(), {}};
    if (!draft.open())
        return Error{draft.errorString(), {}};
    const Result<Done> assembled = assemble(draft.fileName());
    if (!assembled)
        return assembled;
    const Result<Done> copied = copyFile(draft.fileName(), target);
    if (!copied)
        return copied;
    // Committing alone does not tell that the last piece could not be written.
    return target.flush() && target.commit() ? Result<Done>(Done{}) : Error{writeError(target), {}};
}

} // namespace

Result<Done> replaceWorkbook(const QString &path,
                             const std::function<Result<Done>(const QString &draft)> &assemble) {
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return Error{RuleExports::tr("This is not a regular file; nothing was written."), path};
    const Result<Done> done = replaceWith(path, assemble);
    return done ? done : Error{done.error().message, path};
}

} // namespace portolan
