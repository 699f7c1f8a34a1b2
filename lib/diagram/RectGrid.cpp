#include "diagram/RectGrid.h"

#include <algorithm>
#include <cmath>

namespace portolan {
namespace {

constexpr double cellSize = 128; ///< some pills with what stands beside them
constexpr double mostCells = 1024;

/// The user may drag things as far as numbers go.
int cellAt(double place) {
    constexpr double farthest = 1e9;
    return int(std::clamp(std::floor(place / cellSize), -farthest, farthest));
}

} // namespace

RectGrid::Cells RectGrid::cellsOf(const QRectF &rect) {
    return {cellAt(rect.left()), cellAt(rect.top()), cellAt(rect.right()), cellAt(rect.bottom())};
}

void RectGrid::add(const QRectF &rect) {
    const size_t at = m_rects.size();
    m_rects.push_back(rect);
    const Cells cells = cellsOf(rect.normalized());
    if (cells.count() > mostCells) {
        m_wide.push_back(at);
        return;
    }
    for (int column = cells.left; column <= cells.right; ++column)
        for (int row = cells.top; row <= cells.bottom; ++row)
            m_cells[keyOf(column, row)].push_back(at);
}

std::vector<QRectF> RectGrid::touching(const QRectF &window) const {
    std::vector<size_t> found;
    anyNear(window.normalized(), [&](size_t at) {
        if (m_rects[at].intersects(window))
            found.push_back(at);
        return false;
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<QRectF> rects;
    rects.reserve(found.size());
    for (const size_t at : found)
        rects.push_back(m_rects[at]);
    return rects;
}

} // namespace portolan
