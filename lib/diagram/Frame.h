#pragma once

#include "diagram/Body.h"

namespace portolan {

/// Puts title, summary, key, notes and title block around `diagram.body` and sets `diagram.bounds`. `level`
/// is the one that was drawn, never Automatic.
void addFrame(Diagram &diagram, const DiagramInput &input, DetailLevel level);

} // namespace portolan
