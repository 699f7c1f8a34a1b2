#include "diagram/overview/ring.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace portolan {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double wideGap = 56;   // between neighbours of a small ring: their letter needs some line around it
constexpr double cardGap = 26;   // between neighbours of a large one
constexpr double circleGap = 16; // between the inner circle and the cards
constexpr double widestPitch = 26;  // between the ends of a card's links
constexpr double leastSpread = 0.2; // of the ends of a card
constexpr int mostEven = 8;         // cards at equal angles
constexpr int mostStraight = 10;    // cards
constexpr double letterGap = 5;     // around a letter

struct Direction {
    double angle = 0; ///< clockwise from the top
    QPointF out() const { return {std::sin(angle), -std::cos(angle)}; }
    QPointF clockwise() const { return {std::cos(angle), std::sin(angle)}; }
};

double dot(QPointF a, QPointF b) {
    return QPointF::dotProduct(a, b);
}

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
            m_room[size_t(i)] =
                m_room[size_t(i) - 1] + std::max(std::abs(at.x() - before.x()) / (card.width() + cardGap),
                                                 std::abs(at.y() - before.y()) / (card.height() + cardGap));
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
            std::vector<QPointF> all;
            for (int i = 0; i < steps; ++i)
                all.push_back(Direction{2 * pi * i / steps}.out());
            return all;
        }();
        const QPointF out = outs[size_t(step)];
        return out * clearDistance(out, card, radius + circleGap);
    }
    std::vector<double> m_room;
};

QRectF cardAt(double angle, QSizeF card, double radius) {
    const QPointF out = Direction{angle}.out();
    const QPointF middle = out * clearDistance(out, card, radius + circleGap);
    return QRectF(middle - QPointF(card.width(), card.height()) / 2, card);
}

bool areApart(const QRectF &one, const QRectF &other, double gap) {
    return std::abs(one.center().x() - other.center().x()) >= one.width() + gap - 1e-6 ||
           std::abs(one.center().y() - other.center().y()) >= one.height() + gap - 1e-6;
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

/// A straight piece of a bundle.
struct Piece {
    size_t link = 0;
    QPointF from;
    QPointF along; ///< of length 1
    double length = 0;
    double half = 0; ///< of the bundle's width
};

/// Lays one ring out step by step.
class RingLayout {
public:
    RingLayout(int count, QSizeF card, const std::vector<RingLink> &links, double reach)
        : m_count(count), m_card(card), m_links(links), m_reach(reach) {}

    Ring layOut();

private:
    void placeCards();
    void placeCards(double radius);
    bool cardsAreApart() const;
    void sortEnds();
    bool placeLinks(double spread);
    QPolygonF straightLink(const RingLink &link) const;
    QPolygonF bentLink(const RingLink &link, double spread) const;
    QPolygonF middleLink(const QRectF &one, const QRectF &other) const;
    QPolygonF reaching(QPointF from, QPointF to) const;
    QPointF anchor(int card, int other, double spread) const;
    bool isClear(const QPolygonF &line, const RingLink &link) const;
    void placeLetters();
    std::optional<QPointF> freePlace(size_t link) const;
    bool isFree(QPointF at, size_t link) const;
    std::vector<Piece> pieces() const;
    void moveToOrigin();

    int m_count;
    QSizeF m_card;
    const std::vector<RingLink> &m_links;
    double m_reach;
    double m_radius = 0;
    std::vector<double> m_angles;
    std::vector<QPointF> m_out;           ///< by card: away from the middle of the ring
    std::vector<std::vector<int>> m_ends; ///< by card: its partners, clockwise-most end first
    std::vector<Piece> m_pieces;
    Ring m_ring;
};

Ring RingLayout::layOut() {
    if (m_count == 0)
        return {};
    placeCards();
    sortEnds();
    bool placed = false;
    for (double spread = 1; !placed && spread > leastSpread; spread -= 0.2)
        placed = placeLinks(spread);
    if (!placed)
        placeLinks(leastSpread);
    placeLetters();
    moveToOrigin();
    return std::move(m_ring);
}

void RingLayout::placeCards() {
    if (m_count == 1) {
        m_angles = {0};
        m_ring.cards = {QRectF(QPointF(0, 0), m_card)};
        return;
    }
    double radius = m_count == 2 ? 150 : 180 + 12.0 * std::min(m_count, mostEven);
    if (m_count > mostEven) {
        for (int i = 0; i < 4; ++i)
            radius = std::max(radius, radius * m_count / Spacing(m_card, radius).total());
    }
    placeCards(radius);
    while (!cardsAreApart())
        placeCards(radius *= 1.02);
}

/// Up to eight cards stand at equal angles; more take the room that each needs where it stands.
void RingLayout::placeCards(double radius) {
    m_radius = radius;
    m_angles.clear();
    m_ring.cards.clear();
    const double first = m_count % 2 == 0 ? -0.5 : 0; // an even ring has two cards at its top
    for (int i = 0; i < m_count; ++i)
        m_angles.push_back(2 * pi * (i + first) / m_count);
    if (m_count > mostEven) {
        const Spacing spacing(m_card, radius);
        for (int i = 0; i < m_count; ++i)
            m_angles[size_t(i)] = spacing.angleAt((i + first) / m_count);
    }
    for (const double angle : m_angles)
        m_ring.cards << cardAt(angle, m_card, radius);
}

bool RingLayout::cardsAreApart() const {
    const double gap = m_count <= mostEven ? wideGap : cardGap;
    for (int i = 0; i < m_count; ++i)
        for (int step = 1; step <= std::min(3, m_count - 1); ++step)
            if (!areApart(m_ring.cards[i], m_ring.cards[(i + step) % m_count], gap))
                return false;
    return true;
}

void RingLayout::sortEnds() {
    for (const double angle : m_angles)
        m_out.push_back(Direction{angle}.out());
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
    const Direction direction{m_angles[size_t(card)]};
    const QPointF along = direction.clockwise();
    const std::vector<int> &ends = m_ends[size_t(card)];
    const auto at = std::find(ends.begin(), ends.end(), other) - ends.begin();
    const double extent =
        (std::abs(along.x()) * m_card.width() + std::abs(along.y()) * m_card.height()) * 0.86;
    const double pitch = std::min(widestPitch, extent / double(ends.size())) * spread;
    const double offset = (double(ends.size() - 1) / 2 - double(at)) * pitch;
    return Direction{direction.angle + offset / m_radius}.out() * m_radius;
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

/// Whether a point is nearer to a piece of a bundle than the bundle's width and `room` allow.
bool isNear(const Piece &piece, QPointF at, double room) {
    const QPointF off = at - piece.from;
    const double least = piece.half + room;
    if (std::abs(off.x() * piece.along.y() - off.y() * piece.along.x()) >= least)
        return false;
    const QPointF rest = off - piece.along * std::clamp(dot(off, piece.along), 0.0, piece.length);
    return dot(rest, rest) < least * least;
}

/// The pieces of every bundle, longest first: those are the ones that most often stand in the way.
std::vector<Piece> RingLayout::pieces() const {
    std::vector<Piece> pieces;
    for (size_t link = 0; link < m_links.size(); ++link) {
        const QPolygonF &line = m_ring.links[link];
        for (qsizetype i = 1; i < line.size(); ++i) {
            const QPointF d = line[i] - line[i - 1];
            const double length = std::max(1e-9, std::hypot(d.x(), d.y()));
            pieces.push_back({link, line[i - 1], d / length, length, m_links[link].width / 2});
        }
    }
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece &a, const Piece &b) { return a.length > b.length; });
    return pieces;
}

