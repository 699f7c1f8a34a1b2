#include "diagram/full/CalloutRoom.h"

#include "diagram/shapes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan {
namespace {

constexpr double margin = 5;     // between a callout and anything else
constexpr double farthest = 100; // between a pill and its callout

QRectF grown(const QRectF &rect, double by) {
    return rect.adjusted(-by, -by, by, by);
}

void keepWithin(std::vector<double> &places, double least, double most) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    places.erase(std::remove_if(places.begin(), places.end(),
                                [&](double place) { return place < least || place > most; }),
                 places.end());
}

/// Rectangles may touch.
bool isClear(const QRectF &place, const std::vector<QRectF> &taken) {
    constexpr double rounding = 0.01;
    const QRectF inside = grown(place, -rounding);
    return std::none_of(taken.begin(), taken.end(),
                        [&](const QRectF &rect) { return rect.intersects(inside); });
}

/// What holds others: its outline is in the way, not its inside.
bool isGround(const DiagramItem &item) {
    return item.role == ItemRole::Site || item.role == ItemRole::Gate || item.role == ItemRole::Frame;
}

} // namespace

CalloutRoom::CalloutRoom(const Body &body) {
    for (const DiagramItem &item : body.items)
        addItem(item);
}

void CalloutRoom::addItem(const DiagramItem &item) {
    if (isGround(item) && !item.shapes.isEmpty())
        if (const auto *box = std::get_if<BoxShape>(&item.shapes.first()))
            m_areas.add(box->rect);
    if (item.role == ItemRole::Wall || item.role == ItemRole::Pill)
        m_taken.add(item.bounds);
    else
        for (qsizetype at = 0; at < item.shapes.size(); ++at)
            addShape(item, at);
}

void CalloutRoom::addShape(const DiagramItem &item, qsizetype at) {
    const Shape &shape = item.shapes[at];
    if (const auto *line = std::get_if<LineShape>(&shape)) {
        for (qsizetype i = 1; i < line->points.size(); ++i)
            m_taken.add(
                grown(QRectF(line->points[i - 1], line->points[i]).normalized(), line->stroke.width / 2 + 1));
    } else if (const auto *text = std::get_if<TextShape>(&shape)) {
        m_taken.add(textRect(*text));
    } else if (const auto *box = std::get_if<BoxShape>(&shape); box && isGround(item)) {
        addEdges(box->rect);
    } else {
        m_taken.add(boundsOf(shape));
    }
}

void CalloutRoom::addEdges(const QRectF &rect) {
    m_taken.add({rect.topLeft(), QSizeF(rect.width(), 1)});
    m_taken.add({rect.bottomLeft(), QSizeF(rect.width(), 1)});
    m_taken.add({rect.topLeft(), QSizeF(1, rect.height())});
    m_taken.add({rect.topRight(), QSizeF(1, rect.height())});
}

QRectF CalloutRoom::around(const QRectF &pill) const {
    QRectF smallest;
    for (const QRectF &area : m_areas.touching(pill))
        if (area.contains(pill) &&
            (smallest.isEmpty() || area.width() * area.height() < smallest.width() * smallest.height()))
            smallest = area;
    return smallest;
}

bool CalloutRoom::isFree(const QRectF &rect) const {
    return !m_taken.anyTouching(rect, [](const QRectF &) { return true; });
}

/// What is in the way, with the margin that a callout keeps.
std::vector<QRectF> CalloutRoom::takenIn(const QRectF &window) const {
    std::vector<QRectF> taken;
    for (const QRectF &rect : m_taken.touching(grown(window, margin + 1)))
        if (grown(rect, margin).intersects(window))
            taken.push_back(grown(rect, margin));
    return taken;
}

QRectF CalloutRoom::near(const QRectF &pill, QSizeF size, const QRectF &area) const {
    const QSizeF reach = size + QSizeF(farthest, farthest);
    const QRectF window =
        pill.adjusted(-reach.width(), -reach.height(), reach.width(), reach.height()).intersected(area);
    const std::vector<QRectF> taken = takenIn(window);
    const QPointF wanted(pill.right() + margin, pill.center().y() - size.height() / 2);
    std::vector<double> lefts{wanted.x()};
    std::vector<double> tops{wanted.y()};
    for (const QRectF &rect : taken) {
        lefts.insert(lefts.end(), {rect.left() - size.width(), rect.right()});
        tops.insert(tops.end(), {rect.top() - size.height(), rect.bottom()});
    }
    keepWithin(lefts, window.left(), window.right() - size.width());
    keepWithin(tops, window.top(), window.bottom() - size.height());
    QRectF best;
    double least = std::numeric_limits<double>::max();
    for (const double left : lefts)
        for (const double top : tops) {
            const double far = std::hypot(left - wanted.x(), top - wanted.y());
            const QRectF place({left, top}, size);
            if (far < least && isClear(place, taken)) {
                least = far;
                best = place;
            }
        }
    return best;
}

} // namespace portolan
