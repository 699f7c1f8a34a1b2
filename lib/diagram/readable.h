#pragma once

#include "diagram/Diagram.h"

namespace portolan {

/// How large text on a screen should at least be, in pixels.
inline constexpr double wantedPixels = 10;
/// Smaller text cannot be read by anybody: it is left out.
inline constexpr double smallestPixels = 7;

/// An item as a screen shows it at a scale, 1 at 100 %: text that would be smaller than `wantedPixels` is
/// enlarged as far as its box has room, the bold first, and left out where it would stay below
/// `smallestPixels`. A panel of the frame with such text shows its name instead. Nothing else changes.
DiagramItem readableAt(const DiagramItem &item, double scale);

} // namespace portolan
