#include "diagram/Overview.h"

#include "diagram/overview/arrangement.h"
#include "diagram/overview/cards.h"
#include "diagram/overview/shownFacts.h"
#include "diagram/overview/tables.h"
#include "diagram/overview/words.h"
#include "diagram/shapes.h"
#include "diagram/text.h"

#include <algorithm>
#include <optional>

namespace portolan {
namespace {

constexpr double tablesGap = 60;     // between the cards and the tables
constexpr double cardsPerSite = 0.4; // how large a card is beside its site
constexpr double lineReach = 7;      // how far lines go into the walls that hide their ends

/// How close and how thin the lines of a bundle are; many pairs need thin ones.
struct BundleLook {
    double pitch = 6.5;
    double thickness = 1;
};

/// The most bundles that one card has.
size_t mostBundles(const OverviewFacts &facts) {
    std::vector<size_t> counts(facts.sites.size(), 0);
    for (const PairFacts &pair : facts.pairs) {
        ++counts[size_t(pair.first)];
        ++counts[size_t(pair.second)];
    }
    return counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
}

BundleLook bundleLookFor(const OverviewFacts &facts) {
    const size_t pairs = facts.pairs.size();
    // The bundles of a hub stand all around it; those of a card in a ring on one side.
    const size_t most = pairs > facts.sites.size() ? mostBundles(facts) : 0;
    return pairs > 90 || most > 12  ? BundleLook{3.4, 0.5}
           : pairs > 28 || most > 8 ? BundleLook{4.6, 0.7}
                                    : BundleLook{};
}

/// One line for each colour; replication's two classes share one.
QList<Stroke> strokesOf(const PairFacts &pair, const BundleLook &look) {
    QList<Stroke> strokes;
    for (const TrafficClass traffic :
         {TrafficClass::ReplicationData, TrafficClass::ReplicationControl, TrafficClass::Pairing,
          TrafficClass::SiteManagement, TrafficClass::Platform, TrafficClass::Access}) {
        Stroke stroke = strokeOf(traffic);
        stroke.width *= look.thickness;
        const bool isShared = traffic == TrafficClass::ReplicationControl &&
                              pair.carries[size_t(TrafficClass::ReplicationData)];
        if (pair.carries[size_t(traffic)] && !isShared)
            strokes << stroke;
    }
    if (strokes.isEmpty())
        strokes << Stroke{Ink::MutedText, 1.2, Dash::Dotted};
    return strokes;
}

double bundleWidth(const QList<Stroke> &strokes, const BundleLook &look) {
    return double(strokes.size() - 1) * look.pitch + strokes.first().width;
}

/// The lines of a bundle, of these only what is in `shown` as well.
QList<Shape> bundleShapes(const QPolygonF &middle, const QList<Stroke> &strokes, const QList<Stroke> &shown,
                          const BundleLook &look) {
    QList<Shape> shapes;
    for (qsizetype i = 0; i < strokes.size(); ++i) {
        if (!shown.contains(strokes[i]))
            continue;
        const double by = (double(i) - double(strokes.size() - 1) / 2) * look.pitch;
        LineShape line;
        line.points = beside(middle, by);
        line.stroke = strokes[i];
        shapes.append(line);
    }
    return shapes;
}

class OverviewBuilder {
public:
    /// `shown` are the facts that the drawing speaks of; all of `facts` have their places.
    OverviewBuilder(const DiagramInput &plan, const OverviewFacts &facts, const OverviewFacts &shown)
        : m_input(plan), m_facts(facts), m_shown(shown), m_look(bundleLookFor(m_facts)) {}

    Body build();

private:
    Arrangement layOut(const CardLook &look);
    std::vector<QPointF> offsets() const;
    DiagramItem linkItem(size_t number, const PairFacts &pair, const Arrangement &sites) const;
    std::optional<DiagramItem> tieItem(size_t number, const PairFacts &pair, const Arrangement &sites) const;
    QString keyOfPair(const PairFacts &pair) const;
    void addLinks(const Arrangement &sites);

