#include "diagram/shapes.h"
#include "support/diagramFaults.h"
#include "support/diagramParts.h"

#include <cmath>

namespace portolan::test {
namespace {

/// What lines of different bundles that run along each other keep between them. The more sites, the denser:
/// of a full mesh of twenty, nineteen bundles leave one side of a card.
double leastBetween(qsizetype sites) {
    return sites <= 6 ? 12 : sites <= 10 ? 6 : 1;
}

struct Card {
    const DiagramItem *item;
    QRectF wall;
};

std::vector<Card> cardsOf(const Diagram &diagram) {
    std::vector<Card> cards;
    for (const DiagramItem *item : withRole(diagram, ItemRole::Site))
        for (const Shape &shape : item->shapes)
            if (const auto *bricks = std::get_if<BricksShape>(&shape))
                cards.push_back({item, bricks->rect});
    return cards;
}

struct Letter {
    const DiagramItem *item;
    QRectF rect;
};

std::vector<Letter> lettersOf(const Diagram &diagram) {
    std::vector<Letter> letters;
    for (const DiagramItem *item : withRole(diagram, ItemRole::Line))
        for (const Shape &shape : item->shapes)
            if (const auto *box = std::get_if<BoxShape>(&shape))
                letters.push_back({item, box->rect});
    return letters;
}

bool endsOn(const DiagramItem &bundle, const Card &card) {
    return bundle.key.mid(5).split(QLatin1Char('-')).contains(card.item->key);
}

/// Bundles through cards. Their own cards hide the ends.
void addThroughCards(const std::vector<Card> &cards, const std::vector<Segment> &segments,
                     QStringList &faults) {
    NearGrid grid;
    for (size_t i = 0; i < segments.size(); ++i)
        grid.add(int(i), rectOf(segments[i].line));
    for (const Card &card : cards)
        for (const int near : grid.near(card.wall)) {
            const Segment &segment = segments[size_t(near)];
            const double rim = endsOn(*segment.item, card) ? 16 : 0;
            if (lengthInside(segment.line, card.wall.adjusted(rim, rim, -rim, -rim)) > touching)
                faults << pairText("bundle through a card", segment.item->key, card.item->key);
        }
}

void addUnderLetters(const std::vector<Letter> &letters, const std::vector<Segment> &segments,
                     QStringList &faults) {
    NearGrid grid;
    for (size_t i = 0; i < segments.size(); ++i)
        grid.add(int(i), rectOf(segments[i].line));
    for (const Letter &letter : letters)
        for (const int near : grid.near(letter.rect)) {
            const Segment &segment = segments[size_t(near)];
            if (segment.item != letter.item &&
                distanceTo(segment.line, letter.rect.center()) < letter.rect.height() / 2)
                faults << pairText("letter on another bundle", letter.item->key, segment.item->key);
        }
}

/// Whether two lines run along each other, so close that they look like one.
bool lieTogether(const Segment &a, const Segment &b, double closest) {
    constexpr double mostTogether = 0.5; // of the line
    const QPointF along = (a.line.p2() - a.line.p1()) / std::max(1e-9, a.line.length());
    const QPointF across(-along.y(), along.x());
    const auto off = [&](QPointF at) { return QPointF::dotProduct(at - a.line.p1(), across); };
    const auto on = [&](QPointF at) {
        return std::clamp(QPointF::dotProduct(at - a.line.p1(), along), 0.0, a.line.length());
    };
    // The part of b within the strip around a.
    const double from = off(b.line.p1());
    const double to = off(b.line.p2());
    if (std::min(std::abs(from), std::abs(to)) > closest && from * to > 0)
        return false;
    const double slope = std::abs(to - from);
    const double inStrip = slope < 2 * closest ? 1 : 2 * closest / slope;
    return std::abs(on(b.line.p1()) - on(b.line.p2())) * inStrip > mostTogether * a.line.length();
}

} // namespace

QStringList ringFaults(const Diagram &diagram) {
    QStringList faults;
    const std::vector<Segment> segments = segmentsOf(diagram);
    const std::vector<Card> cards = cardsOf(diagram);
    const std::vector<Letter> letters = lettersOf(diagram);
    addThroughCards(cards, segments, faults);
    addUnderLetters(letters, segments, faults);
    for (const Letter &letter : letters)
        for (const Card &card : cards)
            if (overlap(letter.rect, card.wall))
                faults << pairText("letter on a card", letter.item->key, card.item->key);
    eachNearPair(
        letters, 0, [](const Letter &letter) { return letter.rect; },
        [&](const Letter &a, const Letter &b) {
            if (overlap(a.rect, b.rect))
                faults << pairText("letters overlap", a.item->key, b.item->key);
        });
    return faults;
}

QStringList bundleFaults(const Diagram &diagram) {
    const double closest = leastBetween(withRole(diagram, ItemRole::Site).size());
    QStringList faults;
    eachNearPair(
        segmentsOf(diagram), closest, [](const Segment &segment) { return rectOf(segment.line); },
        [&](const Segment &a, const Segment &b) {
            if (a.item != b.item && (lieTogether(a, b, closest) || lieTogether(b, a, closest)))
                faults << pairText("bundles on one another", a.item->key, b.item->key);
        });
    return faults;
}

} // namespace portolan::test
