#pragma once

#include "diagram/ports/Model.h"

namespace portolan::ports {

/// One site with its services and hosts, before any flow is known.
SiteModel makeSiteModel(const DiagramInput &input, qsizetype site, const std::vector<SitePlace> &places,
                        DrawingMemory &memory);

} // namespace portolan::ports
