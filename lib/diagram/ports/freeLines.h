#pragma once

#include "diagram/ports/Layers.h"
#include "diagram/ports/Router.h"
#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// The part of a lane from a dragged box to where it runs on to the site's edge towards the gate.
struct LaneEnd {
    int box = 0;
    double u = 0;
    double v = 0;
};

/// Lines of one site that the usual order has no place for, because the user dragged one of their ends or
/// something onto them. They find their own way round the boxes, and their pills a free place.
class FreeLines {
public:
    /// `layers` holds what is drawn already, which free lines and pills keep away from. Nobody else may add
    /// to it in this site as long as this is used.
    FreeLines(Layers &layers, const SitePlan &plan);

    void addLinks(const std::vector<int> &links);
    /// `others` are lines in this site that are not drawn yet.
    std::vector<QPolygonF> laneEnds(const std::vector<LaneEnd> &ends, const std::vector<QPolygonF> &others);

private:
    /// A line on its way: a link's, without what leads on to a bus, or the end of a lane.
    struct Routed {
        const Link *link = nullptr;
        LaneEnd lane;
        QPolygonF line;
    };
    void avoid(const QList<DiagramItem> &items);
    std::vector<QPointF> busEntries() const;
    Terminal terminalOf(const Link &link, const End &end) const;
    std::pair<Terminal, Terminal> terminalsOf(const Routed &routed) const;
    void route(Routed &routed, const Obstacles &obstacles);
    void routeAll(std::vector<Routed> &all);
    Obstacles withOthers(const std::vector<Routed> &all, const Routed &own) const;
    QPolygonF ontoBus(const Link &link, QPointF entry) const;
    QList<Shape> lineShapes(const Routed &routed) const;
    QList<DiagramItem> placePills(const Routed &routed, const Obstacles &obstacles) const;

    Layers *m_layers;
    const SitePlan *m_plan;
    QRectF m_site;
    Obstacles m_obstacles;
    std::vector<double> m_entries; ///< where lines enter the frame of the hosts from above
};

} // namespace portolan::ports
