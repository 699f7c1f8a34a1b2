#pragma once

#include "diagram/overview/bundles.h"

namespace portolan {

/// How the sites of a part are linked: what it is drawn as.
enum class PartShape {
    Single,
    Chain, ///< one after the other
    Hub,   ///< all with one; of the others at most neighbours with each other
    Ring,  ///< each with two, all round
    Mesh,
};

/// Sites that are linked with each other, directly or through others, in the order in which they are drawn.
struct SitePart {
    PartShape shape = PartShape::Single;
    std::vector<int> sites; ///< of a hub: it comes first
};

/// The parts of a plan, by their first site. A chain begins at the end that comes first in the plan.
std::vector<SitePart> sitePartsOf(int count, const std::vector<Bundle> &links);

} // namespace portolan
