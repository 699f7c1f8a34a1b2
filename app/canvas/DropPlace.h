#pragma once

#include "topology/Topology.h"

namespace portolan {

/// What a drop at a point would meet.
struct DropPlace {
    SiteId site;
    ComponentId target;
    QString itemKey; ///< of the site's item, to be marked
    QString whyNot;  ///< empty when the part can be put there
};

} // namespace portolan
