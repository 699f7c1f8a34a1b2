#include "support/diagramFaults.h"

#include "diagram/portMarks.h"
#include "diagram/shapes.h"

#include <QHash>
#include <QLineF>
#include <QSet>
#include <cmath>

namespace portolan::test {
namespace {

constexpr double touching = 0.6; // half a unit is seen by nobody

struct Segment {
    QLineF line;
    double width;
    const DiagramItem *item;
    bool horizontal;
};

QRectF rectOf(const QLineF &line) {
    return QRectF(line.p1(), line.p2()).normalized();
}

/// Every straight piece of the lines of a drawing; thin strokes that only tie a pill to its line are left
/// out.
QList<Segment> segmentsOf(const Diagram &diagram) {
    QList<Segment> segments;
    for (const DiagramItem &item : diagram.items) {
        if (item.role != ItemRole::Line)
            continue;
        for (const Shape &shape : item.shapes) {
            const auto *line = std::get_if<LineShape>(&shape);
            if (!line || line->stroke.width < 1)
                continue;
            for (qsizetype i = 1; i < line->points.size(); ++i) {
                const QLineF piece(line->points[i - 1], line->points[i]);
                segments << Segment{piece, line->stroke.width, &item, std::abs(piece.dy()) < 0.2};
            }
        }
    }
    return segments;
}

bool crosses(const QLineF &line, const QRectF &area) {
    const QRectF piece = rectOf(line);
    return piece.left() < area.right() && piece.right() > area.left() && piece.top() < area.bottom() &&
           piece.bottom() > area.top();
}

bool overlap(const QRectF &a, const QRectF &b) {
    const QRectF shared = a.intersected(b);
    return shared.width() > touching && shared.height() > touching;
}

QList<const DiagramItem *> withRole(const Diagram &diagram, ItemRole role) {
    QList<const DiagramItem *> items;
    for (const DiagramItem &item : diagram.items)
        if (item.role == role)
            items << &item;
    return items;
}

bool isBox(const DiagramItem &item) {
    return item.role == ItemRole::Component || item.role == ItemRole::Stack;
}

/// The outline of a box: its last box without the sheets behind a stack, or its cylinder.
QRectF outlineOf(const DiagramItem &item) {
    QRectF outline;
    for (const Shape &shape : item.shapes) {
        if (const auto *cylinder = std::get_if<CylinderShape>(&shape))
            return cylinder->rect;
        if (const auto *box = std::get_if<BoxShape>(&shape); box && box->fill)
            outline = box->rect;
    }
    return outline;
}

struct PlacedText {
    TextShape text;
    QRectF rect;
    const DiagramItem *item;
};

QList<PlacedText> textsOf(const Diagram &diagram) {
    QList<PlacedText> texts;
    for (const DiagramItem &item : diagram.items)
        for (const Shape &shape : item.shapes)
            if (const auto *text = std::get_if<TextShape>(&shape); text && text->width > 0)
                texts << PlacedText{*text, textRect(*text), &item};
    return texts;
}

QString pairText(const char *what, const QString &a, const QString &b) {
    return QStringLiteral("%1: %2 and %3").arg(QLatin1String(what), a.left(60), b.left(60));
}

double sharedLength(const Segment &a, const Segment &b) {
    const QRectF ra = rectOf(a.line);
    const QRectF rb = rectOf(b.line);
    return a.horizontal ? std::min(ra.right(), rb.right()) - std::max(ra.left(), rb.left())
                        : std::min(ra.bottom(), rb.bottom()) - std::max(ra.top(), rb.top());
}

} // namespace

QStringList pillFaults(const Diagram &diagram) {
    QStringList faults;
    const auto pills = withRole(diagram, ItemRole::Pill);
    for (qsizetype i = 0; i < pills.size(); ++i)
        for (qsizetype j = i + 1; j < pills.size(); ++j)
            if (overlap(pills[i]->bounds, pills[j]->bounds))
                faults << pairText("pills overlap", pills[i]->key, pills[j]->key);
    return faults;
}

QStringList pillPlaceFaults(const Diagram &diagram) {
    QStringList faults;
    const QList<PlacedText> texts = textsOf(diagram);
    const QList<Segment> segments = segmentsOf(diagram);
    for (const DiagramItem *pill : withRole(diagram, ItemRole::Pill)) {
        for (const PlacedText &text : texts)
            if (text.item != pill && overlap(text.rect, pill->bounds))
                faults << pairText("pill on text", pill->key, text.text.text);
        for (const Segment &segment : segments)
            if (!segment.item->elements.contains(pill->elements.value(0)) &&
                crosses(segment.line, pill->bounds.adjusted(1, 1, -1, -1)))
                faults << pairText("pill on another line", pill->key, segment.item->key);
    }
    return faults;
}

QStringList lineFaults(const Diagram &diagram) {
    QStringList faults;
    const QList<Segment> segments = segmentsOf(diagram);
    for (const DiagramItem &box : diagram.items) {
        if (!isBox(box))
            continue;
        const QRectF inside = outlineOf(box).adjusted(1.5, 1.5, -1.5, -1.5);
        for (const Segment &segment : segments) {
            if (!crosses(segment.line, inside))
                continue;
            // A VRA stands on a card: its line passes the card's margin.
            const QRectF part = rectOf(segment.line).intersected(inside);
            if (std::max(part.width(), part.height()) > 8)
                faults << pairText("line through a box", segment.item->key, box.key);
        }
    }
    return faults;
}

QStringList parallelFaults(const Diagram &diagram) {
    QStringList faults;
    const QList<Segment> segments = segmentsOf(diagram);
    for (qsizetype i = 0; i < segments.size(); ++i) {
        for (qsizetype j = i + 1; j < segments.size(); ++j) {
            const Segment &a = segments[i];
            const Segment &b = segments[j];
            if (a.horizontal != b.horizontal || sharedLength(a, b) < 4)
                continue;
            const double apart =
                a.horizontal ? std::abs(a.line.y1() - b.line.y1()) : std::abs(a.line.x1() - b.line.x1());
            if (apart < 12 - touching)
                faults << pairText("parallel lines", a.item->key, b.item->key) +
                              QStringLiteral(" are %1 apart").arg(apart);
        }
    }
    return faults;
}

QStringList textFaults(const Diagram &diagram) {
    QStringList faults;
    const QList<PlacedText> texts = textsOf(diagram);
    const QList<Segment> segments = segmentsOf(diagram);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const PlacedText &text = texts[i];
        const QString words = text.text.text.left(40);
        if (text.text.size < 11.5)
            faults << QStringLiteral("text too small: ") + words;
        if (isBox(*text.item) && !outlineOf(*text.item).adjusted(-0.6, -0.6, 0.6, 0.6).contains(text.rect))
            faults << pairText("text outside its box", text.item->key, words);
        for (qsizetype j = i + 1; j < texts.size(); ++j)
            if (overlap(text.rect, texts[j].rect))
                faults << pairText("text on text", words, texts[j].text.text);
        for (const Segment &segment : segments)
            if (text.item->role != ItemRole::Pill && crosses(segment.line, text.rect))
                faults << pairText("line through text", segment.item->key, words);
    }
    return faults;
}

