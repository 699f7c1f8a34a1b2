#pragma once

#include "base/Result.h"

#include <QString>
#include <functional>

namespace portolan {

/// Writes a workbook that takes the place of `path`, rights and all, when everything went well; regular files
/// only. `assemble` writes it to the name that it is given. Errors name `path`.
Result<Done> replaceWorkbook(const QString &path,
                             const std::function<Result<Done>(const QString &draft)> &assemble);

} // namespace portolan
