#include "diagram/overview/bundles.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace portolan {
namespace {

bool crosses(QPointF a, QPointF b, const QRectF &rect) {
    if (std::max(a.x(), b.x()) <= rect.left() || std::min(a.x(), b.x()) >= rect.right() ||
        std::max(a.y(), b.y()) <= rect.top() || std::min(a.y(), b.y()) >= rect.bottom())
        return false;
    // Clips the segment against the four sides.
    double from = 0;
    double to = 1;
    const QPointF d = b - a;
    const std::array<std::pair<double, double>, 4> sides = {{{-d.x(), a.x() - rect.left()},
                                                             {d.x(), rect.right() - a.x()},
                                                             {-d.y(), a.y() - rect.top()},
                                                             {d.y(), rect.bottom() - a.y()}}};
    for (const auto &[p, q] : sides) {
        if (std::abs(p) < 1e-12) {
            if (q < 0)
                return false;
        } else if (p < 0) {
            from = std::max(from, q / p);
        } else {
            to = std::min(to, q / p);
        }
    }
    return from < to;
}

} // namespace

QPolygonF beside(const QPolygonF &line, double by) {
    const auto normal = [&](qsizetype i) { // of the piece that begins at point i
        const QPointF d = line[i + 1] - line[i];
        const double length = std::hypot(d.x(), d.y());
        return length > 0 ? QPointF(-d.y(), d.x()) / length : QPointF();
    };
    QPolygonF result = line;
    for (qsizetype i = 0; i < line.size() && line.size() > 1; ++i) {
        const QPointF before = normal(std::max<qsizetype>(i - 1, 0));
        const QPointF after = normal(std::min(i, line.size() - 2));
        // The corner of two parallel lines; sharp corners are cut short.
        result[i] += (before + after) * (by / std::max(0.3, 1 + QPointF::dotProduct(before, after)));
    }
    return result;
}

QPolygonF extended(QPointF from, QPointF to, double by) {
    const QPointF along = (to - from) / std::max(1e-9, std::hypot(to.x() - from.x(), to.y() - from.y()));
    return {from - along * by, to + along * by};
}

std::optional<double> distanceToCard(QPointF at, QPointF out, const QRectF &card) {
    double from = 0;
    double to = 1e9;
    const auto clip = [&](double position, double direction, double low, double high) {
        if (std::abs(direction) < 1e-12)
            return position >= low && position <= high;
        const double one = (low - position) / direction;
        const double other = (high - position) / direction;
        from = std::max(from, std::min(one, other));
        to = std::min(to, std::max(one, other));
        return from <= to;
    };
    if (!clip(at.x(), out.x(), card.left(), card.right()) ||
        !clip(at.y(), out.y(), card.top(), card.bottom()))
        return {};
    return from;
}

QPolygonF middleLine(const QRectF &one, const QRectF &other, double reach) {
    const QLineF line(one.center(), other.center());
    const QPointF along = (line.p2() - line.p1()) / std::max(1e-9, line.length());
    const auto toOther = distanceToCard(line.p1(), along, other);
    const auto toOne = distanceToCard(line.p2(), -along, one);
    return extended(line.p2() - along * toOne.value_or(0), line.p1() + along * toOther.value_or(0), reach);
}

bool passesThrough(const QPolygonF &line, const QRectF &rect) {
    for (qsizetype i = 1; i < line.size(); ++i)
        if (crosses(line[i - 1], line[i], rect))
            return true;
    return false;
}

void moveBy(Arrangement &arrangement, QPointF by) {
    for (QRectF &card : arrangement.cards)
        card.translate(by);
    for (QPolygonF &line : arrangement.links)
        line.translate(by);
    for (auto *points : {&arrangement.letters, &arrangement.ties})
        for (std::optional<QPointF> &point : *points)
            if (point)
                *point += by;
    arrangement.bounds.translate(by);
}

QRectF boundsOf(const Arrangement &arrangement) {
    QRectF bounds;
    for (const QRectF &card : arrangement.cards)
        bounds |= card;
    for (const QPolygonF &line : arrangement.links)
        bounds |= line.boundingRect();
    for (size_t i = 0; i < arrangement.ties.size(); ++i)
        if (arrangement.ties[i])
            bounds |= QRectF(*arrangement.letters[i] - QPointF(20, 20), QSizeF(40, 40));
    return bounds;
}

} // namespace portolan
