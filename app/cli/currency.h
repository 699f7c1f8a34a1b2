#pragma once

#include "base/Result.h"
#include "exports/carried/Carried.h"

#include <optional>

namespace portolan::cli {

/// Whether a file is what its plan gives today.
struct Currency {
    QString text;                       ///< "yes, as mine.portolan is now"; empty where nobody asked
    std::optional<bool> isCurrent = {}; ///< none where it is not known
};

/// Compares what `file` carries with the plan in `planFile`, or with the plans beside it when that is empty.
/// An error when the plan cannot be read.
Result<Currency> currencyOf(const Carried &carried, const QString &file, const QString &planFile);

} // namespace portolan::cli
