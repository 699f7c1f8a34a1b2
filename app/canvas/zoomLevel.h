#pragma once

#include "canvas/drawnArea.h"
#include "diagram/buildDiagram.h"
#include "diagram/readable.h"
#include "diagram/shapes.h"

#include <QPoint>

namespace portolan {

/// Below this scale some text is smaller on the screen than is wanted, where there is no room to enlarge it:
/// that of 11.5 units, the smallest there is.
inline constexpr double readableScale = wantedPixels / smallSize;
/// Below it the overview comes.
inline constexpr double overviewBelow = 0.45;
/// How much larger the overview is shown than other levels from the same distance: its words are to be read.
inline constexpr double overviewEnlarged = readableScale / overviewBelow;

/// The level that the zoom chooses after it changed from `before` to `after`, both 1 at 100 % and without the
/// overview's enlargement. Zooming in only ever says more and zooming out less, and the two have thresholds
/// of their own: no step back and forth makes a level flip. `overviewFirst`: a plan of so many sites that its
/// overview is what one starts from.
DetailLevel levelAfterZoom(DetailLevel now, double before, double after, bool overviewFirst);

/// What decides the level of detail of a canvas.
struct LevelChoice {
    DetailLevel chosen = DetailLevel::Automatic; ///< by the user; Automatic lets the zoom choose
    DetailLevel byZoom = DetailLevel::Ports;
    bool overviewFirst = false; ///< as the plan was when last looked at
    DrawnArea ports;            ///< at the Ports level, once that was drawn

    DetailLevel shown() const { return chosen == DetailLevel::Automatic ? byZoom : chosen; }
    /// The zoom without the overview's enlargement.
    double distance(double zoom) const {
        return shown() == DetailLevel::Overview ? zoom / overviewEnlarged : zoom;
    }
    DetailLevel first() const { return overviewFirst ? DetailLevel::Overview : DetailLevel::Ports; }
};

/// Whether a plan of so many sites begins with its overview. A site or a pair that is opened does not.
bool isOverviewFirst(const View &view, const TopologyIndex &index);
/// The level at which all is shown, when its Ports level would fit at `scale`.
DetailLevel levelForFit(double scale, bool overviewFirst);

/// What was seen of the whole plan before a part of it was shown.
struct SeenBefore {
    double zoom = 1;
    QPoint scroll;
    DetailLevel level = DetailLevel::Ports;
    KeptInView kept = KeptInView::Sheet;
};

} // namespace portolan