void RingLayout::placeLetters() {
    m_ring.letters.assign(m_links.size(), std::nullopt);
    m_pieces = pieces();
    for (size_t i = 0; i < m_links.size(); ++i)
        if (!m_links[i].letter.isEmpty() && m_ring.links[i].size() >= 2)
            m_ring.letters[i] = freePlace(i);
}

/// Tries places along the link from its middle outwards.
std::optional<QPointF> RingLayout::freePlace(size_t link) const {
    const QPolygonF &line = m_ring.links[link];
    const qsizetype last = line.size() - 1;
    const QPointF from = line.size() == 4 ? line[1] : line[0];
    const QPointF to = line.size() == 4 ? line[2] : line[last];
    for (const double t : {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.15, 0.85}) {
        const QPointF at = from + (to - from) * t;
        if (isFree(at, link))
            return at;
    }
    return {};
}

bool RingLayout::isFree(QPointF at, size_t link) const {
    const QSizeF size = m_links[link].letter;
    const double radius = std::max(size.width(), size.height()) / 2;
    const auto isInTheWay = [&](const Piece &piece) {
        return piece.link != link && isNear(piece, at, radius + 2);
    };
    if (std::any_of(m_pieces.begin(), m_pieces.end(), isInTheWay))
        return false;
    const QRectF room(at - QPointF(radius + letterGap, radius + letterGap),
                      QSizeF(radius + letterGap, radius + letterGap) * 2);
    for (size_t i = 0; i < link; ++i)
        if (m_ring.letters[i] &&
            room.intersects(QRectF(*m_ring.letters[i] - QPointF(radius, radius), QSizeF(radius, radius) * 2)))
            return false;
    return std::none_of(m_ring.cards.begin(), m_ring.cards.end(),
                        [&](const QRectF &card) { return room.intersects(card); });
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
