#pragma once

#include "diagram/Body.h"
#include "diagram/full/flowRows.h"

#include <QSet>

namespace portolan {

/// What the level Full says below the drawing: for each site and each pair of sites a list of its ports with
/// ends, purpose, basis and rules, without those of `rows` (of each flow) of which `told` holds the keys, and
/// the addresses for which the drawing has no room. Below `body`, which holds what `input` describes.
QList<DiagramItem> listItems(const DiagramInput &input, const std::vector<QList<FlowRow>> &rows,
                             const Body &body, const QSet<QString> &told, DrawingMemory &memory);

} // namespace portolan
