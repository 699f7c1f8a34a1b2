#pragma once

#include "diagram/Diagram.h"

namespace portolan {

/// No text on a screen is smaller, in pixels.
inline constexpr double leastPixels = 10;

/// An item as a screen shows it at a scale, 1 at 100 %: text that would be smaller than `leastPixels` is
/// enlarged where its box has room for that, the bold first, and left out where it has not. A panel of the
/// frame that cannot be read shows its name instead. Nothing else changes.
DiagramItem readableAt(const DiagramItem &item, double scale);

} // namespace portolan
