#pragma once

#include <QString>
#include <functional>

namespace portolan {

/// `wanted`, or "wanted [2]" and so on: the first that is not taken.
QString uniqueName(const QString &wanted, const std::function<bool(const QString &name)> &isTaken);

} // namespace portolan
