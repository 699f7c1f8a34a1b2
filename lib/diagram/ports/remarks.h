#pragma once

#include "diagram/ports/Layers.h"
#include "diagram/ports/SitePlan.h"

namespace portolan::ports {

/// The remarks at the foot of a site; the others have found a place on or between opened cards.
std::vector<const SiteNote *> footNotes(const SitePlan &plan);
/// The width of the widest of these.
double footNotesWidth(const SitePlan &plan);
/// How high cards must be for a remark between them.
double heightForRemark(const CardMeasure &measure, const SiteNote &note);
/// The pills and words of all remarks of a site.
void addRemarks(Layers &layers, const SitePlan &plan);

} // namespace portolan::ports
