#include "diagram/ports/SitePlan.h"

#include "diagram/FreePlaces.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/remarks.h"

#include <algorithm>

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
    void settle(QRectF &box);

    SitePlan *m_plan;
    double m_top;
    double m_right;
    double m_bottom;
    FreePlaces m_places; ///< others stand, with the room that a line needs around them
};

MovedBoxes::MovedBoxes(SitePlan &plan)
    : m_plan(&plan), m_top(headerHeight + 14),
      m_right(plan.siteModel().alone ? plan.size.width() - sitePadding : plan.innerRight()),
      m_bottom(plan.size.height() - sitePadding - notePitch * double(footNotes(plan).size())) {
    const HostsPlan &hosts = plan.hosts;
    if (hosts.form != HostsPlan::Form::None)
        m_places.take(withRoom(hosts.rect).adjusted(0, 0, 0, hosts.tail));
}

/// The site grows outwards, so there is no limit on that side.
QRectF MovedBoxes::inside(QRectF rect) const {
    rect.moveLeft(std::min(rect.left(), m_right - rect.width()));
    rect.moveTop(std::max(m_top, std::min(rect.top(), m_bottom - rect.height())));
    return rect;
}

void MovedBoxes::settle(QRectF &box) {
    box = inside(box);
    // There is one: beyond everything on the outer side.
    if (!m_places.isFree(box))
        box = m_places.nearest(box, [&](const QRectF &place) { return inside(place) == place; });
    m_places.take(withRoom(box));
}

/// What was dragged is placed first; of the others, only those in its way move.
void MovedBoxes::run() {
    std::vector<size_t> standing;
    FreePlaces dragged;
    for (size_t box = 0; box < m_plan->boxes.size(); ++box) {
        if (!m_plan->isMoved(int(box))) {
            standing.push_back(box);
            continue;
        }
        m_plan->boxes[box].translate(m_plan->offsets[box].x(), 0);
        settle(m_plan->boxes[box]);
        dragged.take(withRoom(m_plan->boxes[box]));
    }
    const auto displaced = std::stable_partition(
        standing.begin(), standing.end(), [&](size_t box) { return dragged.isFree(m_plan->boxes[box]); });
    for (auto box = standing.begin(); box != displaced; ++box)
        m_places.take(withRoom(m_plan->boxes[*box]));
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
