#include "diagram/overview/arrangement.h"

#include "diagram/overview/draggedCards.h"
#include "diagram/overview/letterPlaces.h"
#include "diagram/overview/ring.h"
#include "diagram/overview/ringCards.h"
#include "diagram/overview/siteParts.h"
#include "diagram/overview/wideRing.h"

#include <algorithm>
#include <cmath>

namespace portolan {
namespace {

constexpr double pairGap = 190;    // between two cards, for a bundle with its letter
constexpr double chainGap = 104;   // the same in a chain of several
constexpr int mostInRow = 4;       // cards of a chain
constexpr double partGap = 64;     // between parts, and between cards without links
constexpr double hubGap = 96;      // between a hub and its spokes, along their bundles
constexpr double spokeGap = 56;    // between spokes
constexpr int mostWide = 20;       // cards of a ring in which every letter finds a place
constexpr size_t mostWidened = 80; // bundles; more need a place of their own for each letter
constexpr double aspect = 1.5;     // of the whole

/// One part with its own numbers for sites, laid out by itself.
class PartLayout {
public:
    PartLayout(const SitePart &part, QSizeF card, double reach)
        : m_part(part), m_card(card), m_reach(reach) {}

    /// `links` are between places in the part's order.
    Arrangement run(const std::vector<Bundle> &links);

private:
    QList<QRectF> chainCards() const;
    QList<QRectF> hubCards(const std::vector<Bundle> &links) const;
    Arrangement joined(const QList<QRectF> &cards, const std::vector<Bundle> &links) const;
    Arrangement ring(const std::vector<Bundle> &links) const;

    const SitePart &m_part;
    QSizeF m_card;
    double m_reach;
};

/// Rows that turn at their ends, so that each card stands next to the one before it.
QList<QRectF> PartLayout::chainCards() const {
    const int count = int(m_part.sites.size());
    const int rows = (count + mostInRow - 1) / mostInRow;
    const int perRow = (count + rows - 1) / rows;
    const double gap = count == 2 ? pairGap : chainGap;
    QList<QRectF> cards;
    for (int i = 0; i < count; ++i) {
        const int row = i / perRow;
        const int column = row % 2 == 0 ? i % perRow : perRow - 1 - i % perRow;
        cards << QRectF(QPointF(column * (m_card.width() + gap), row * (m_card.height() + gap)), m_card);
    }
    return cards;
}

QList<QRectF> PartLayout::hubCards(const std::vector<Bundle> &links) const {
    std::vector<std::pair<int, int>> joined;
    for (const Bundle &link : links)
        if (link.first > 0 && link.second > 0)
            joined.emplace_back(link.first - 1, link.second - 1);
    QList<QRectF> cards = placeSpokeCards(int(m_part.sites.size()) - 1, m_card, hubGap, spokeGap, joined);
    cards.prepend(QRectF(-QPointF(m_card.width(), m_card.height()) / 2, m_card));
    return cards;
}

/// Straight from card to card: nothing stands between linked cards of chains and hubs.
Arrangement PartLayout::joined(const QList<QRectF> &cards, const std::vector<Bundle> &links) const {
    Arrangement arrangement{cards, {}, {}, {}, {}};
    for (const Bundle &link : links)
        arrangement.links.push_back(middleLine(cards[link.first], cards[link.second], m_reach));
    arrangement.letters = placeLetters(links, arrangement.links, cards);
    return arrangement;
}

bool hasEveryLetter(const Arrangement &arrangement, const std::vector<Bundle> &links) {
    for (size_t i = 0; i < links.size(); ++i)
        if (!links[i].letter.isEmpty() && !arrangement.letters[i])
            return false;
    return true;
}

/// A ring that is just wide enough for all letters, as far as there is one.
Arrangement PartLayout::ring(const std::vector<Bundle> &links) const {
    const int count = int(m_part.sites.size());
    Arrangement narrow = layOutRing(count, m_card, links, m_reach);
    if (count > mostWide || hasEveryLetter(narrow, links))
        return narrow;
    for (const double wider : {1.25, 1.55, 1.9})
        if (links.size() <= mostWidened)
            if (Arrangement ring = layOutRing(count, m_card, links, m_reach, wider);
                hasEveryLetter(ring, links))
                return ring;
    return layOutWideRing(count, m_card, links, m_reach);
}

Arrangement PartLayout::run(const std::vector<Bundle> &links) {
    Arrangement arrangement = m_part.shape == PartShape::Single || m_part.shape == PartShape::Chain
                                  ? joined(chainCards(), links)
                              : m_part.shape == PartShape::Hub ? joined(hubCards(links), links)
                                                               : ring(links);
    arrangement.bounds = boundsOf(arrangement);
    moveBy(arrangement, -arrangement.bounds.topLeft());
    return arrangement;
}

/// Puts rectangles in rows from left to right.
class Shelves {
public:
    explicit Shelves(double width) : m_width(width) {}

