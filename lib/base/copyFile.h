#pragma once

#include "base/Result.h"

#include <QString>

class QIODevice;

namespace portolan {

/// Writes what the file at `path` holds to a device. Errors name neither.
Result<Done> copyFile(const QString &path, QIODevice &out);

} // namespace portolan
