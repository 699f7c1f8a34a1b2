#pragma once

#include "outline/outlineEntries.h"

#include <QIcon>

namespace portolan {

/// Small line drawings for the rows of the outline. They are painted in the palette's text colour at whatever size and
/// scale is asked for, so they follow light and dark.
QIcon outlineIcon(OutlineSort sort, ComponentKind kind);

} // namespace portolan
