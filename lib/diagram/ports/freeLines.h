#pragma once

#include "diagram/ports/Layers.h"
#include "diagram/ports/Router.h"
#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// Lines of one site that the usual order has no place for, because the user dragged one of their ends or
/// something onto them. They find their own way round the boxes, and their pills a free place.
class FreeLines {
public:
    /// `layers` holds what is drawn already, which free lines and pills keep away from.
    FreeLines(Layers &layers, const SitePlan &plan);

    void addLink(int at);
    /// The part of a lane from a dragged box to a height of the site's edge towards the gate.
    QPolygonF laneEnd(int box, double v);

private:
    Router router() const;
    Terminal terminalOf(const Link &link, const End &end, QPolygonF &beyond);
    QPointF busEntry(const End &box) const;
    QList<DiagramItem> placePills(const Link &link, const QPolygonF &line) const;
    std::optional<QPointF> placeBeside(const std::vector<Pill> &pills, const QPolygonF &line,
                                       QPointF middle) const;
    bool isClear(const QLineF &tie) const;
    bool isFree(const QRectF &area, const QPolygonF &own) const;

    Layers *m_layers;
    const SitePlan *m_plan;
    mutable std::vector<double> m_entries; ///< where lines enter the frame of the hosts from above
};

} // namespace portolan::ports
