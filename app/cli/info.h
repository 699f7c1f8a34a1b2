#pragma once

#include "currency.h"
#include "streams.h"

namespace portolan::cli {

/// What is to be said of a file.
struct FileInfo {
    Carried carried;
    Currency currency;
    std::optional<Loaded> content; ///< what follows from the plan inside, where there is one
};

QByteArray infoText(const FileInfo &info);
/// One object; what does not apply to the file is null.
QByteArray infoJson(const FileInfo &info);

/// Components of all sites.
qsizetype componentCount(const Plan &plan);

} // namespace portolan::cli
