#pragma once

#include "plan/Plan.h"

namespace portolan {

/// Whether a sheet of so many rows about `plan` may pass 4 GB, beyond which an archive needs zip64. Judged by
/// the longest texts that a row can hold, so it is rather yes than no.
bool mayBeWide(qint64 rows, const Plan &plan);

} // namespace portolan
