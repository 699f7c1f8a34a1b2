#pragma once

#include "base/Result.h"

#include <QMap>

namespace portolan {

/// What a part of a workbook package must at least hold, in bytes, by its name in the package. A part that is
/// not named is unpacked and must end with the tag that it begins with, a picture with its last chunk.
using LeastSizes = QMap<QByteArray, qint64>;

/// Whether a workbook is complete. The library that writes it keeps its sheets in temporary files and does
/// not notice when those could not be written, so a full disk would otherwise leave a cut sheet and no error.
Result<Done> proveWorkbook(const QString &path, const LeastSizes &leastSizes);

} // namespace portolan