    QPointF place(QSizeF size) {
        if (m_at.x() > 0 && m_at.x() + size.width() > m_width)
            startRow();
        const QPointF at = m_at;
        m_at.rx() += size.width() + partGap;
        m_height = std::max(m_height, size.height());
        return at;
    }
    void startRow() {
        if (m_at.x() > 0)
            m_at = {0, m_at.y() + m_height + partGap};
        m_height = 0;
    }

private:
    double m_width;
    QPointF m_at;
    double m_height = 0;
};

/// Lays every part out and puts them side by side.
class Arranging {
public:
    Arranging(int count, QSizeF card, const std::vector<Bundle> &links, double reach)
        : m_card(card), m_links(links), m_reach(reach), m_parts(sitePartsOf(count, links)),
          m_places(size_t(count)) {
        m_whole.cards.resize(count);
        m_whole.links.resize(links.size());
        m_whole.letters.resize(links.size());
    }

    Arrangement run();

private:
    std::vector<size_t> linksOf(const SitePart &part);
    double shelfWidth(const std::vector<Arrangement> &parts) const;
    void take(const SitePart &part, const std::vector<size_t> &numbers, const Arrangement &arranged);

    QSizeF m_card;
    const std::vector<Bundle> &m_links;
    double m_reach;
    std::vector<SitePart> m_parts;
    std::vector<int> m_places; ///< by site: in the order of its part
    Arrangement m_whole;
};

std::vector<size_t> Arranging::linksOf(const SitePart &part) {
    for (size_t i = 0; i < part.sites.size(); ++i)
        m_places[size_t(part.sites[i])] = int(i);
    std::vector<size_t> numbers;
    for (size_t i = 0; i < m_links.size(); ++i)
        if (std::find(part.sites.begin(), part.sites.end(), m_links[i].first) != part.sites.end())
            numbers.push_back(i);
    return numbers;
}

double Arranging::shelfWidth(const std::vector<Arrangement> &parts) const {
    double widest = 0;
    double area = 0;
    for (const Arrangement &part : parts) {
        widest = std::max(widest, part.bounds.width());
        area += (part.bounds.width() + partGap) * (part.bounds.height() + partGap);
    }
    return std::max(widest, std::sqrt(area * aspect));
}

void Arranging::take(const SitePart &part, const std::vector<size_t> &numbers, const Arrangement &arranged) {
    for (size_t i = 0; i < part.sites.size(); ++i)
        m_whole.cards[part.sites[i]] = arranged.cards[qsizetype(i)];
    for (size_t i = 0; i < numbers.size(); ++i) {
        m_whole.links[numbers[i]] = arranged.links[i];
        m_whole.letters[numbers[i]] = arranged.letters[i];
    }
}

Arrangement Arranging::run() {
    // Sites without links come last.
    std::stable_partition(m_parts.begin(), m_parts.end(),
                          [](const SitePart &part) { return part.shape != PartShape::Single; });
    std::vector<Arrangement> arranged;
    std::vector<std::vector<size_t>> numbers;
    for (const SitePart &part : m_parts) {
        numbers.push_back(linksOf(part));
        std::vector<Bundle> links;
        for (const size_t number : numbers.back()) {
            links.push_back(m_links[number]);
            links.back().first = m_places[size_t(links.back().first)];
            links.back().second = m_places[size_t(links.back().second)];
        }
        arranged.push_back(PartLayout(part, m_card, m_reach).run(links));
    }
    Shelves shelves(shelfWidth(arranged));
    for (size_t i = 0; i < m_parts.size(); ++i) {
        if (i > 0 && m_parts[i].shape == PartShape::Single && m_parts[i - 1].shape != PartShape::Single)
            shelves.startRow();
        moveBy(arranged[i], shelves.place(arranged[i].bounds.size()));
        take(m_parts[i], numbers[i], arranged[i]);
    }
    return std::move(m_whole);
}

} // namespace

Arrangement arrangeSites(int count, QSizeF card, const std::vector<Bundle> &links, double reach,
                         const std::vector<QPointF> &offsets) {
    Arrangement arrangement = Arranging(count, card, links, reach).run();
    dragCards(arrangement, links, reach, offsets);
    arrangement.bounds = boundsOf(arrangement);
    moveBy(arrangement, -arrangement.bounds.topLeft());
    return arrangement;
}

} // namespace portolan
