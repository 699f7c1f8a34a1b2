#include "base/copyFile.h"

#include "base/writeError.h"

#include <QFile>

namespace portolan {

Result<Done> copyFile(const QString &path, QIODevice &out) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString(), {}};
    while (!file.atEnd()) {
        const QByteArray piece = file.read(1 << 20);
        if (piece.isEmpty())
            return Error{file.errorString(), {}};
        if (out.write(piece) != piece.size())
            return Error{writeError(out), {}};
    }
    return Done{};
}

} // namespace portolan
