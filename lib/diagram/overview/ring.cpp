#include "diagram/overview/ring.h"

#include "diagram/overview/ringCards.h"
#include "diagram/overview/ringLetters.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace portolan {
namespace {

constexpr double widestPitch = 26;  // between the ends of a card's links
constexpr double leastSpread = 0.2; // of the ends of a card
constexpr int mostStraight = 10;    // cards

double dot(QPointF a, QPointF b) {
    return QPointF::dotProduct(a, b);
}

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

/// Where the ray from `at` towards `out` meets a card; nothing when it misses.
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

/// Lays one ring out step by step.
class RingLayout {
public:
    RingLayout(int count, QSizeF card, const std::vector<RingLink> &links, double reach)
        : m_count(count), m_card(card), m_links(links), m_reach(reach) {}

    Ring layOut();

private:
    void sortEnds();
    bool placeLinks(double spread);
    QPolygonF straightLink(const RingLink &link) const;
    QPolygonF bentLink(const RingLink &link, double spread) const;
    QPolygonF middleLink(const QRectF &one, const QRectF &other) const;
    QPolygonF reaching(QPointF from, QPointF to) const;
    QPointF anchor(int card, int other, double spread) const;
    bool isClear(const QPolygonF &line, const RingLink &link) const;
    void moveToOrigin();

    int m_count;
    QSizeF m_card;
    const std::vector<RingLink> &m_links;
    double m_reach;
    double m_radius = 0;
    std::vector<double> m_angles;
    std::vector<QPointF> m_out;           ///< by card: away from the middle of the ring
    std::vector<std::vector<int>> m_ends; ///< by card: its partners, clockwise-most end first
    Ring m_ring;
};

Ring RingLayout::layOut() {
    if (m_count == 0)
        return {};
    const RingCards around = placeRingCards(m_count, m_card);
    m_radius = around.radius;
    m_angles = around.angles;
    m_ring.cards = around.cards;
    sortEnds();
    bool placed = false;
    for (double spread = 1; !placed && spread > leastSpread; spread -= 0.2)
        placed = placeLinks(spread);
    if (!placed)
        placeLinks(leastSpread);
    m_ring.letters = placeRingLetters(m_links, m_ring.links, m_ring.cards);
    moveToOrigin();
    return std::move(m_ring);
}

void RingLayout::sortEnds() {
    for (const double angle : m_angles)
        m_out.push_back(RingDirection{angle}.out());
    m_ends.assign(size_t(m_count), {});
    for (const RingLink &link : m_links) {
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

QPolygonF RingLayout::bentLink(const RingLink &link, double spread) const {
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

QPolygonF RingLayout::reaching(QPointF from, QPointF to) const {
    const QPointF along = (to - from) / std::max(1e-9, std::hypot(to.x() - from.x(), to.y() - from.y()));
    return {from - along * m_reach, to + along * m_reach};
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

QPolygonF RingLayout::middleLink(const QRectF &one, const QRectF &other) const {
    const QLineF line(one.center(), other.center());
    const QPointF along = (line.p2() - line.p1()) / line.length();
    const auto toOther = distanceToCard(line.p1(), along, other);
    const auto toOne = distanceToCard(line.p2(), -along, one);
    return reaching(line.p2() - along * toOne.value_or(0), line.p1() + along * toOther.value_or(0));
}

/// Neighbours are joined from middle to middle, others from edge to edge on their inner sides; the other way
/// round where a line would run along an edge.
QPolygonF RingLayout::straightLink(const RingLink &link) const {
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
    const QPolygonF inner = reaching(bent.first() - outA * m_reach, bent.last() - outB * m_reach);
    const QPolygonF middle = middleLink(one, other);
    const int step = std::abs(link.first - link.second);
    const bool areNeighbours = step == 1 || step == m_count - 1;
    for (const QPolygonF &line : areNeighbours ? std::array{middle, inner} : std::array{inner, middle})
        if (isGood(line))
            return line;
    return {};
}

/// Whether a bundle keeps off every card but the rims of its own two.
bool RingLayout::isClear(const QPolygonF &line, const RingLink &link) const {
    const double half = link.width / 2 + 2;
    for (int card = 0; card < m_count; ++card) {
        const bool own = card == link.first || card == link.second;
        const double by = own ? -m_reach - 1 : half;
        const QRectF rect = m_ring.cards[card].adjusted(-by, -by, by, by);
        for (qsizetype i = 1; i < line.size(); ++i)
            if (crosses(line[i - 1], line[i], rect))
                return false;
    }
    return true;
}

/// Straight lines look best. Where many cards stand close, a line leaves its card square to the circle first,
/// which is always clear when the ends of each card are close enough.
bool RingLayout::placeLinks(double spread) {
    m_ring.links.clear();
    bool clear = true;
    for (const RingLink &each : m_links) {
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

void RingLayout::moveToOrigin() {
    QRectF bounds = m_ring.cards.first();
    for (const QRectF &card : m_ring.cards)
        bounds |= card;
    const QPointF by = -bounds.topLeft();
    for (QRectF &card : m_ring.cards)
        card.translate(by);
    for (QPolygonF &line : m_ring.links)
        line.translate(by);
    for (auto &letter : m_ring.letters)
        if (letter)
            *letter += by;
    m_ring.bounds = bounds.translated(by);
}

} // namespace

Ring layOutRing(int cards, QSizeF card, const std::vector<RingLink> &links, double reach) {
    return RingLayout(cards, card, links, reach).layOut();
}

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
        result[i] += (before + after) * (by / std::max(0.3, 1 + dot(before, after)));
    }
    return result;
}

} // namespace portolan
