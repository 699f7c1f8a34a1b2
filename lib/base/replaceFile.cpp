#include "base/replaceFile.h"

#include "base/writeError.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace portolan {

Result<Done> replaceFile(const QString &path, const std::function<Result<Done>(QIODevice &)> &fill) {
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return Error{QCoreApplication::translate("Files", "This is not a regular file; nothing was written."),
                     path};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{file.errorString(), path};
    const Result<Done> filled = fill(file);
    if (!filled)
        return Error{filled.error().message, path};
    // Committing alone does not tell that the last piece could not be written.
    return file.flush() && file.commit() ? Result<Done>(Done{}) : Error{writeError(file), path};
}

Result<Done> putBytes(QIODevice &out, const QByteArray &bytes) {
    for (qsizetype at = 0; at < bytes.size();) {
        const qint64 written = out.write(bytes.constData() + at, bytes.size() - at);
        if (written <= 0)
            return Error{writeError(out), {}};
        at += written;
    }
    return Done{};
}

} // namespace portolan
