#pragma once

#include <QRectF>
#include <unordered_map>
#include <vector>

namespace portolan {

/// Rectangles, found by where they are.
class RectGrid {
public:
    void add(const QRectF &rect);
    /// Those that have an area in common with `window`, in the order in which they were added.
    std::vector<QRectF> touching(const QRectF &window) const;
    /// Whether there is one among them of which `holds` is true.
    template <class Predicate>
    bool anyTouching(const QRectF &window, Predicate holds) const {
        return anyNear(window,
                       [&](size_t at) { return m_rects[at].intersects(window) && holds(m_rects[at]); });
    }

private:
    struct Cells {
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
        double count() const { return (double(right) - left + 1) * (double(bottom) - top + 1); }
    };
    static Cells cellsOf(const QRectF &rect);
    static quint64 keyOf(int column, int row) { return quint64(quint32(column)) << 32 | quint32(row); }

    /// A rectangle in several cells may come several times.
    template <class Predicate>
    bool anyNear(const QRectF &window, Predicate holds) const;

    std::vector<QRectF> m_rects;
    std::vector<size_t> m_wide; ///< of m_rects: in so many cells that they belong to each
    std::unordered_map<quint64, std::vector<size_t>> m_cells;
};

template <class Predicate>
bool RectGrid::anyNear(const QRectF &window, Predicate holds) const {
    for (const size_t at : m_wide)
        if (holds(at))
            return true;
    const Cells cells = cellsOf(window);
    if (cells.count() > double(m_cells.size())) {
        for (size_t at = 0; at < m_rects.size(); ++at)
            if (holds(at))
                return true;
        return false;
    }
    for (int column = cells.left; column <= cells.right; ++column)
        for (int row = cells.top; row <= cells.bottom; ++row)
            if (const auto cell = m_cells.find(keyOf(column, row)); cell != m_cells.end())
                for (const size_t at : cell->second)
                    if (holds(at))
                        return true;
    return false;
}

} // namespace portolan
