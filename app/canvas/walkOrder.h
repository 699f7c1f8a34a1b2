#pragma once

#include "diagram/Diagram.h"
#include "topology/TopologyIndex.h"

#include <QStringList>

namespace portolan {

class Canvas;

/// Keys of the items that a canvas shows, as Tab walks them: sites with their components, then links.
QStringList walkOrder(Canvas &canvas);
/// The site that a box belongs to: its own, or that of the first component it stands for.
SiteId siteOfItem(const TopologyIndex &index, const DiagramItem &item);

} // namespace portolan
