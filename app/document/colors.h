#pragma once

#include <QColor>

namespace portolan {

/// Ink for words that stand back, on that paper: still 4.5:1 where the palette's own ink is readable.
inline QColor quietColor(const QColor &ink, const QColor &paper) {
    constexpr float share = 0.72f;
    return QColor::fromRgbF(ink.redF() * share + paper.redF() * (1 - share),
                            ink.greenF() * share + paper.greenF() * (1 - share),
                            ink.blueF() * share + paper.blueF() * (1 - share));
}

} // namespace portolan