    const DiagramInput &m_input;
    const OverviewFacts &m_facts;
    const OverviewFacts &m_shown;
    BundleLook m_look;
    std::vector<QList<Stroke>> m_strokes; ///< by pair
    Body m_body;
};

Arrangement OverviewBuilder::layOut(const CardLook &look) {
    std::vector<Bundle> links;
    for (const PairFacts &pair : m_facts.pairs) {
        m_strokes.push_back(strokesOf(pair, m_look));
        const LinkType &type = m_facts.types[size_t(pair.type)];
        links.push_back({pair.first, pair.second, bundleWidth(m_strokes.back(), m_look),
                         type.ports.empty() ? QSizeF() : letterSize(type.letter)});
    }
    return arrangeSites(int(m_facts.sites.size()), look.size, links, lineReach, offsets());
}

/// Cards move with their sites, by less: they are smaller.
std::vector<QPointF> OverviewBuilder::offsets() const {
    std::vector<QPointF> offsets;
    for (const SiteNumbers &site : m_facts.sites)
        offsets.push_back(m_input.layout.siteOffsets.value(site.site->id.value) * cardsPerSite);
    return offsets;
}

/// `number` is that of the pair's place.
DiagramItem OverviewBuilder::linkItem(size_t number, const PairFacts &pair, const Arrangement &sites) const {
    const QList<Stroke> shown = strokesOf(pair, m_look);
    QList<Shape> shapes = bundleShapes(sites.links[number], m_strokes[number], shown, m_look);
    if (shapes.isEmpty())
        shapes = bundleShapes(sites.links[number], shown, shown, m_look);
    if (sites.letters[number])
        shapes << letterShapes(*sites.letters[number], m_shown.types[size_t(pair.type)]);
    return makeItem(QStringLiteral("pair/") + keyOfPair(pair), ItemRole::Line, pair.elements,
                    pairTitle(m_shown, pair), shapes);
}

QString OverviewBuilder::keyOfPair(const PairFacts &pair) const {
    const auto id = [&](int site) { return keyOf(m_shown.sites[size_t(site)].site->id); };
    return QStringLiteral("%1-%2").arg(id(pair.first), id(pair.second));
}

/// From a letter beside its bundle to a point on it.
std::optional<DiagramItem> OverviewBuilder::tieItem(size_t number, const PairFacts &pair,
                                                    const Arrangement &sites) const {
    if (number >= sites.ties.size() || !sites.ties[number])
        return {};
    constexpr double dot = 2.5;
    const QPointF on = *sites.ties[number];
    const QList<Shape> shapes{
        LineShape{{on, *sites.letters[number]}, Stroke{Ink::BoxStroke, 1, Dash::Solid}},
        BoxShape{QRectF(on - QPointF(dot, dot), on + QPointF(dot, dot)), dot, Ink::BoxStroke, {}}};
    return makeItem(QStringLiteral("tie/") + keyOfPair(pair), ItemRole::Label, pair.elements,
                    pairTitle(m_shown, pair), shapes);
}

/// Both lists of pairs are in the order of their sites.
void OverviewBuilder::addLinks(const Arrangement &sites) {
    size_t number = 0;
    for (const PairFacts &pair : m_shown.pairs) {
        while (m_facts.pairs[number].first != pair.first || m_facts.pairs[number].second != pair.second)
            ++number;
        if (const std::optional<DiagramItem> tie = tieItem(number, pair, sites))
            m_body.items << *tie;
        m_body.items << linkItem(number, pair, sites);
    }
}

QRectF boundsOfItems(const QList<DiagramItem> &items) {
    QRectF bounds;
    for (const DiagramItem &item : items)
        bounds = bounds.isNull() ? item.bounds : bounds | item.bounds;
    return bounds;
}

Body OverviewBuilder::build() {
    const CardLook look = cardLookFor(m_facts);
    const Arrangement sites = layOut(look);
    const QPointF tablesAt(sites.bounds.right() + tablesGap, 0);
    const QList<DiagramItem> tables = tableItems(m_shown, m_input.catalogue, tablesAt);
    // Tables that are taller than what the cards take put these in their middle; in a view where they stand
    // in the whole plan.
    const bool isWhole = &m_shown == &m_facts;
    const QRectF all = boundsOfItems(isWhole ? tables : tableItems(m_facts, m_input.catalogue, tablesAt));
    const double lower = std::max(0.0, (all.bottom() - sites.bounds.height()) / 2);
    QList<DiagramItem> &items = m_body.items;
    addLinks(sites);
    for (size_t i = 0; i < m_shown.sites.size(); ++i)
        items << cardItems(m_shown.sites[i], sites.cards[qsizetype(i)], look);
    for (DiagramItem &item : items)
        moveItem(item, {0, lower});
    items << tables;
    m_body.rect = boundsOfItems(items);
    return std::move(m_body);
}

/// An empty sheet says how to fill it.
Body emptyOverview() {
    const QRectF sheet(0, 0, 760, 260);
    const QPointF middle = sheet.center();
    const auto line = [&](double down, const QString &words, double size, Face face, Ink ink) {
        return makeText({middle.x(), middle.y() + down}, words, size, face, ink, Align::Centre);
    };
    const QString title = text("No sites yet");
    const QString advice =
        text("Add a site for each location that is protected or recovers, or start from a template.");
    return {sheet,
            {makeItem(QStringLiteral("empty"), ItemRole::Label, {}, title,
                      {BoxShape{sheet, 10, Ink::SiteFill, Stroke{Ink::SiteStroke, 1.4, Dash::Dashed}},
                       line(-8, title, 20, Face::Bold, Ink::Text),
                       line(22, advice, 13, Face::Regular, Ink::MutedText)})}};
}

} // namespace

Body buildOverview(const DiagramInput &input) {
    if (input.index.topology().sites.isEmpty())
        return emptyOverview();
    const OverviewFacts facts = gatherFacts(input);
    return OverviewBuilder(input, facts, facts).build();
}

Body buildOverviewOf(const DiagramInput &part, const ViewScope &scope, const DiagramInput &plan) {
    if (plan.index.topology().sites.isEmpty())
        return emptyOverview();
    const OverviewFacts facts = gatherFacts(plan);
    OverviewFacts shown = shownFacts(facts, gatherFacts(part));
    for (SiteNumbers &site : shown.sites)
        site.isBeyond = scope.partners.contains(site.site->id);
    return OverviewBuilder(plan, facts, shown).build();
}

} // namespace portolan
