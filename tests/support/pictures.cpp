#include "support/pictures.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace portolan::test {
namespace {

constexpr size_t channels = 3;

/// One value for each channel of each pixel, row by row.
using Plane = std::vector<uchar>;

struct Extremes {
    Plane least;
    Plane most;
};

Plane planeOf(const QImage &image) {
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    Plane plane(size_t(rgb.width()) * rgb.height() * channels);
    for (int y = 0; y < rgb.height(); ++y)
        std::copy_n(rgb.constScanLine(y), size_t(rgb.width()) * channels,
                    plane.begin() + size_t(y) * rgb.width() * channels);
    return plane;
}

/// The least or most of each value and its neighbours `step` away; `ends` tells where there is none before or
/// behind.
template <class Pick, class Ends>
Plane withNeighbours(const Plane &plane, size_t step, Pick pick, Ends ends) {
    Plane result = plane;
    for (size_t at = 0; at < plane.size(); ++at) {
        const auto [isFirst, isLast] = ends(at);
        if (!isFirst)
            result[at] = pick(result[at], plane[at - step]);
        if (!isLast)
            result[at] = pick(result[at], plane[at + step]);
    }
    return result;
}

template <class Pick>
Plane aroundEach(const Plane &plane, QSize size, Pick pick) {
    const size_t row = size_t(size.width()) * channels;
    const Plane across = withNeighbours(plane, channels, pick, [row](size_t at) {
        return std::pair(at % row < channels, at % row >= row - channels);
    });
    return withNeighbours(across, row, pick,
                          [&](size_t at) { return std::pair(at < row, at + row >= plane.size()); });
}

Extremes extremesOf(const Plane &plane, QSize size) {
    const auto least = [](uchar a, uchar b) { return std::min(a, b); };
    const auto most = [](uchar a, uchar b) { return std::max(a, b); };
    return {aroundEach(plane, size, least), aroundEach(plane, size, most)};
}

bool isOff(const Plane &plane, const Extremes &other, size_t pixel) {
    for (size_t at = pixel * channels; at < (pixel + 1) * channels; ++at)
        if (plane[at] + channelTolerance < other.least[at] || plane[at] > other.most[at] + channelTolerance)
            return true;
    return false;
}

/// The two pictures, ready to be compared.
struct Pair {
    Plane a;
    Plane b;
    Extremes ofA;
    Extremes ofB;
    int width;

    int differingIn(const QRect &cell) const {
        int off = 0;
        for (int y = cell.top(); y <= cell.bottom(); ++y)
            for (int x = cell.left(); x <= cell.right(); ++x) {
                const size_t pixel = size_t(y) * width + x;
                off += isOff(a, ofB, pixel) || isOff(b, ofA, pixel);
            }
        return off;
    }
};

} // namespace

Disagreement disagreement(const QImage &one, const QImage &other) {
    if (one.isNull() || one.size() != other.size())
        return {1, one.rect()};
    const Plane a = planeOf(one);
    const Plane b = planeOf(other);
    const Pair pair{a, b, extremesOf(a, one.size()), extremesOf(b, one.size()), one.width()};
    Disagreement worst{0, {}};
    for (int top = 0; top < one.height(); top += cellSide)
        for (int left = 0; left < one.width(); left += cellSide) {
            const QRect cell = QRect(left, top, cellSide, cellSide) & one.rect();
            const double share = double(pair.differingIn(cell)) / (cellSide * cellSide);
            if (share > worst.share)
                worst = {share, cell};
        }
    return worst;
}

} // namespace portolan::test
