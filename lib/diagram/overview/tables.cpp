#include "diagram/overview/tables.h"

#include "diagram/overview/matrix.h"
#include "diagram/overview/words.h"
#include "diagram/paintDiagram.h"
#include "diagram/text.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr double letterCircle = 25;
constexpr double typeLetterSize = 13;
constexpr double pillGap = 5;
constexpr double classGap = 12; // between pills of different classes
constexpr double mostPillsWidth = 400;
constexpr double columnGap = 26;
constexpr double tableGap = 30;
constexpr double rowPadding = 10;
constexpr double wordsWidth = 300; // at most
constexpr double leastWordsWidth = 120;
constexpr double countWidth = 78;

TextShape heading(QPointF at, const QString &words) {
    return makeText(at, words, headingSize, Face::Bold);
}

/// Pills of a row, in lines that keep to a width.
struct PillBlock {
    QList<Shape> shapes; ///< from the origin on
    QSizeF size;
};

/// Builds the tables of one sheet from the top down.
class Tables {
public:
    Tables(const OverviewFacts &facts, const PortCatalogue &catalogue, QPointF at)
        : m_facts(facts), m_catalogue(catalogue), m_at(at) {}

    QList<DiagramItem> build();

private:
    void addTypes();
    void addType(const LinkType &type, const PillBlock &pills, double wordsAt);
    void addMatrix();
    void addInside(const InsideGroup &group);
    void addInsideRow(const InsideRow &row, const QString &key, const PillBlock &pills, double wordsAt,
                      double countsAt);
    PillBlock pillsOf(const PortList &ports) const;
    QList<ElementKey> elementsOf(const LinkType &type) const;
    double pillsColumn(const std::vector<PillBlock> &blocks) const;
    void add(const QString &key, ItemRole role, const QList<ElementKey> &elements, const QString &title,
             const QList<Shape> &shapes) {
        m_items << makeItem(key, role, elements, title, shapes);
    }

    const OverviewFacts &m_facts;
    const PortCatalogue &m_catalogue;
    QPointF m_at;
    QList<DiagramItem> m_items;
};

QList<DiagramItem> Tables::build() {
    if (!m_facts.types.empty())
        addTypes();
    const qsizetype sites = qsizetype(m_facts.sites.size());
    if (!m_facts.pairs.empty() && sites > 2)
        addMatrix();
    for (const InsideGroup &group : m_facts.insides)
        addInside(group);
    return std::move(m_items);
}

PillBlock Tables::pillsOf(const PortList &ports) const {
    PillBlock block;
    QPointF at;
    std::optional<TrafficClass> before;
    QList<std::pair<PillText, Ink>> shown; // two rows of the port table may name the same port
    for (const int port : ports) {
        const PortUse &use = m_facts.ports[size_t(port)];
        const TrafficClass traffic = m_catalogue.requirements[use.requirement].traffic;
        if (shown.contains(std::pair(use.pill, inkOf(traffic))))
            continue;
        shown.append({use.pill, inkOf(traffic)});
        const double width = pillSize(use.pill).width();
        if (at.x() > 0)
            at.rx() += before && inkOf(*before) != inkOf(traffic) ? classGap : pillGap;
        if (at.x() > 0 && at.x() + width > mostPillsWidth)
            at = {0, at.y() + pillHeight + pillGap};
        block.shapes << pillShapes(at + QPointF(width, pillHeight) / 2, use.pill, traffic);
        at.rx() += width;
        block.size = block.size.expandedTo(QSizeF(at.x(), at.y() + pillHeight));
        before = traffic;
    }
    return block;
}

QList<Shape> moved(const QList<Shape> &shapes, QPointF by) {
    DiagramItem item{{}, ItemRole::Label, {}, {}, {}, shapes};
    moveItem(item, by);
    return item.shapes;
}

double Tables::pillsColumn(const std::vector<PillBlock> &blocks) const {
    double width = 0;
    for (const PillBlock &block : blocks)
        width = std::max(width, block.size.width());
    return width;
}

QList<ElementKey> Tables::elementsOf(const LinkType &type) const {
    QList<ElementKey> elements;
    for (const int pair : type.pairs)
        elements << m_facts.pairs[size_t(pair)].elements;
    return elements;
}

void Tables::addTypes() {
    const QString title = text("Link types: which ports a pair needs open");
    add(QStringLiteral("links"), ItemRole::Label, {}, title, {heading(m_at + QPointF(0, 12), title)});
    m_at.ry() += 24;
    std::vector<PillBlock> blocks;
    for (const LinkType &type : m_facts.types)
        blocks.push_back(pillsOf(type.ports));
    const double wordsAt = m_at.x() + letterCircle + 12 + pillsColumn(blocks) + columnGap;
    for (size_t i = 0; i < blocks.size(); ++i)
        addType(m_facts.types[i], blocks[i], wordsAt);
    m_at.ry() += tableGap - rowPadding;
}

