#include "support/pictures.h"

#include <algorithm>
#include <array>

namespace portolan::test {
namespace {

using Channels = std::array<int, 3>;

Channels channelsOf(QRgb pixel) {
    return {qRed(pixel), qGreen(pixel), qBlue(pixel)};
}

bool isNear(QRgb one, QRgb other) {
    const Channels a = channelsOf(one);
    const Channels b = channelsOf(other);
    return std::equal(a.begin(), a.end(), b.begin(),
                      [](int x, int y) { return qAbs(x - y) <= channelTolerance; });
}

struct Extremes {
    Channels least{255, 255, 255};
    Channels most{0, 0, 0};
};

Extremes extremesAround(const QImage &image, QPoint at) {
    Extremes found;
    const QRect around = QRect(at - QPoint(1, 1), QSize(3, 3)) & image.rect();
    for (int y = around.top(); y <= around.bottom(); ++y)
        for (int x = around.left(); x <= around.right(); ++x) {
            const Channels pixel = channelsOf(image.pixel(x, y));
            for (size_t i = 0; i < pixel.size(); ++i) {
                found.least[i] = std::min(found.least[i], pixel[i]);
                found.most[i] = std::max(found.most[i], pixel[i]);
            }
        }
    return found;
}

/// Whether a pixel is darker or lighter than all that lies around it in the other picture.
bool isBeyond(QRgb pixel, const QImage &other, QPoint at) {
    const Channels value = channelsOf(pixel);
    const Extremes around = extremesAround(other, at);
    for (size_t i = 0; i < value.size(); ++i)
        if (value[i] + channelTolerance < around.least[i] || value[i] > around.most[i] + channelTolerance)
            return true;
    return false;
}

int differingIn(const QRect &cell, const QImage &one, const QImage &other) {
    int differing = 0;
    for (int y = cell.top(); y <= cell.bottom(); ++y)
        for (int x = cell.left(); x <= cell.right(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            const QPoint at(x, y);
            differing += !isNear(a, b) && (isBeyond(a, other, at) || isBeyond(b, one, at));
        }
    return differing;
}

} // namespace

Disagreement disagreement(const QImage &one, const QImage &other) {
    if (one.isNull() || one.size() != other.size())
        return {1, one.rect()};
    const QImage a = one.convertToFormat(QImage::Format_RGB32);
    const QImage b = other.convertToFormat(QImage::Format_RGB32);
    Disagreement worst{0, {}};
    for (int top = 0; top < a.height(); top += cellSide)
        for (int left = 0; left < a.width(); left += cellSide) {
            const QRect cell = QRect(left, top, cellSide, cellSide) & a.rect();
            const double share = double(differingIn(cell, a, b)) / (cellSide * cellSide);
            if (share > worst.share)
                worst = {share, cell};
        }
    return worst;
}

} // namespace portolan::test
