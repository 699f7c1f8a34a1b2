#pragma once

#include "diagram/Body.h"

namespace portolan {

/// What the level Full says beside the drawing: for each site and each pair of sites a list of its ports with
/// ends, purpose, basis and rules, and the addresses for which the drawing has no room. Below `body`, which
/// holds what `input` describes.
QList<DiagramItem> listItems(const DiagramInput &input, const Body &body);

} // namespace portolan
