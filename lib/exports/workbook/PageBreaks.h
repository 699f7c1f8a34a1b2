#pragma once

#include <cstdint>
#include <vector>

namespace portolan {

/// How many times smaller than the sheet its pages are, when `width` points are as wide as one.
double pageShrink(double width);
/// The height of a printed page of a sheet, in points of the sheet: a sheet that is wider than the page is
/// made smaller, so more of its rows fit. `width` is that of all columns, in points.
double pageHeight(double width);

/// Where a sheet of blocks is broken into pages, so that a block that fits on one page stands on one.
class PageBreaks {
public:
    PageBreaks() = default;
    /// `height` is that of a page without the header line that each one repeats, in points.
    explicit PageBreaks(double height) : m_page(height) {}

    void beginBlock(uint32_t row);
    void addRow(double height) { m_block += height; }
    void endBlock();
    /// The rows before which a page ends.
    const std::vector<uint32_t> &rows() const { return m_rows; }

private:
    double m_page = 0;
    double m_used = 0;  ///< of the page, by the blocks before this one
    double m_block = 0; ///< height of the block under way
    uint32_t m_start = 0;
    std::vector<uint32_t> m_rows;
};

} // namespace portolan