void Tables::addType(const LinkType &type, const PillBlock &pills, double wordsAt) {
    const double height = std::max(letterCircle, pills.size.height());
    const double middle = m_at.y() + height / 2;
    QList<Shape> shapes = letterShapes({m_at.x() + letterCircle / 2, middle}, type);
    shapes << moved(pills.shapes, {m_at.x() + letterCircle + 12, middle - pills.size.height() / 2});
    const QString pairs = pairsText(m_facts, type);
    const double left = type.ports.empty() ? m_at.x() + letterCircle + 12 : wordsAt;
    const QString words = type.ports.empty() ? text("%1, no port needed yet").arg(pairs) : pairs;
    shapes << fittedText({left, middle + bodySize * 0.36}, words, wordsWidth + wordsAt - left, bodySize);
    add(QStringLiteral("links/") + type.letter, ItemRole::Label, elementsOf(type),
        text("Link type %1: %2").arg(type.letter, words), shapes);
    m_at.ry() += height + rowPadding;
}

void Tables::addMatrix() {
    const auto title = heading(m_at + QPointF(0, 12), text("Pairs"));
    const double beside = m_at.x() + title.width + 12;
    const bool fits = m_facts.sites.size() <= size_t(mostMatrixSites);
    const QString note =
        fits ? text("link type and number of rules, machine by machine")
             : text("a matrix is drawn for up to %1 sites; the rules list every pair").arg(mostMatrixSites);
    add(QStringLiteral("pairs"), ItemRole::Label, {}, note,
        {title, makeText({beside, m_at.y() + 12}, note, smallSize, Face::Regular, Ink::MutedText)});
    m_at.ry() += 26;
    if (fits) {
        const PairMatrix matrix = matrixItems(m_facts, m_at);
        m_items << matrix.items;
        m_at.ry() += matrix.size.height();
    }
    m_at.ry() += tableGap;
}

void Tables::addInside(const InsideGroup &group) {
    const QString key =
        QStringLiteral("inside/") + keyOf(m_facts.sites[size_t(group.sites.first())].site->id);
    std::vector<PillBlock> blocks;
    for (const InsideRow &row : group.rows)
        blocks.push_back(pillsOf(row.ports));
    const double wordsAt = m_at.x() + pillsColumn(blocks) + columnGap;
    double room = leastWordsWidth;
    for (const InsideRow &row : group.rows)
        if (row.state == FlowState::Needed)
            room = std::max(room, textWidth(insideWords(row), bodySize, Face::Regular) + 1);
    const double counts = wordsAt + std::min(room, wordsWidth);
    const auto column = [&](const QString &words, double right) {
        return makeText({right, m_at.y() + 12}, words, smallSize, Face::Regular, Ink::MutedText,
                        Align::Right);
    };
    add(key, ItemRole::Label, {}, insideHeading(m_facts, group),
        {fittedText(m_at + QPointF(0, 12), insideHeading(m_facts, group),
                    counts - m_at.x() + countWidth * 0.2, headingSize, Face::Bold),
         column(text("grouped"), counts + countWidth), column(text("expanded"), counts + 2 * countWidth)});
    m_at.ry() += 24;
    for (size_t i = 0; i < blocks.size(); ++i)
        addInsideRow(group.rows[i], key, blocks[i], wordsAt, counts);
    m_at.ry() += tableGap - rowPadding;
}

void Tables::addInsideRow(const InsideRow &row, const QString &key, const PillBlock &pills, double wordsAt,
                          double countsAt) {
    const double middle = m_at.y() + pills.size.height() / 2;
    const double baseline = middle + bodySize * 0.36;
    const bool counts = row.state == FlowState::Needed;
    QList<Shape> shapes = moved(pills.shapes, m_at);
    const QString words = insideWords(row);
    const double room = (counts ? countsAt : wordsAt + wordsWidth + 2 * countWidth) - wordsAt;
    shapes << fittedText({wordsAt, baseline}, words, room, bodySize, Face::Regular,
                         counts ? Ink::Text : Ink::MutedText);
    if (counts) {
        const double right = countsAt + countWidth;
        shapes << makeText({right, baseline}, rangeText(row.grouped), bodySize, Face::Regular, Ink::Text,
                           Align::Right)
               << makeText({right + countWidth, baseline}, rangeText(row.expanded), bodySize, Face::Regular,
                           Ink::Text, Align::Right);
    }
    const QString rowKey =
        QStringLiteral("%1/%2-%3-%4")
            .arg(key, kindInfo(row.first).key, kindInfo(row.second).key, QString::number(int(row.state)));
    add(rowKey, ItemRole::Label, row.flows, words, shapes);
    m_at.ry() += pills.size.height() + rowPadding;
}

} // namespace

QSizeF letterSize(const QString &letter) {
    const double width = textWidth(letter, typeLetterSize, Face::Bold) + 11;
    return {std::max(letterCircle, width), letterCircle};
}

QList<Shape> letterShapes(QPointF centre, const LinkType &type) {
    const QSizeF size = letterSize(type.letter);
    const QRectF rect(centre - QPointF(size.width(), size.height()) / 2, size);
    return {BoxShape{rect, size.height() / 2, type.changed ? Ink::HighlightFill : Ink::Paper,
                     Stroke{Ink::BoxStroke, type.changed ? 2.2 : 1.4, Dash::Solid}},
            makeText(centre + QPointF(0, typeLetterSize * 0.36), type.letter, typeLetterSize, Face::Bold,
                     Ink::Text, Align::Centre)};
}

QList<DiagramItem> tableItems(const OverviewFacts &facts, const PortCatalogue &catalogue, QPointF at) {
    return Tables(facts, catalogue, at).build();
}

} // namespace portolan
