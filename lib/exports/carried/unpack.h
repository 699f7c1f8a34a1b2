#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QByteArrayView>

// What is unpacked is at most so long, so that a small file cannot fill the memory. An error when it would be
// longer, ends too early or is damaged. What follows the packed bytes is not looked at.

namespace portolan::carried {

/// A plan in a zlib stream; at most planSizeLimit bytes.
Result<QByteArray> unpackPlan(QByteArrayView packed);
/// A bare deflate stream, as zip archives have it.
Result<QByteArray> unpackRaw(QByteArrayView packed, qint64 limit);

} // namespace portolan::carried
