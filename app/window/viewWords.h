#pragma once

#include "diagram/buildDiagram.h"

namespace portolan {

/// What a view shows, in the language of the window: "London – Leeds", "What the network team needs".
QString viewText(const View &view, const Topology &topology);
/// A level of detail in one word.
QString levelText(DetailLevel level);

} // namespace portolan
