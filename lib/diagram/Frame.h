#pragma once

#include "diagram/Body.h"

namespace portolan {

/// Puts title, summary, key, notes and title block around `diagram.body` and sets `diagram.bounds`. `level`
/// is the one that was drawn, never Automatic. Summary, key and notes are about what is shown, the title
/// block about the plan; without a view the two are the same.
void addFrame(Diagram &diagram, const DiagramInput &shown, const DiagramInput &plan, DetailLevel level);

} // namespace portolan
