#pragma once

#include <QLineF>
#include <QRectF>
#include <vector>

namespace portolan::ports {

/// What stands in the way of a line.
struct Obstacles {
    std::vector<QRectF> boxes; ///< never passed
    std::vector<QLineF> lines; ///< horizontal and vertical: crossed where need be, never run along closely
};

/// What a straight piece of line costs besides its length.
double pieceCost(const Obstacles &obstacles, const QLineF &piece);

/// Whether a piece of line runs along another line too closely.
bool isTooClose(const Obstacles &obstacles, const QLineF &piece);

/// The crossings of all coordinates at which a line may run, and what it costs to go from one to the next.
/// The costs are worked out obstacle by obstacle, so that a search only reads them.
class RouteGrid {
public:
    /// `points` are the places where lines begin and end; they are on the grid.
    RouteGrid(const QRectF &area, const Obstacles &obstacles, const std::vector<QPointF> &points);

    int columns() const { return int(m_xs.size()); }
    int rows() const { return int(m_ys.size()); }
    QPointF at(int column, int row) const { return {m_xs[size_t(column)], m_ys[size_t(row)]}; }
    int columnOf(double x) const { return nearest(m_xs, x); }
    int rowOf(double y) const { return nearest(m_ys, y); }
    /// From a crossing to the next one on the right, and to the next one below.
    double right(int column, int row) const { return m_right[cell(column, row)]; }
    double down(int column, int row) const { return m_down[cell(column, row)]; }

private:
    static int nearest(const std::vector<double> &values, double value);
    size_t cell(int column, int row) const { return size_t(row) * m_xs.size() + size_t(column); }
    void addBox(const QRectF &box);
    void addHorizontal(const QLineF &line);
    void addVertical(const QLineF &line);

    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<double> m_right;
    std::vector<double> m_down;
};

} // namespace portolan::ports
