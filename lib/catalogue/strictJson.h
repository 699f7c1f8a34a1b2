#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <nlohmann/json_fwd.hpp>

namespace portolan {

/// Deepest nesting that is read; no file of ours comes near.
inline constexpr int jsonDepthLimit = 64;

/// Parses JSON from outside. Refuses text beyond `sizeLimit` bytes, nesting beyond `jsonDepthLimit` and an
/// object that names a key twice, each with the line or the key. The keys keep their order.
Result<nlohmann::ordered_json> parseStrictJson(const QByteArray &json, qsizetype sizeLimit,
                                               const QString &where);

} // namespace portolan
