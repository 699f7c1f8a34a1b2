#pragma once

#include <QString>

namespace portolan {

/// Whether two paths lead to one file or folder that is there, however they are spelled: by way of links of
/// either kind, too. What cannot be looked at is not the same as anything.
bool isSameFile(const QString &one, const QString &other);

} // namespace portolan
