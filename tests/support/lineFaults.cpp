#include "diagram/shapes.h"
#include "support/diagramFaults.h"
#include "support/diagramParts.h"

#include <QSet>
#include <cmath>

namespace portolan::test {
namespace {

constexpr double leastApart = 12;

double sharedLength(const Segment &a, const Segment &b) {
    const QRectF ra = rectOf(a.line);
    const QRectF rb = rectOf(b.line);
    return a.isHorizontal() ? std::min(ra.right(), rb.right()) - std::max(ra.left(), rb.left())
                            : std::min(ra.bottom(), rb.bottom()) - std::max(ra.top(), rb.top());
}

/// An end of a line on the edge of a box.
struct BoxEnd {
    QPointF at;
    const DiagramItem *line;
    const DiagramItem *box;
};

bool isOnEdge(const QRectF &rect, QPointF at) {
    constexpr double reach = 10; // the sheets behind a stack
    return rect.adjusted(-reach, -reach, reach, reach).contains(at) &&
           !rect.adjusted(2, 2, -2, -2).contains(at);
}

std::vector<BoxEnd> boxEnds(const Diagram &diagram) {
    NearGrid grid;
    std::vector<const DiagramItem *> boxes;
    for (const DiagramItem &item : diagram.items)
        if (isBox(item))
            boxes.push_back(&item);
    for (size_t i = 0; i < boxes.size(); ++i)
        grid.add(int(i), boxes[i]->bounds);
    std::vector<BoxEnd> ends;
    for (const Segment &segment : segmentsOf(diagram))
        for (const QPointF &tip : segment.tips)
            for (const int near : grid.near(QRectF(tip, QSizeF()).adjusted(-10, -10, 10, 10)))
                if (isOnEdge(outlineOf(*boxes[size_t(near)]), tip))
                    ends.push_back({tip, segment.item, boxes[size_t(near)]});
    return ends;
}

/// Pills of a flow that hang together with a line of it: on the line or its tie, or next to one that is.
class Attached {
public:
    explicit Attached(const Diagram &diagram);
    QStringList loosePills();

private:
    void take(const QRectF &area, const QList<ElementKey> &flows, double reach);
    void attach(const DiagramItem &item);

    const Diagram &m_diagram;
    std::vector<const DiagramItem *> m_pills;
    NearGrid m_grid;
    QSet<const DiagramItem *> m_attached;
};

Attached::Attached(const Diagram &diagram) : m_diagram(diagram) {
    for (const DiagramItem &item : diagram.items)
        if (item.role == ItemRole::Pill)
            m_pills.push_back(&item);
    for (size_t i = 0; i < m_pills.size(); ++i)
        m_grid.add(int(i), m_pills[i]->bounds);
}

/// Takes every pill of these flows that an area touches, and then what stands next to it in its row.
void Attached::take(const QRectF &area, const QList<ElementKey> &flows, double reach) {
    constexpr double nextInRow = 7;
    const QRectF wide = area.adjusted(-reach, -reach, reach, reach);
    for (const int near : m_grid.near(wide)) {
        const DiagramItem *pill = m_pills[size_t(near)];
        if (m_attached.contains(pill) || !flows.contains(pill->elements.value(0)) ||
            !wide.intersects(pill->bounds))
            continue;
        m_attached.insert(pill);
        take(pill->bounds, flows, nextInRow);
    }
}

void Attached::attach(const DiagramItem &item) {
    constexpr double besideWords = 12;
    if (item.role == ItemRole::Label)
        take(item.bounds, item.elements, besideWords);
    if (item.role != ItemRole::Line)
        return;
    for (const Shape &shape : item.shapes)
        if (const auto *line = std::get_if<LineShape>(&shape))
            for (qsizetype i = 1; i < line->points.size(); ++i)
                take(rectOf({line->points[i - 1], line->points[i]}), item.elements, 1);
}

QStringList Attached::loosePills() {
    for (const DiagramItem &item : m_diagram.items)
        attach(item);
    QStringList faults;
    for (const DiagramItem *pill : m_pills)
        if (!m_attached.contains(pill))
            faults << QStringLiteral("pill without a line: ") + pill->key;
    return faults;
}

} // namespace

QStringList loosePillFaults(const Diagram &diagram) {
    return Attached(diagram).loosePills();
}

QStringList lineFaults(const Diagram &diagram) {
    QStringList faults;
    NearGrid grid;
    const std::vector<Segment> segments = segmentsOf(diagram);
    for (size_t i = 0; i < segments.size(); ++i)
        grid.add(int(i), rectOf(segments[i].line));
    for (const DiagramItem &box : diagram.items) {
        if (!isBox(box))
            continue;
        const QRectF inside = outlineOf(box).adjusted(1.5, 1.5, -1.5, -1.5);
        for (const int near : grid.near(inside)) {
            // A VRA stands on a card: its line passes the card's margin.
            const Segment &segment = segments[size_t(near)];
            if (lengthInside(segment.line, inside) > 8)
                faults << pairText("line through a box", segment.item->key, box.key);
        }
    }
    return faults;
}

QStringList parallelFaults(const Diagram &diagram) {
    QStringList faults;
    eachNearPair(
        segmentsOf(diagram), leastApart / 2, [](const Segment &segment) { return rectOf(segment.line); },
        [&](const Segment &a, const Segment &b) {
            if (a.isHorizontal() != b.isHorizontal() || sharedLength(a, b) < 4)
                return;
            const double apart =
                a.isHorizontal() ? std::abs(a.line.y1() - b.line.y1()) : std::abs(a.line.x1() - b.line.x1());
            if (apart < leastApart - touching)
                faults << pairText("parallel lines", a.item->key, b.item->key) +
                              QStringLiteral(" are %1 apart").arg(apart);
        });
    return faults;
}

QStringList lineEndFaults(const Diagram &diagram) {
    constexpr double distinct = 6;
    QStringList faults;
    for (const Segment &segment : segmentsOf(diagram))
        if (segment.isSlanting())
            faults << QStringLiteral("slanting line: ") + segment.item->key;
    eachNearPair(
        boxEnds(diagram), distinct / 2, [](const BoxEnd &end) { return QRectF(end.at, QSizeF()); },
        [&](const BoxEnd &a, const BoxEnd &b) {
            if (a.box == b.box && a.line != b.line && QLineF(a.at, b.at).length() < distinct)
                faults << pairText("lines end at one point", a.line->key, b.line->key);
        });
    return faults;
}

} // namespace portolan::test
