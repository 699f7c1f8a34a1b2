#include "diagram/FreePlaces.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan {
namespace {

constexpr double touching = 0.01; ///< overlaps up to this are rounding

} // namespace

bool FreePlaces::isFree(const QRectF &rect) const {
    return std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF &taken) {
        const QRectF common = taken.intersected(rect);
        return common.width() > touching && common.height() > touching;
    });
}

QRectF FreePlaces::nearest(const QRectF &wanted, const std::function<bool(const QRectF &)> &mayStand) const {
    std::vector<double> lefts{wanted.left()};
    std::vector<double> tops{wanted.top()};
    for (const QRectF &taken : m_taken) {
        lefts.insert(lefts.end(), {taken.left() - wanted.width(), taken.right()});
        tops.insert(tops.end(), {taken.top() - wanted.height(), taken.bottom()});
    }
    QRectF best = wanted;
    double least = std::numeric_limits<double>::max();
    for (const double left : lefts)
        for (const double top : tops) {
            const QRectF place({left, top}, wanted.size());
            const double far = std::hypot(left - wanted.left(), top - wanted.top());
            if (far < least && (!mayStand || mayStand(place)) && isFree(place)) {
                least = far;
                best = place;
            }
        }
    return best;
}

} // namespace portolan
