#pragma once

#include <QImage>
#include <QRect>

namespace portolan::test {

/// How two pictures of the same thing differ where they differ most.
struct Disagreement {
    double share = 1; ///< of the pixels of the worst cell, 0 to 1
    QRect cell;
};

/// Side of the cells in which differing pixels are counted: a word or a piece of line fills one.
inline constexpr int cellSide = 16;
/// Steps of 255 that a pixel may be off and still be the same: two programs round edges differently.
inline constexpr int channelTolerance = 60;

/// Compares pixel by pixel. A pixel differs when a channel is darker or lighter than all of its 3 x 3
/// neighbours in the other picture by more than channelTolerance, from either picture to the other; so a
/// stroke may lie a pixel beside, and nothing may be missing, moved by three or of another colour. Pictures
/// of different sizes disagree wholly.
Disagreement disagreement(const QImage &one, const QImage &other);

} // namespace portolan::test