QStringList wallFaults(const Diagram &diagram) {
    QStringList faults;
    for (const DiagramItem *wall : withRole(diagram, ItemRole::Wall))
        for (const Shape &shape : wall->shapes)
            if (const auto *text = std::get_if<TextShape>(&shape))
                for (const DiagramItem *lane : withRole(diagram, ItemRole::Line))
                    for (const Shape &part : lane->shapes)
                        if (const QRectF area = textRect(*text);
                            std::holds_alternative<BoxShape>(part) && overlap(boundsOf(part), area))
                            faults << pairText("a wall's name under a lane", wall->key, lane->key);
    return faults;
}

QStringList boxFaults(const Diagram &diagram) {
    QStringList faults;
    QList<const DiagramItem *> boxes;
    for (const DiagramItem &item : diagram.items)
        if (isBox(item))
            boxes << &item;
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        for (qsizetype j = i + 1; j < boxes.size(); ++j) {
            const QRectF a = outlineOf(*boxes[i]);
            const QRectF b = outlineOf(*boxes[j]);
            if (overlap(a, b) && !a.contains(b) && !b.contains(a))
                faults << pairText("boxes overlap", boxes[i]->key, boxes[j]->key);
        }
    }
    return faults;
}

QStringList sheetFaults(const Diagram &diagram) {
    QStringList faults;
    QSet<QString> keys;
    for (const DiagramItem &item : diagram.items) {
        if (keys.contains(item.key))
            faults << QStringLiteral("key given twice: ") + item.key;
        keys.insert(item.key);
        const QRectF painted = boundsOf(item.shapes);
        const bool finite =
            std::isfinite(painted.left() + painted.top() + painted.width() + painted.height());
        if (!finite || !diagram.bounds.adjusted(-0.01, -0.01, 0.01, 0.01).contains(item.bounds))
            faults << QStringLiteral("outside the sheet: ") + item.key;
        if (!item.bounds.adjusted(-0.01, -0.01, 0.01, 0.01).contains(painted))
            faults << QStringLiteral("paints outside its bounds: ") + item.key;
    }
    return faults;
}

QStringList flowFaults(const Diagram &diagram, const DiagramInput &input) {
    QHash<QString, int> lines;
    QHash<QString, int> pills;
    for (const DiagramItem &item : diagram.items) {
        const bool counts =
            item.key.startsWith(u"lane/") || item.key.startsWith(u"line/") || item.key.startsWith(u"note/");
        if (item.role == ItemRole::Pill)
            ++pills[item.key];
        for (const ElementKey &element : counts ? item.elements : QList<ElementKey>())
            ++lines[element];
    }
    QStringList faults;
    for (const Flow &flow : input.flows) {
        const QList<PortMark> marks = portMarks(input.index, input.catalogue, flow);
        const int wanted = flow.crossesSites() ? int(marks.size()) : 1; // a lane per port
        if (lines.value(flow.id) != wanted)
            faults << QStringLiteral("flow drawn %1 times: %2").arg(lines.value(flow.id)).arg(flow.id);
        for (const PortMark &mark : marks) {
            const QString port = mark.port ? QString::number(*mark.port) : QStringLiteral("none");
            const QString key = QStringLiteral("pill/%1/%2").arg(flow.id, port);
            if (pills.value(key) != 1)
                faults << QStringLiteral("port with %1 pills: %2").arg(pills.value(key)).arg(key);
        }
    }
    return faults;
}

} // namespace portolan::test
