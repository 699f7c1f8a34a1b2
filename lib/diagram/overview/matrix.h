#pragma once

#include "diagram/overview/facts.h"

namespace portolan {

struct PairMatrix {
    QList<DiagramItem> items;
    QSizeF size;
};

/// A cell for each pair of sites that has a link: its letter and its number of rules. From `at` on.
PairMatrix matrixItems(const OverviewFacts &facts, QPointF at);

} // namespace portolan
