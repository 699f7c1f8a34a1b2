#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace portolan::carried {

/// Unpacks a zlib stream; what follows it is not looked at. The result is at most planSizeLimit long, so that
/// a small file cannot fill the memory. An error when it would be longer, ends too early or is damaged.
Result<QByteArray> unpackPlan(QByteArrayView packed);

} // namespace portolan::carried
