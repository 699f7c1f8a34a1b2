#pragma once

#include "base/Result.h"

#include <functional>

class QIODevice;

namespace portolan {

/// Lets `fill` write a file that takes the place of the one at `path` only when all of it is on the disk;
/// otherwise the old file stays as it was. Regular files only. Errors name `path`.
Result<Done> replaceFile(const QString &path, const std::function<Result<Done>(QIODevice &)> &fill);
/// Writes all of `bytes`, in pieces where the device takes no more at once.
Result<Done> putBytes(QIODevice &out, const QByteArray &bytes);

} // namespace portolan
