#pragma once

#include "topology/Topology.h"

#include <QMap>
#include <QPointF>
#include <QSet>

namespace portolan {

/// What the user changed about the drawing's own order. Kept as offsets, so it survives edits of the plan.
struct Layout {
    QMap<quint32, QPointF>
        offsets; ///< by component id: how far it was dragged from its place, in drawing units
    QMap<quint32, QPointF> siteOffsets; ///< the same by site id
    /// Hosts drawn one by one (true) or as stacks of equal ones (false) instead of by number: by site id, and
    /// by host id for the set of equal hosts that it belongs to, whatever is said of its site.
    QMap<quint32, bool> openStacks;

    bool isArranged() const { return offsets.isEmpty() && siteOffsets.isEmpty(); }
    bool operator==(const Layout &) const = default;
};

} // namespace portolan
