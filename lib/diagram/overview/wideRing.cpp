#include "diagram/overview/wideRing.h"

#include "diagram/overview/ringCards.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace portolan {
namespace {

constexpr double wideLetterGap = 3; // between a letter and the bundles beside it
constexpr double rowPitch = 34;     // between the two rows of letters, each for every second bundle
constexpr double funnel = 80;       // in which the bundles of a card come together
constexpr double wideCardGap = 26;  // between neighbours
constexpr double cardShare = 0.86;  // of a card's side, for its bundles

/// Lays one wide ring out.
class WideRing {
public:
    WideRing(int count, QSizeF card, const std::vector<Bundle> &links, double reach);

    Arrangement layOut();

private:
    struct Partner {
        int card;
        double width; ///< of the bundle that leads there
    };
    struct End {
        int card;
        int slot;
        double offset; ///< along the circle from the middle of the card
    };
    void measure();
    End endOf(int card, int other) const;
    QPointF onCircle(const End &end, double radius) const;
    double mouthOffset(const End &end) const;
    QPolygonF legOf(const End &end) const;
    void addLink(const Bundle &link);

    int m_count;
    QSizeF m_card;
    const std::vector<Bundle> &m_links;
    double m_reach;
    double m_pitch = 0; ///< between bundles where their letters stand
    double m_radius = 0;
    RingCards m_cards;
    std::vector<std::vector<Partner>> m_partners; ///< by card, clockwise-most end first
    Arrangement m_ring;
};

WideRing::WideRing(int count, QSizeF card, const std::vector<Bundle> &links, double reach)
    : m_count(count), m_card(card), m_links(links), m_reach(reach), m_partners(size_t(count)) {
    for (const Bundle &link : links) {
        m_partners[size_t(link.first)].push_back({link.second, link.width});
        m_partners[size_t(link.second)].push_back({link.first, link.width});
    }
    for (int own = 0; own < count; ++own)
        std::sort(m_partners[size_t(own)].begin(), m_partners[size_t(own)].end(),
                  [&](const Partner &a, const Partner &b) {
                      return (a.card - own + count) % count < (b.card - own + count) % count;
                  });
}

/// The circle is long enough for the ends of every card beside each other.
void WideRing::measure() {
    size_t most = 1;
    for (const std::vector<Partner> &partners : m_partners)
        most = std::max(most, partners.size());
    for (const Bundle &link : m_links)
        m_pitch = std::max(m_pitch, (link.letter.width() + link.width) / 2 + wideLetterGap);
    m_radius = double(m_count) * double(most + 1) * m_pitch / (2 * std::numbers::pi);
    m_cards = placeEvenRingCards(m_count, m_card, m_radius + 2 * rowPitch + funnel, wideCardGap);
    m_radius = m_cards.radius - 2 * rowPitch - funnel;
}

WideRing::End WideRing::endOf(int card, int other) const {
    const std::vector<Partner> &partners = m_partners[size_t(card)];
    const auto slot = std::find_if(partners.begin(), partners.end(),
                                   [&](const Partner &partner) { return partner.card == other; }) -
                      partners.begin();
    return {card, int(slot), (double(partners.size() - 1) / 2 - double(slot)) * m_pitch};
}

QPointF WideRing::onCircle(const End &end, double radius) const {
    const double angle = m_cards.angles[size_t(end.card)] + end.offset / m_radius;
    return RingDirection{angle}.out() * radius;
}

/// Where a bundle meets its card, from the middle of the side: each has the room that its lines need, and
/// what is left is shared.
double WideRing::mouthOffset(const End &end) const {
    const std::vector<Partner> &partners = m_partners[size_t(end.card)];
    const QPointF along = RingDirection{m_cards.angles[size_t(end.card)]}.clockwise();
    const double side = std::abs(along.x()) * m_card.width() + std::abs(along.y()) * m_card.height();
    double before = 0;
    double all = 0;
    for (size_t slot = 0; slot < partners.size(); ++slot) {
        all += partners[slot].width;
        before += int(slot) < end.slot    ? partners[slot].width
                  : int(slot) == end.slot ? partners[slot].width / 2
                                          : 0;
    }
    const double gaps = double(partners.size()) - 1;
    const double gap = std::min(m_pitch / 2, (side * cardShare - all) / std::max(1.0, gaps));
    return (all + gap * gaps) / 2 - before - gap * end.slot;
}

/// From the card to the circle: side by side at the card, then apart, then past the letters.
QPolygonF WideRing::legOf(const End &end) const {
    const RingDirection direction{m_cards.angles[size_t(end.card)]};
    const QPointF mouth = direction.out() * m_cards.radius + direction.clockwise() * mouthOffset(end);
    const auto toCard = distanceToCard(mouth, direction.out(), m_cards.cards[end.card]);
    return {mouth + direction.out() * (toCard.value_or(0) + m_reach), mouth,
            onCircle(end, m_radius + 2 * rowPitch), onCircle(end, m_radius)};
}

void WideRing::addLink(const Bundle &link) {
    const End first = endOf(link.first, link.second);
    const End second = endOf(link.second, link.first);
    QPolygonF line = legOf(first);
    const QPolygonF back = legOf(second);
    for (auto point = back.rbegin(); point != back.rend(); ++point)
        line << *point;
    m_ring.links.push_back(line);
    // Each card has the letters of about half its bundles: of those that lead on clockwise.
    const int clockwise = (link.second - link.first + m_count) % m_count;
    const End &end = clockwise * 2 <= m_count ? first : second;
    const double row = end.slot % 2 == 0 ? 0.5 : 1.5;
    m_ring.letters.push_back(link.letter.isEmpty() ? std::nullopt
                                                   : std::optional(onCircle(end, m_radius + row * rowPitch)));
}

Arrangement WideRing::layOut() {
    measure();
    m_ring.cards = m_cards.cards;
    for (const Bundle &link : m_links)
        addLink(link);
    m_ring.bounds = boundsOf(m_ring);
    return std::move(m_ring);
}

} // namespace

Arrangement layOutWideRing(int cards, QSizeF card, const std::vector<Bundle> &links, double reach) {
    return WideRing(cards, card, links, reach).layOut();
}

} // namespace portolan
