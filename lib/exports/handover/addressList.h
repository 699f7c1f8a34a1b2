#pragma once

#include <QStringList>

namespace portolan {

/// Addresses as people read many of them: neighbouring IPv4 addresses as a range, "10.11.1.1 - 10.11.1.40".
/// The list says exactly the same addresses, ascending and each once; names come last.
QStringList addressRanges(const QStringList &addresses);

} // namespace portolan
