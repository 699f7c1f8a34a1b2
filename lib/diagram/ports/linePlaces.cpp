#include "diagram/ports/SitePlan.h"

#include "diagram/ports/metrics.h"
#include "diagram/ports/tracks.h"

#include <algorithm>
#include <cmath>

namespace portolan::ports {
namespace {

constexpr double endMargin = 12; ///< between a line end and the corner of a box

/// Chooses where the lines of a site leave and enter its boxes, once these have their rows.
class LinePlaces {
public:
    explicit LinePlaces(SitePlan &plan) : m_plan(&plan) {}

    void run();

private:
    struct Pin {
        double wanted;
        double *v;
    };
    std::vector<Pin> innerPins(int box);
    void placeOuterPins(int box);
    void placeInnerPins(int box);
    void placeTracks();
    void placePills();
    void placeAcrosses();
    void placeAcrossPins();
    void placeAcrossTracks();

    const QRectF &rect(int box) const { return m_plan->boxes[size_t(box)]; }

    SitePlan *m_plan;
};

/// The lines of an outer box leave it in the order of the boxes that they lead to.
void LinePlaces::placeOuterPins(int box) {
    std::vector<SideLink *> pins;
    for (SideLink &side : m_plan->sides)
        if (side.outer == box)
            pins.push_back(&side);
    std::stable_sort(pins.begin(), pins.end(), [&](const SideLink *a, const SideLink *b) {
        return rect(a->inner).top() < rect(b->inner).top();
    });
    double v = rect(box).center().y() - pillPitch * (double(pins.size()) - 1) / 2;
    for (SideLink *pin : pins) {
        pin->outerV = v;
        v += pillPitch;
    }
}

/// The line ends on the outer side of an inner box. Runs are ordered from the column outwards; the nearest
/// one must leave last, so that it crosses none.
std::vector<LinePlaces::Pin> LinePlaces::innerPins(int box) {
    std::vector<Pin> pins;
    for (SideLink &side : m_plan->sides)
        if (side.inner == box)
            pins.push_back({side.outerV, &side.innerV});
    double far = 1e6;
    for (Run &run : m_plan->runs) {
        if (run.upper == box)
            pins.push_back({far, &run.upperV});
        if (run.lower == box)
            pins.push_back({-far, &run.lowerV});
        far -= 1;
    }
    return pins;
}

void LinePlaces::placeInnerPins(int box) {
    const double low = rect(box).top() + endMargin;
    const double high = rect(box).bottom() - endMargin;
    std::vector<Pin> pins = innerPins(box);
    std::vector<double> taken;
    for (const SideLink &side : m_plan->sides)
        if (side.inner != box)
            taken.push_back(side.outerV);
    // What is straight comes first, then what is nearest, one step farther out each.
    const auto outside = [&](const Pin &pin) { return std::max(low - pin.wanted, pin.wanted - high); };
    std::stable_sort(pins.begin(), pins.end(),
                     [&](const Pin &a, const Pin &b) { return outside(a) < outside(b); });
    double above = rect(box).center().y();
    double below = above;
    const double step = std::clamp((high - low) / double(pins.size() + 1), 16.0, 22.0);
    for (const Pin &pin : pins) {
        double wanted = pin.wanted;
        if (wanted > high)
            wanted = below = std::min(high, below + step);
        else if (wanted < low)
            wanted = above = std::max(low, above - step);
        else
            below = wanted;
        *pin.v = freePlace(wanted, low, high, taken, trackPitch);
        taken.push_back(*pin.v);
    }
}

void LinePlaces::placeTracks() {
    std::vector<ChannelNet> nets;
    std::vector<SideLink *> bent;
    for (SideLink &side : m_plan->sides) {
        if (std::abs(side.outerV - side.innerV) < 0.01)
            continue;
        nets.push_back({{side.outerV}, {side.innerV}});
        bent.push_back(&side);
    }
    const std::vector<int> tracks = orderTracks(nets);
    for (size_t i = 0; i < bent.size(); ++i)
        bent[i]->track = tracks[i];
}

void LinePlaces::placePills() {
    for (Drop &drop : m_plan->drops) {
        const double from = rect(drop.upper).bottom();
        const double to = drop.lower >= 0 ? rect(drop.lower).top() : m_plan->hosts.rect.top();
        drop.pillV = (from + to) / 2;
    }
    for (Run &run : m_plan->runs)
        run.pillV = rect(run.upper).bottom() + pillMargin + pillsHeight(m_plan->link(run.link).pills) / 2;
}

/// Lines to hosts that stand beside: at the height of their bus or, for the frame, of the box.
void LinePlaces::placeAcrosses() {
    std::vector<double> taken;
    for (Across &across : m_plan->acrosses) {
        if (const Bus *bus = m_plan->busFor(m_plan->link(across.link)))
            taken.push_back(across.hostsV = m_plan->hosts.entryV(*bus));
    }
    placeAcrossPins();
    const QRectF area = m_plan->hosts.rect;
    for (Across &across : m_plan->acrosses) {
        if (m_plan->busFor(m_plan->link(across.link)))
            continue;
        across.hostsV =
            freePlace(across.boxV, area.top() + endMargin, area.bottom() - endMargin, taken, trackPitch);
        taken.push_back(across.hostsV);
    }
    placeAcrossTracks();
}

void LinePlaces::placeAcrossPins() {
    std::vector<double> pins;
    for (Across &across : m_plan->acrosses) {
        const QRectF area = rect(across.box);
        const double wanted = across.hostsV > 0 ? across.hostsV : area.bottom() - 22;
        across.boxV =
            freePlace(wanted, area.top() + endMargin, area.bottom() - endMargin, pins, pillPitch + 5);
        pins.push_back(across.boxV);
    }
}

void LinePlaces::placeAcrossTracks() {
    std::vector<ChannelNet> nets;
    std::vector<Across *> bent;
    for (Across &across : m_plan->acrosses) {
        if (std::abs(across.boxV - across.hostsV) < 0.01)
            continue;
        nets.push_back({{across.boxV}, {across.hostsV}});
        bent.push_back(&across);
    }
    const std::vector<int> tracks = orderTracks(nets);
    for (size_t i = 0; i < bent.size(); ++i)
        bent[i]->track = tracks[i];
}

void LinePlaces::run() {
    for (const int box : m_plan->outer)
        placeOuterPins(box);
    for (const int box : m_plan->inner)
        placeInnerPins(box);
    placeTracks();
    placePills();
    placeAcrosses();
}

} // namespace

void placeLineEnds(SitePlan &plan) {
    LinePlaces(plan).run();
}

} // namespace portolan::ports
