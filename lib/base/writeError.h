#pragma once

#include <QString>

class QIODevice;

namespace portolan {

/// Why a device did not take what was written to it, in words. Qt does not tell for every reason: then the
/// likely one is named.
QString writeError(const QIODevice &device);

} // namespace portolan
