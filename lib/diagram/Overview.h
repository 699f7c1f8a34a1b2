#pragma once

#include "diagram/Body.h"

namespace portolan {

/// Sites as cards, one bundle of lines per pair of sites, and a table of the pairs.
Body buildOverview(const DiagramInput &input);

} // namespace portolan
