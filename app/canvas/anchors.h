#pragma once

#include "canvas/CanvasScene.h"

#include <optional>

namespace portolan {

/// Elements with where a point lies on their items, as a share of their size, the most exact first.
using Anchors = QList<std::pair<ElementKey, QPointF>>;

/// What lies under a point: the element itself, then the site that it is in or next to.
Anchors anchorsAt(const CanvasScene &scene, QPointF point);
/// The point again in a scene that draws the elements otherwise; nothing where none is drawn.
std::optional<QPointF> foundAgain(const CanvasScene &scene, const Anchors &anchors);

} // namespace portolan
