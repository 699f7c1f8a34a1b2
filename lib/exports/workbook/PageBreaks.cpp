#include "exports/workbook/PageBreaks.h"

#include <algorithm>
#include <cmath>

namespace portolan {

// A4 landscape without the margins of setUpPages(), in points.

double pageShrink(double width) {
    constexpr double pageWidth = 784;
    return std::max(1.0, width / pageWidth);
}

double pageHeight(double width) {
    constexpr double pageLength = 516;
    return pageLength * pageShrink(width);
}

void PageBreaks::beginBlock(uint32_t row) {
    endBlock();
    m_start = row;
}

void PageBreaks::endBlock() {
    const bool fitsAlone = m_block <= m_page;
    if (m_used > 0 && m_used + m_block > m_page && fitsAlone) {
        m_rows.push_back(m_start);
        m_used = 0;
    }
    m_used = fitsAlone ? m_used + m_block : std::fmod(m_used + m_block, m_page);
    m_block = 0;
}

} // namespace portolan
