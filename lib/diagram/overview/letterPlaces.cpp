#include "diagram/overview/letterPlaces.h"

#include <algorithm>
#include <cmath>

namespace portolan {
namespace {

constexpr double letterGap = 5; // around a letter

double dot(QPointF a, QPointF b) {
    return QPointF::dotProduct(a, b);
}

/// A straight piece of a bundle.
struct Piece {
    size_t link = 0;
    QPointF from;
    QPointF along; ///< of length 1
    double length = 0;
    double half = 0; ///< of the bundle's width
};

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
std::vector<Piece> piecesOf(const std::vector<Bundle> &links, const std::vector<QPolygonF> &lines) {
    std::vector<Piece> pieces;
    for (size_t link = 0; link < links.size(); ++link) {
        const QPolygonF &line = lines[link];
        for (qsizetype i = 1; i < line.size(); ++i) {
            const QPointF d = line[i] - line[i - 1];
            const double length = std::max(1e-9, std::hypot(d.x(), d.y()));
            pieces.push_back({link, line[i - 1], d / length, length, links[link].width / 2});
        }
    }
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece &a, const Piece &b) { return a.length > b.length; });
    return pieces;
}

/// Places letters one after the other, each where those before it leave room.
class Letters {
public:
    Letters(const std::vector<Bundle> &links, const std::vector<QPolygonF> &lines, const QList<QRectF> &cards,
            const std::vector<std::optional<QPointF>> &wanted)
        : m_links(links), m_lines(lines), m_cards(cards), m_wanted(wanted), m_pieces(piecesOf(links, lines)),
          m_letters(links.size()) {}

    std::vector<std::optional<QPointF>> place() {
        for (size_t i = 0; i < m_wanted.size(); ++i)
            if (m_wanted[i] && isFree(*m_wanted[i], i))
                m_letters[i] = m_wanted[i];
        for (size_t i = 0; i < m_links.size(); ++i)
            if (!m_letters[i] && !m_links[i].letter.isEmpty() && m_lines[i].size() >= 2)
                m_letters[i] = freePlace(i);
        return std::move(m_letters);
    }

    /// Those without a place, after place() was given all the others.
    void placeLeft(Arrangement &arrangement) {
        m_letters = arrangement.letters;
        arrangement.ties.resize(m_links.size());
        for (size_t i = 0; i < m_links.size(); ++i) {
            if (m_letters[i] || m_links[i].letter.isEmpty() || m_lines[i].size() < 2)
                continue;
            m_letters[i] = placeAnywhere(i);
            if (!m_letters[i])
                m_letters[i] = placeBeside(i, arrangement.ties[i]);
        }
        arrangement.letters = m_letters;
    }

private:
    std::optional<QPointF> placeAnywhere(size_t link) const;
    std::optional<QPointF> placeBeside(size_t link, std::optional<QPointF> &tie) const;
    bool isBeside(QPointF at, QPointF on, size_t link) const;
    std::optional<QPointF> freePlace(size_t link) const;
    bool isFree(QPointF at, size_t link) const;

    const std::vector<Bundle> &m_links;
    const std::vector<QPolygonF> &m_lines;
    const QList<QRectF> &m_cards;
    std::vector<std::optional<QPointF>> m_wanted;
    std::vector<Piece> m_pieces;
    std::vector<std::optional<QPointF>> m_letters;
};

/// The longest straight piece of a line.
QLineF longestPiece(const QPolygonF &line) {
    QLineF longest(line.first(), line[1]);
    for (qsizetype i = 2; i < line.size(); ++i)
        if (const QLineF piece(line[i - 1], line[i]); piece.length() > longest.length() + 1e-6)
            longest = piece;
    return longest;
}

/// Tries places along the link from its middle outwards.
std::optional<QPointF> Letters::freePlace(size_t link) const {
    const QLineF piece = longestPiece(m_lines[link]);
    for (const double t :
         {0.5,  0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2,  0.8,  0.15, 0.85, 0.47, 0.53,
          0.41, 0.59, 0.35, 0.65, 0.29, 0.71, 0.23, 0.77, 0.17, 0.83, 0.11, 0.89, 0.08, 0.92})
        if (const QPointF at = piece.pointAt(t); isFree(at, link))
            return at;
    return {};
}

/// On any piece of the link.
std::optional<QPointF> Letters::placeAnywhere(size_t link) const {
    constexpr double step = 6;
    const QPolygonF &line = m_lines[link];
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF piece(line[i - 1], line[i]);
        const int steps = int(piece.length() / step);
        for (int at = 0; at <= steps; ++at)
            if (const QPointF place = piece.pointAt(double(at) / std::max(1, steps)); isFree(place, link))
                return place;
    }
    return {};
}

/// A tie from a letter to its link passes no card and no other letter.
bool Letters::isBeside(QPointF at, QPointF on, size_t link) const {
    if (!isFree(at, link))
        return false;
    const QPolygonF tie{on, at};
    const auto isCrossed = [&](const std::optional<QPointF> &letter) {
        constexpr QPointF radius(14, 14);
        return letter && passesThrough(tie, QRectF(*letter - radius, *letter + radius));
    };
    return std::none_of(m_cards.begin(), m_cards.end(),
                        [&](const QRectF &card) { return passesThrough(tie, card); }) &&
           std::none_of(m_letters.begin(), m_letters.end(), isCrossed);
}

/// The nearest place round some points of the link.
std::optional<QPointF> Letters::placeBeside(size_t link, std::optional<QPointF> &tie) const {
    constexpr double nearest = 26;
    constexpr double farthest = 420;
    constexpr double step = 14;
    constexpr int directions = 16;
    const QLineF piece = longestPiece(m_lines[link]);
    for (double radius = nearest; radius <= farthest; radius += step)
        for (const double t : {0.5, 0.35, 0.65, 0.2, 0.8})
            for (int direction = 0; direction < directions; ++direction) {
                const double angle = 2 * M_PI * direction / directions;
                const QPointF on = piece.pointAt(t);
                const QPointF at = on + QPointF(std::cos(angle), std::sin(angle)) * radius;
                if (!isBeside(at, on, link))
                    continue;
                tie = on;
                return at;
            }
    return {};
}

bool Letters::isFree(QPointF at, size_t link) const {
    const QSizeF size = m_links[link].letter;
    const double radius = std::max(size.width(), size.height()) / 2;
    const auto isInTheWay = [&](const Piece &piece) {
        return piece.link != link && isNear(piece, at, radius + 2);
    };
    if (std::any_of(m_pieces.begin(), m_pieces.end(), isInTheWay))
        return false;
    const QRectF room(at - QPointF(radius + letterGap, radius + letterGap),
                      QSizeF(radius + letterGap, radius + letterGap) * 2);
    for (size_t i = 0; i < m_letters.size(); ++i)
        if (i != link && m_letters[i] &&
            room.intersects(QRectF(*m_letters[i] - QPointF(radius, radius), QSizeF(radius, radius) * 2)))
            return false;
    return std::none_of(m_cards.begin(), m_cards.end(),
                        [&](const QRectF &card) { return room.intersects(card); });
}

} // namespace

void placeLettersLeft(Arrangement &arrangement, const std::vector<Bundle> &links) {
    Letters(links, arrangement.links, arrangement.cards, {}).placeLeft(arrangement);
}

std::vector<std::optional<QPointF>> placeLetters(const std::vector<Bundle> &links,
                                                 const std::vector<QPolygonF> &lines,
                                                 const QList<QRectF> &cards,
                                                 const std::vector<std::optional<QPointF>> &wanted) {
    return Letters(links, lines, cards, wanted).place();
}

} // namespace portolan
