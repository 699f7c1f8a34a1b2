#pragma once

#include "diagram/ports/Layers.h"
#include "diagram/ports/Sheet.h"

#include <functional>
#include <map>

namespace portolan::ports {

/// Draws the lines of lanes from what they end on in one site to what they end on in the other.
class LaneLines {
public:
    LaneLines(Layers &layers, const Sheet &sheet) : m_layers(&layers), m_sheet(&sheet) {}

    /// Draws what lanes share in their sites and calls `addLane` for each. Those that end on a dragged box
    /// come last: they find their way when all else is there.
    void run(const std::function<void(int)> &addLane);
    /// The whole way of a used lane, without what it shares with others; to a site that is not drawn only to
    /// its exit. Only while it is added.
    LineShape line(int at) const;

private:
    const Lane &lane(int at) const { return m_sheet->model.lanes[size_t(at)]; }
    double endU(const End &end, int site) const;
    bool hasFreeEnd(int at) const;
    double freeStart(int at, int site) const;
    QPolygonF endPoints(int at, int site, Arrow &arrow) const;
    bool isBeyond(int site) const { return m_sheet->model.sites[size_t(site)].isBeyond; }
    bool joinsBus(int at, int site) const;
    QPolygonF wayTo(int at, int site, Arrow &arrow) const;
    void addFieldBus(const FieldBus &bus);
    void addNet(int site, const GateNet &net, int number);
    void addBuses(int site);
    void routeFreeEnds(int site);
    void addBusesThatAre(bool free);

    Layers *m_layers;
    const Sheet *m_sheet;
    std::map<std::pair<int, int>, QPolygonF> m_freeEnds; ///< by lane and site
};

/// The pills of a lane and the words above it, at a height.
void addLaneTexts(Layers &layers, const Lane &lane, const LaneTexts &texts, double y);
/// A lane that is not used: it passes no wall.
void addUnusedLane(Layers &layers, const Lane &lane, const LaneTexts &texts, double y, double left,
                   double right);
/// The holes that a lane has in walls.
QList<Shape> holeShapes(const Lane &lane, const QRectF &wall, double y, double height);

} // namespace portolan::ports
