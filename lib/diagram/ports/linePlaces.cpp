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
    double freeFrom(double wanted, double low, double high, const std::vector<double> &taken) const;
    void placePills();
    void placeAcrosses();
    void placeAcrossPins();

    const QRectF &rect(int box) const { return m_plan->boxes[size_t(box)]; }

    SitePlan *m_plan;
};

/// Where the first of the lines of an outer box leaves it: so that it runs straight into the inner one beside
/// it. Boxes that stand lower leave the inner one's side to their neighbours below. `length` is from the
/// first line to the last.
double straightStart(const QRectF &outer, const QRectF &inner, double wanted, double length) {
    const double low = std::max(outer.top(), inner.top()) + endMargin;
    const double high = std::min(outer.bottom() - length, inner.bottom()) - endMargin;
    const bool beside = outer.top() < inner.top() + 1;
    return beside && low <= high ? std::clamp(wanted, low, high) : wanted;
}

/// The lines of an outer box leave it in the order of the boxes that they lead to.
void LinePlaces::placeOuterPins(int box) {
    std::vector<SideLink *> pins;
    for (SideLink &side : m_plan->sides)
        if (side.outer == box)
            pins.push_back(&side);
    std::stable_sort(pins.begin(), pins.end(), [&](const SideLink *a, const SideLink *b) {
        return rect(a->inner).top() < rect(b->inner).top();
    });
    const double length = pillPitch * (double(pins.size()) - 1);
    double v = rect(box).center().y() - length / 2;
    if (!pins.empty())
        v = straightStart(rect(box), rect(pins.front()->inner), v, length);
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
        *pin.v = freeFrom(wanted, low, high, taken);
        taken.push_back(*pin.v);
    }
}

/// A place for a line end that keeps away from the others on its box and, where it can, from the line ends on
/// the other side of the channel, so that no two lines lie on each other whatever their tracks.
double LinePlaces::freeFrom(double wanted, double low, double high, const std::vector<double> &taken) const {
    const auto isFree = [](double v, const std::vector<double> &others) {
        return std::all_of(others.begin(), others.end(),
                           [&](double other) { return std::abs(other - v) >= lineGap; });
    };
    std::vector<double> both = taken;
    for (const SideLink &side : m_plan->sides)
        if (std::abs(side.outerV - wanted) > 0.01)
            both.push_back(side.outerV);
    for (const auto &others : {both, taken})
        for (const double gap : {trackPitch, lineGap})
            if (const double v = freePlace(wanted, low, high, others, gap); isFree(v, others))
                return v;
    return wanted;
}

/// Gives each line of a channel that bends there the track on which it does.
template <class Line>
void placeTracks(std::vector<Line> &lines, double Line::*from, double Line::*to) {
    std::vector<ChannelNet> nets;
    std::vector<Line *> bent;
    for (Line &line : lines) {
        if (std::abs(line.*from - line.*to) < 0.01)
            continue;
        nets.push_back({{line.*from}, {line.*to}});
        bent.push_back(&line);
    }
    const std::vector<int> tracks = orderTracks(nets);
    for (size_t i = 0; i < bent.size(); ++i)
        bent[i]->track = tracks[i];
}

void LinePlaces::placePills() {
    for (Drop &drop : m_plan->drops) {
        const double from = rect(drop.upper).bottom();
        const double to = drop.lower >= 0 ? rect(drop.lower).top() : m_plan->hosts.rect.top();
        const bool isRail = m_plan->hasRails() && drop.lower < 0;
        drop.pillV = isRail ? from + m_plan->dropRoom(drop) / 2 - railRise : (from + to) / 2;
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
    const HostsPlan &hosts = m_plan->hosts;
    const double top = hosts.measure.framed ? hosts.rect.top() : hosts.bandTop();
    const double bottom = hosts.measure.framed ? hosts.rect.bottom() : hosts.bandBottom();
    for (Across &across : m_plan->acrosses) {
        if (m_plan->busFor(m_plan->link(across.link)))
            continue;
        std::vector<double> others = taken;
        for (const Across &other : m_plan->acrosses)
            if (&other != &across)
                others.push_back(other.boxV);
        across.hostsV = freePlace(across.boxV, top + endMargin, bottom - endMargin, others, lineGap);
        taken.push_back(across.hostsV);
    }
    placeTracks(m_plan->acrosses, &Across::boxV, &Across::hostsV);
}

/// Pills of neighbouring lines keep apart, and no line starts where another one enters its bus.
void LinePlaces::placeAcrossPins() {
    std::vector<double> pins;
    for (Across &across : m_plan->acrosses) {
        const auto isFree = [&](double v) {
            return std::none_of(pins.begin(), pins.end(),
                                [&](double pin) { return std::abs(pin - v) < pillPitch + 5; }) &&
                   std::none_of(m_plan->acrosses.begin(), m_plan->acrosses.end(), [&](const Across &other) {
                       return &other != &across && other.hostsV > 0 && std::abs(other.hostsV - v) < lineGap;
                   });
        };
        const double low = rect(across.box).top() + endMargin;
        const double high = rect(across.box).bottom() - endMargin;
        const double wanted = std::clamp(across.hostsV > 0 ? across.hostsV : high, low, high);
        across.boxV = wanted;
        for (double away = 0; away <= high - low; away += 1) {
            const double up = std::max(low, wanted - away);
            const double down = std::min(high, wanted + away);
            if (!isFree(up) && !isFree(down))
                continue;
            across.boxV = isFree(up) ? up : down;
            break;
        }
        pins.push_back(across.boxV);
    }
}

void LinePlaces::run() {
    for (const int box : m_plan->outer)
        placeOuterPins(box);
    for (const int box : m_plan->inner)
        placeInnerPins(box);
    placeTracks(m_plan->sides, &SideLink::outerV, &SideLink::innerV);
    placePills();
    placeAcrosses();
}

} // namespace

void placeLineEnds(SitePlan &plan) {
    LinePlaces(plan).run();
}

} // namespace portolan::ports
