#include "diagram/overview/ring.h"

#include "diagram/overview/letterPlaces.h"
#include "diagram/overview/ringCards.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace portolan {
namespace {

constexpr double widestPitch = 26;  // between the ends of a card's links
constexpr double leastSpread = 0.2; // of the ends of a card
constexpr int mostStraight = 10;    // cards

/// Lays one ring out step by step.
class RingLayout {
public:
    RingLayout(int count, QSizeF card, const std::vector<Bundle> &links, double reach, double wider)
        : m_count(count), m_card(card), m_links(links), m_reach(reach), m_wider(wider) {}

    Arrangement layOut();

private:
    void sortEnds();
    bool placeLinks(double spread);
    QPolygonF straightLink(const Bundle &link) const;
    QPolygonF bentLink(const Bundle &link, double spread) const;
    QPointF anchor(int card, int other, double spread) const;
    bool isClear(const QPolygonF &line, const Bundle &link) const;

    int m_count;
    QSizeF m_card;
    const std::vector<Bundle> &m_links;
    double m_reach;
    double m_wider;
    double m_radius = 0;
    std::vector<double> m_angles;
    std::vector<QPointF> m_out;           ///< by card: away from the middle of the ring
    std::vector<std::vector<int>> m_ends; ///< by card: its partners, clockwise-most end first
    Arrangement m_ring;
};

Arrangement RingLayout::layOut() {
    if (m_count == 0)
        return {};
    const RingCards around = placeRingCards(m_count, m_card, m_wider);
    m_radius = around.radius;
    m_angles = around.angles;
    m_ring.cards = around.cards;
    sortEnds();
    bool placed = false;
    for (double spread = 1; !placed && spread > leastSpread; spread -= 0.2)
        placed = placeLinks(spread);
    if (!placed)
        placeLinks(leastSpread);
    m_ring.letters = placeLetters(m_links, m_ring.links, m_ring.cards);
    m_ring.bounds = boundsOf(m_ring);
    return std::move(m_ring);
}

void RingLayout::sortEnds() {
    for (const double angle : m_angles)
        m_out.push_back(RingDirection{angle}.out());
    m_ends.assign(size_t(m_count), {});
    for (const Bundle &link : m_links) {
        m_ends[size_t(link.first)].push_back(link.second);
        m_ends[size_t(link.second)].push_back(link.first);
    }
    for (int card = 0; card < m_count; ++card)
        std::sort(m_ends[size_t(card)].begin(), m_ends[size_t(card)].end(), [&](int a, int b) {
            return (a - card + m_count) % m_count < (b - card + m_count) % m_count;
        });
}

/// Where a link leaves the circle towards its card.
QPointF RingLayout::anchor(int card, int other, double spread) const {
    const RingDirection direction{m_angles[size_t(card)]};
    const QPointF along = direction.clockwise();
    const std::vector<int> &ends = m_ends[size_t(card)];
    const auto at = std::find(ends.begin(), ends.end(), other) - ends.begin();
    const double extent =
        (std::abs(along.x()) * m_card.width() + std::abs(along.y()) * m_card.height()) * 0.86;
    const double pitch = std::min(widestPitch, extent / double(ends.size())) * spread;
    const double offset = (double(ends.size() - 1) / 2 - double(at)) * pitch;
    return RingDirection{direction.angle + offset / m_radius}.out() * m_radius;
}

QPolygonF RingLayout::bentLink(const Bundle &link, double spread) const {
    const QPointF a = anchor(link.first, link.second, spread);
    const QPointF b = anchor(link.second, link.first, spread);
    const QPointF outA = m_out[size_t(link.first)];
    const QPointF outB = m_out[size_t(link.second)];
    const auto toA = distanceToCard(a, outA, m_ring.cards[link.first]);
    const auto toB = distanceToCard(b, outB, m_ring.cards[link.second]);
    if (!toA || !toB)
        return {};
    return {a + outA * (*toA + m_reach), a, b, b + outB * (*toB + m_reach)};
}

/// Whether a line moves away from a card as soon as it has left it.
bool leaves(const QRectF &card, const QPolygonF &line, bool atStart, double room) {
    constexpr double early = 34; // from an end that lies inside the card
    const QPointF end = atStart ? line.first() : line.last();
    const QLineF inwards(end, atStart ? line.last() : line.first());
    if (inwards.length() < early)
        return false;
    const QPointF at = inwards.pointAt(early / inwards.length());
    return !card.adjusted(-room, -room, room, room).contains(at);
}

/// Neighbours are joined from middle to middle, others from edge to edge on their inner sides; the other way
/// round where a line would run along an edge.
QPolygonF RingLayout::straightLink(const Bundle &link) const {
    const QPolygonF bent = bentLink(link, 1);
    if (bent.isEmpty())
        return {};
    const QRectF &one = m_ring.cards[link.first];
    const QRectF &other = m_ring.cards[link.second];
    const auto isGood = [&](const QPolygonF &line) {
        const double room = link.width / 2 + 2;
        return leaves(one, line, true, room) && leaves(other, line, false, room) && isClear(line, link);
    };
    const QPointF outA = m_out[size_t(link.first)];
    const QPointF outB = m_out[size_t(link.second)];
    const QPolygonF inner = extended(bent.first() - outA * m_reach, bent.last() - outB * m_reach, m_reach);
    const QPolygonF middle = middleLine(one, other, m_reach);
    const int step = std::abs(link.first - link.second);
    const bool areNeighbours = step == 1 || step == m_count - 1;
    for (const QPolygonF &line : areNeighbours ? std::array{middle, inner} : std::array{inner, middle})
        if (isGood(line))
            return line;
    return {};
}

/// Whether a bundle keeps off every card but the rims of its own two.
bool RingLayout::isClear(const QPolygonF &line, const Bundle &link) const {
    const double half = link.width / 2 + 2;
    for (int card = 0; card < m_count; ++card) {
        const bool own = card == link.first || card == link.second;
        const double by = own ? -m_reach - 1 : half;
        const QRectF rect = m_ring.cards[card].adjusted(-by, -by, by, by);
        if (passesThrough(line, rect))
            return false;
    }
    return true;
}

/// Straight lines look best. Where many cards stand close, a line leaves its card square to the circle first,
/// which is always clear when the ends of each card are close enough.
bool RingLayout::placeLinks(double spread) {
    m_ring.links.clear();
    bool clear = true;
    for (const Bundle &each : m_links) {
        QPolygonF line = m_count <= mostStraight ? straightLink(each) : QPolygonF();
        if (line.isEmpty())
            line = bentLink(each, spread);
        clear = clear && !line.isEmpty() && (line.size() == 2 || isClear(line, each));
        m_ring.links.push_back(line);
        if (!clear && spread > leastSpread)
            return false;
    }
    return clear;
}

} // namespace

Arrangement layOutRing(int cards, QSizeF card, const std::vector<Bundle> &links, double reach, double wider) {
    return RingLayout(cards, card, links, reach, wider).layOut();
}

} // namespace portolan
