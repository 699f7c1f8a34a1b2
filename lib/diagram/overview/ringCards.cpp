#include "diagram/overview/ringCards.h"

#include "diagram/overview/bundles.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace portolan {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double wideGap = 56; // between neighbours of a small ring: their letter needs some line around it
constexpr double ringCardGap = 26; // between neighbours of a large one
constexpr double circleGap = 16;   // between the inner circle and the cards
constexpr int mostEven = 8;        // cards at equal angles

/// How far out the middle of a card stands so that it just clears the circle.
double clearDistance(QPointF out, QSizeF card, double radius) {
    const double x = std::abs(out.x());
    const double y = std::abs(out.y());
    const double a = card.width() / 2;
    const double b = card.height() / 2;
    if (x > 1e-9 && (radius + a) / x * y <= b)
        return (radius + a) / x;
    if (y > 1e-9 && (radius + b) / y * x <= a)
        return (radius + b) / y;
    const double middle = a * x + b * y;
    return middle + std::sqrt(std::max(0.0, middle * middle - a * a - b * b + radius * radius));
}

/// Where an angle stands in a table of angles with the room that cards take up to there.
class Spacing {
public:
    Spacing(QSizeF card, double radius) : m_room(steps + 1, 0) {
        QPointF before = place(0, card, radius);
        for (int i = 1; i <= steps; ++i) {
            const QPointF at = place(i % steps, card, radius);
            m_room[size_t(i)] = m_room[size_t(i) - 1] +
                                std::max(std::abs(at.x() - before.x()) / (card.width() + ringCardGap),
                                         std::abs(at.y() - before.y()) / (card.height() + ringCardGap));
            before = at;
        }
    }
    /// How many cards fit around.
    double total() const { return m_room.back(); }
    /// The angle where `share` of all room is used, clockwise from the top.
    double angleAt(double share) const {
        const double wanted = (share - std::floor(share)) * total();
        const auto above = std::lower_bound(m_room.begin() + 1, m_room.end() - 1, wanted);
        const double from = *(above - 1);
        const double part = *above > from ? (wanted - from) / (*above - from) : 0;
        return 2 * pi * (double(above - 1 - m_room.begin()) + part) / steps;
    }

private:
    static constexpr int steps = 180;
    static QPointF place(int step, QSizeF card, double radius) {
        static const std::vector<QPointF> outs = [] {
            std::vector<QPointF> all(steps);
            for (int i = 0; i < steps; ++i)
                all[size_t(i)] = RingDirection{2 * pi * i / steps}.out();
            return all;
        }();
        const QPointF out = outs[size_t(step)];
        return out * clearDistance(out, card, radius + circleGap);
    }
    std::vector<double> m_room;
};

QRectF cardAt(double angle, QSizeF card, double radius) {
    const QPointF out = RingDirection{angle}.out();
    const QPointF middle = out * clearDistance(out, card, radius + circleGap);
    return QRectF(middle - QPointF(card.width(), card.height()) / 2, card);
}

bool areApart(const QRectF &one, const QRectF &other, double gap) {
    return std::abs(one.center().x() - other.center().x()) >= one.width() + gap - 1e-6 ||
           std::abs(one.center().y() - other.center().y()) >= one.height() + gap - 1e-6;
}

bool areApart(const QList<QRectF> &cards, double gap) {
    const qsizetype count = cards.size();
    for (qsizetype i = 0; i < count; ++i)
        for (qsizetype step = 1; step <= std::min<qsizetype>(3, count - 1); ++step)
            if (!areApart(cards[i], cards[(i + step) % count], gap))
                return false;
    return true;
}

/// At equal angles, or with the room that each card needs where it stands.
RingCards cardsAround(int count, QSizeF card, double radius, bool even) {
    RingCards ring{radius, {}, {}};
    const double first = count % 2 == 0 ? -0.5 : 0; // an even ring has two cards at its top
    for (int i = 0; i < count; ++i)
        ring.angles.push_back(2 * pi * (i + first) / count);
    if (!even) {
        const Spacing spacing(card, radius);
        for (int i = 0; i < count; ++i)
            ring.angles[size_t(i)] = spacing.angleAt((i + first) / count);
    }
    for (const double angle : ring.angles)
        ring.cards << cardAt(angle, card, radius);
    return ring;
}

} // namespace

QPointF RingDirection::out() const {
    return {std::sin(angle), -std::cos(angle)};
}

QPointF RingDirection::clockwise() const {
    return {std::cos(angle), std::sin(angle)};
}

RingCards placeRingCards(int count, QSizeF card, double wider) {
    if (count <= 1)
        return {0, std::vector<double>(size_t(count), 0), QList<QRectF>(count, QRectF(QPointF(0, 0), card))};
    double radius = count == 2 ? 150 : 180 + 12.0 * std::min(count, mostEven);
    if (count > mostEven)
        for (int i = 0; i < 4; ++i)
            radius = std::max(radius, radius * count / Spacing(card, radius).total());
    radius *= wider;
    const bool even = count <= mostEven;
    RingCards ring = cardsAround(count, card, radius, even);
    while (!areApart(ring.cards, even ? wideGap : ringCardGap))
        ring = cardsAround(count, card, radius *= 1.02, even);
    return ring;
}

RingCards placeEvenRingCards(int count, QSizeF card, double leastRadius, double gap) {
    double radius = leastRadius;
    RingCards ring = cardsAround(count, card, radius, true);
    while (!areApart(ring.cards, gap))
        ring = cardsAround(count, card, radius *= 1.02, true);
    return ring;
}

namespace {

/// From the middle of a card to its edge.
double toEdge(QPointF out, QSizeF card) {
    const double x = std::abs(out.x()) > 1e-9 ? card.width() / 2 / std::abs(out.x()) : 1e9;
    const double y = std::abs(out.y()) > 1e-9 ? card.height() / 2 / std::abs(out.y()) : 1e9;
    return std::min(x, y);
}

bool isClear(QPointF from, QPointF to, const QRectF &card) {
    constexpr double room = 20;
    return !passesThrough({from, to}, card.adjusted(-room, -room, room, room));
}

bool areClear(const QList<QRectF> &cards, QSizeF card, const std::vector<std::pair<int, int>> &joined) {
    const QRectF hub(-QPointF(card.width(), card.height()) / 2, card);
    for (qsizetype other = 0; other < cards.size(); ++other) {
        for (qsizetype spoke = 0; spoke < cards.size(); ++spoke)
            if (other != spoke && !isClear(hub.center(), cards[spoke].center(), cards[other]))
                return false;
        for (const auto &[one, two] : joined)
            if ((other != one && other != two &&
                 !isClear(cards[one].center(), cards[two].center(), cards[other])) ||
                !isClear(cards[one].center(), cards[two].center(), hub))
                return false;
    }
    return true;
}

} // namespace

QList<QRectF> placeSpokeCards(int count, QSizeF card, double fromHub, double gap,
                              const std::vector<std::pair<int, int>> &joined) {
    const double first = count % 2 == 0 ? -0.5 : 0;
    for (double far = fromHub;; far *= 1.04) {
        QList<QRectF> cards;
        for (int i = 0; i < count; ++i) {
            const QPointF out = RingDirection{2 * pi * (i + first) / count}.out();
            const QPointF middle = out * (2 * toEdge(out, card) + far);
            cards << QRectF(middle - QPointF(card.width(), card.height()) / 2, card);
        }
        if (areApart(cards, gap) && areClear(cards, card, joined))
            return cards;
    }
}

} // namespace portolan
