#include "diagram/full/CalloutRoom.h"

#include "diagram/shapes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace portolan {
namespace {

constexpr double margin = 5;     // between a callout and anything else
constexpr double farthest = 100; // between a pill and its callout

QRectF grown(const QRectF &rect, double by) {
    return rect.adjusted(-by, -by, by, by);
}

using Interval = std::pair<double, double>; ///< without its ends

/// The tops at which `wanted` would stand on something.
std::vector<Interval> blockedTops(const QRectF &wanted, const std::vector<QRectF> &taken) {
    constexpr double rounding = 0.01; // rectangles may touch
    std::vector<Interval> blocked;
    for (const QRectF &rect : taken)
        if (rect.left() < wanted.right() - rounding && rect.right() > wanted.left() + rounding)
            blocked.emplace_back(rect.top() - wanted.height() + rounding, rect.bottom() - rounding);
    std::sort(blocked.begin(), blocked.end());
    return blocked;
}

/// All that is blocked in one piece about `at`; empty where that is free. `blocked` is sorted.
Interval pieceAbout(double at, const std::vector<Interval> &blocked) {
    Interval piece(at, at);
    for (const Interval &next : blocked) {
        const bool joins = piece.first < piece.second && next.first < piece.second;
        if (joins)
            piece.second = std::max(piece.second, next.second);
        else if (piece.first < at && at < piece.second)
            break;
        else
            piece = next;
    }
    return piece.first < at && at < piece.second ? piece : Interval(at, at);
}

/// `wanted`, moved up or down within `window` by the least that makes it free; nothing where it cannot be.
std::optional<QRectF> movedFree(QRectF wanted, const QRectF &window, const std::vector<QRectF> &taken) {
    const double least = window.top();
    const double most = window.bottom() - wanted.height();
    if (most < least)
        return {};
    const double top = std::clamp(wanted.top(), least, most);
    const auto [up, down] = pieceAbout(top, blockedTops(wanted, taken));
    const bool isUpFree = up >= least;
    if (!isUpFree && down > most)
        return {};
    const bool goesUp = isUpFree && (down > most || wanted.top() - up <= down - wanted.top());
    wanted.moveTop(goesUp ? up : down);
    return wanted;
}

/// Where the left edge of a callout may stand: as wanted, or beside something. The nearest first.
std::vector<double> leftsFor(const QRectF &wanted, const QRectF &window, const std::vector<QRectF> &taken) {
    std::vector<double> lefts{wanted.left()};
    for (const QRectF &rect : taken)
        lefts.insert(lefts.end(), {rect.left() - wanted.width(), rect.right()});
    std::erase_if(
        lefts, [&](double left) { return left < window.left() || left > window.right() - wanted.width(); });
    std::sort(lefts.begin(), lefts.end(), [&](double a, double b) {
        return std::pair(std::abs(a - wanted.left()), a) < std::pair(std::abs(b - wanted.left()), b);
    });
    lefts.erase(std::unique(lefts.begin(), lefts.end()), lefts.end());
    return lefts;
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
    const QRectF wanted({pill.right() + margin, pill.center().y() - size.height() / 2}, size);
    QRectF best;
    double least = std::numeric_limits<double>::max();
    for (const double left : leftsFor(wanted, window, taken)) {
        const double aside = std::abs(left - wanted.left());
        if (aside >= least)
            break;
        const auto place = movedFree(QRectF({left, wanted.top()}, size), window, taken);
        if (!place)
            continue;
        const double far = std::hypot(aside, place->top() - wanted.top());
        if (far < least) {
            least = far;
            best = *place;
        }
    }
    return best;
}

} // namespace portolan
