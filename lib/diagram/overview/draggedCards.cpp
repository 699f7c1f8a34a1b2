#include "diagram/overview/draggedCards.h"

#include "diagram/FreePlaces.h"
#include "diagram/overview/letterPlaces.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr double cardGap = 44;         // between cards that made room for each other
constexpr double pastCard = 14;        // between a card and a bundle that passes it
constexpr double apart = 8;            // between the ways of bundles round one corner
constexpr qsizetype mostLettered = 20; // cards: among more some letters are in the matrix only
constexpr int waysRound = 3;
constexpr double never = 1e18;

QRectF grown(const QRectF &rect, double by) {
    return rect.adjusted(-by, -by, by, by);
}

/// Which cards stand elsewhere after the drag; what was dragged comes first.
std::vector<bool> moveCards(QList<QRectF> &cards, const std::vector<QPointF> &offsets) {
    std::vector<bool> moved(size_t(cards.size()), false);
    FreePlaces dragged;
    for (qsizetype i = 0; i < cards.size(); ++i) {
        if (offsets[size_t(i)].isNull())
            continue;
        cards[i] = dragged.nearest(cards[i].translated(offsets[size_t(i)]));
        dragged.take(grown(cards[i], cardGap));
        moved[size_t(i)] = true;
    }
    FreePlaces all = dragged;
    std::vector<qsizetype> inTheWay;
    for (qsizetype i = 0; i < cards.size(); ++i) {
        if (moved[size_t(i)])
            continue;
        if (dragged.isFree(cards[i]))
            all.take(grown(cards[i], cardGap));
        else
            inTheWay.push_back(i);
    }
    for (const qsizetype i : inTheWay) {
        cards[i] = all.nearest(cards[i]);
        all.take(grown(cards[i], cardGap));
        moved[size_t(i)] = true;
    }
    return moved;
}

/// The shortest way from card to card round the corners of the others.
class WayRound {
public:
    WayRound(const QList<QRectF> &cards, const Bundle &link, double past);

    QPolygonF run() const;

private:
    bool isClear(size_t from, size_t to) const;

    QRectF m_first;
    QRectF m_second;
    std::vector<QRectF> m_walls;
    std::vector<QPointF> m_points; ///< from the middle of the first card to that of the second
};

WayRound::WayRound(const QList<QRectF> &cards, const Bundle &link, double past)
    : m_first(grown(cards[link.first], link.width)), m_second(grown(cards[link.second], link.width)) {
    m_points.push_back(cards[link.first].center());
    for (qsizetype card = 0; card < cards.size(); ++card) {
        if (card == link.first || card == link.second)
            continue;
        const QRectF round = grown(cards[card], past);
        m_walls.push_back(grown(cards[card], std::min(past - 1, pastCard)));
        for (const QPointF &corner :
             {round.topLeft(), round.topRight(), round.bottomRight(), round.bottomLeft()})
            if (!grown(cards[link.first], pastCard).contains(corner) &&
                !grown(cards[link.second], pastCard).contains(corner))
                m_points.push_back(corner);
    }
    m_points.push_back(cards[link.second].center());
}

/// Only the ends of a way lie in its own cards.
bool WayRound::isClear(size_t from, size_t to) const {
    const QPolygonF piece{m_points[from], m_points[to]};
    const auto touches = [&](size_t end) { return from == end || to == end; };
    if ((!touches(0) && passesThrough(piece, m_first)) ||
        (!touches(m_points.size() - 1) && passesThrough(piece, m_second)))
        return false;
    return std::none_of(m_walls.begin(), m_walls.end(),
                        [&](const QRectF &wall) { return passesThrough(piece, wall); });
}

QPolygonF WayRound::run() const {
    const size_t count = m_points.size();
    std::vector<double> costs(count, never);
    std::vector<size_t> before(count, 0);
    std::vector<bool> done(count, false);
    costs[0] = 0;
    for (size_t round = 0; round < count; ++round) {
        size_t nearest = count;
        for (size_t i = 0; i < count; ++i)
            if (!done[i] && costs[i] < (nearest < count ? costs[nearest] : never))
                nearest = i;
        if (nearest == count || nearest == count - 1)
            break;
        done[nearest] = true;
        for (size_t i = 0; i < count; ++i) {
            const double cost = costs[nearest] + QLineF(m_points[nearest], m_points[i]).length();
            if (!done[i] && cost < costs[i] && isClear(nearest, i)) {
                costs[i] = cost;
                before[i] = nearest;
            }
        }
    }
    QPolygonF way{m_points.back()};
    for (size_t at = count - 1; at != 0; at = before[at])
        way.prepend(m_points[before[at]]);
    return way;
}

/// Cuts a line from middle to middle at the edges of its cards.
QPolygonF cutAt(QPolygonF way, const QRectF &first, const QRectF &second, double reach) {
    const auto end = [&](QPointF middle, QPointF next, const QRectF &card) {
        const QPointF along = (middle - next) / std::max(1e-9, QLineF(next, middle).length());
        return next + along * (distanceToCard(next, along, card).value_or(0) + reach);
    };
    const QPointF start = end(way.first(), way[1], first);
    way.last() = end(way.last(), way[way.size() - 2], second);
    way.first() = start;
    return way;
}

} // namespace

void dragCards(Arrangement &arrangement, const std::vector<Bundle> &links, double reach,
               const std::vector<QPointF> &offsets) {
    if (std::all_of(offsets.begin(), offsets.end(), [](QPointF by) { return by.isNull(); }))
        return;
    const std::vector<bool> moved = moveCards(arrangement.cards, offsets);
    for (size_t i = 0; i < links.size(); ++i) {
        const Bundle &link = links[i];
        bool disturbed = moved[size_t(link.first)] || moved[size_t(link.second)];
        for (qsizetype card = 0; card < arrangement.cards.size(); ++card)
            disturbed = disturbed ||
                        (moved[size_t(card)] &&
                         passesThrough(arrangement.links[i], grown(arrangement.cards[card], link.width)));
        if (!disturbed)
            continue;
        const double past = link.width / 2 + pastCard + apart * double(int(i) % waysRound);
        arrangement.links[i] = cutAt(WayRound(arrangement.cards, link, past).run(),
                                     arrangement.cards[link.first], arrangement.cards[link.second], reach);
        arrangement.letters[i] = {};
    }
    arrangement.letters = placeLetters(links, arrangement.links, arrangement.cards, arrangement.letters);
    if (arrangement.cards.size() <= mostLettered)
        placeLettersLeft(arrangement, links);
}

} // namespace portolan
