#include "base/sameFile.h"

#include <QFileInfo>
#include <filesystem>
#include <system_error>

namespace portolan {

bool isSameFile(const QString &one, const QString &other) {
    std::error_code unknown;
    return !one.isEmpty() && !other.isEmpty() &&
           std::filesystem::equivalent(QFileInfo(one).filesystemFilePath(),
                                       QFileInfo(other).filesystemFilePath(), unknown);
}

} // namespace portolan
