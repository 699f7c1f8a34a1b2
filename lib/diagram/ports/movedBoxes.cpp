#include "diagram/ports/SitePlan.h"

#include "diagram/ports/metrics.h"
#include "diagram/ports/remarks.h"

#include <algorithm>
#include <cmath>

namespace portolan::ports {
namespace {

constexpr double roomBetween = 20; ///< a line passes between two boxes that stand this close

QRectF withRoom(const QRectF &box) {
    return box.adjusted(-roomBetween, -roomBetween, roomBetween, roomBetween);
}

/// Puts the boxes that the user dragged where they were dragged to, and makes room for them.
class MovedBoxes {
public:
    explicit MovedBoxes(SitePlan &plan);

    void run();

private:
    QRectF inside(QRectF rect) const;
    bool isFree(const QRectF &rect) const;
    QRectF nearestFree(const QRectF &wanted) const;
    void settle(QRectF &box);

    SitePlan *m_plan;
    double m_top;
    double m_right;
    double m_bottom;
    std::vector<QRectF> m_taken; ///< with the room that a line needs around them
};

MovedBoxes::MovedBoxes(SitePlan &plan)
    : m_plan(&plan), m_top(headerHeight + 14),
      m_right(plan.siteModel().alone ? plan.size.width() - sitePadding : plan.innerRight()),
      m_bottom(plan.size.height() - sitePadding - notePitch * double(footNotes(plan).size())) {
    const HostsPlan &hosts = plan.hosts;
    if (hosts.form != HostsPlan::Form::None)
        m_taken.push_back(withRoom(hosts.rect).adjusted(0, 0, 0, hosts.tail));
}

/// The site grows outwards, so there is no limit on that side.
QRectF MovedBoxes::inside(QRectF rect) const {
    rect.moveLeft(std::min(rect.left(), m_right - rect.width()));
    rect.moveTop(std::max(m_top, std::min(rect.top(), m_bottom - rect.height())));
    return rect;
}

bool MovedBoxes::isFree(const QRectF &rect) const {
    return std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF &taken) {
        return taken.intersected(rect).width() > 0.01 && taken.intersected(rect).height() > 0.01;
    });
}

/// The free place that is least far away. There is one: beyond everything on the outer side.
QRectF MovedBoxes::nearestFree(const QRectF &wanted) const {
    std::vector<double> lefts{wanted.left()};
    std::vector<double> tops{wanted.top()};
    for (const QRectF &taken : m_taken) {
        lefts.insert(lefts.end(), {taken.left() - wanted.width(), taken.right()});
        tops.insert(tops.end(), {taken.top() - wanted.height(), taken.bottom()});
    }
    QRectF best = wanted;
    double least = 1e18;
    for (const double left : lefts)
        for (const double top : tops) {
            const QRectF place({left, top}, wanted.size());
            const double far = std::hypot(left - wanted.left(), top - wanted.top());
            if (far < least && inside(place) == place && isFree(place)) {
                least = far;
                best = place;
            }
        }
    return best;
}

void MovedBoxes::settle(QRectF &box) {
    box = inside(box);
    if (!isFree(box))
        box = nearestFree(box);
    m_taken.push_back(withRoom(box));
}

/// What was dragged is placed first; of the others, only those in its way move.
void MovedBoxes::run() {
    std::vector<size_t> standing;
    std::vector<QRectF> dragged;
    for (size_t box = 0; box < m_plan->boxes.size(); ++box) {
        if (!m_plan->isMoved(int(box))) {
            standing.push_back(box);
            continue;
        }
        m_plan->boxes[box].translate(m_plan->offsets[box].x(), 0);
        settle(m_plan->boxes[box]);
        dragged.push_back(m_taken.back());
    }
    const auto isInTheWay = [&](size_t box) {
        return std::any_of(dragged.begin(), dragged.end(), [&](const QRectF &area) {
            return area.intersects(m_plan->boxes[box].adjusted(0.01, 0.01, -0.01, -0.01));
        });
    };
    const auto displaced =
        std::stable_partition(standing.begin(), standing.end(), [&](size_t box) { return !isInTheWay(box); });
    for (auto box = standing.begin(); box != displaced; ++box)
        m_taken.push_back(withRoom(m_plan->boxes[*box]));
    for (auto box = displaced; box != standing.end(); ++box) {
        const QPointF before = m_plan->boxes[*box].topLeft();
        settle(m_plan->boxes[*box]);
        m_plan->offsets[*box] = m_plan->boxes[*box].topLeft() - before;
    }
}

} // namespace

void placeMovedBoxes(SitePlan &plan) {
    if (plan.hasMovedBox())
        MovedBoxes(plan).run();
}

} // namespace portolan::ports
