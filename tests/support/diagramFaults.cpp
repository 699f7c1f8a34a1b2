#include "support/diagramFaults.h"

#include "diagram/shapes.h"
#include "support/diagramParts.h"

#include <QSet>
#include <cmath>

namespace portolan::test {
namespace {

QString start(const DrawnText &text) {
    return text.text.text.left(40);
}

std::vector<const DiagramItem *> pillsOf(const Diagram &diagram) {
    const QList<const DiagramItem *> pills = withRole(diagram, ItemRole::Pill);
    return {pills.begin(), pills.end()};
}

void addTextOnText(const std::vector<DrawnText> &texts, QStringList &faults) {
    eachNearPair(
        texts, 0, [](const DrawnText &text) { return text.rect; },
        [&](const DrawnText &a, const DrawnText &b) {
            if (overlap(a.rect, b.rect))
                faults << pairText("text on text", start(a), start(b));
        });
}

bool isSign(const DiagramItem &item) {
    return item.key.startsWith(QLatin1String("sign/"));
}

void addLineThroughText(const Diagram &diagram, const std::vector<DrawnText> &texts, QStringList &faults) {
    NearGrid grid;
    const std::vector<Segment> segments = segmentsOf(diagram);
    for (size_t i = 0; i < segments.size(); ++i)
        grid.add(int(i), rectOf(segments[i].line));
    for (const DrawnText &text : texts)
        for (const int near : grid.near(text.rect)) {
            const Segment &segment = segments[size_t(near)];
            // A letter stands in a disc on its own bundle, and a sign on top of what ends at a corner.
            if (text.item->role != ItemRole::Pill && !isSign(*text.item) && segment.item != text.item &&
                lengthInside(segment.line, text.rect) > touching)
                faults << pairText("line through text", segment.item->key, start(text));
        }
}

/// A text lies in a box of its own item, or touches none of them.
void addTextOutsideItsBox(const std::vector<DrawnText> &texts, QStringList &faults) {
    for (const DrawnText &text : texts) {
        bool touches = false;
        bool fits = false;
        for (const DrawnBox &box : drawnBoxes(*text.item)) {
            touches = touches || overlap(box.rect, text.rect);
            fits = fits || box.rect.adjusted(-touching, -touching, touching, touching).contains(text.rect);
        }
        if (touches ? !fits : isBox(*text.item))
            faults << pairText("text outside its box", text.item->key, start(text));
    }
}

bool hidesWhatIsUnder(const DiagramItem &item) {
    return isBox(item) || item.role == ItemRole::Site || item.role == ItemRole::Gate;
}

/// A sign stands on a corner of what it says something of.
bool isSignOf(const DiagramItem &item, const DiagramItem &other) {
    return item.key == QStringLiteral("sign/") + other.key;
}

/// Text that a box of another item covers, or whose edge it crosses.
void addTextUnderBox(const Diagram &diagram, const std::vector<DrawnText> &texts, QStringList &faults) {
    NearGrid grid;
    std::vector<DrawnBox> boxes;
    for (const DiagramItem &item : diagram.items)
        for (const DrawnBox &box : hidesWhatIsUnder(item) ? drawnBoxes(item) : std::vector<DrawnBox>())
            boxes.push_back(box);
    for (size_t i = 0; i < boxes.size(); ++i)
        grid.add(int(i), boxes[i].rect);
    for (const DrawnText &text : texts)
        for (const int near : grid.near(text.rect)) {
            const DrawnBox &box = boxes[size_t(near)];
            const bool covers = box.isFilled && box.item > text.item; // painted later
            const bool holds =
                box.rect.adjusted(-touching, -touching, touching, touching).contains(text.rect);
            if (box.item != text.item && !isSignOf(*text.item, *box.item) && overlap(box.rect, text.rect) &&
                (covers || !holds))
                faults << pairText("text under or across a box", start(text), box.item->key);
        }
}

QRectF wholeRect(const DiagramItem &item) {
    for (const Shape &shape : item.shapes) {
        if (const auto *bricks = std::get_if<BricksShape>(&shape))
            return bricks->rect;
        if (const auto *box = std::get_if<BoxShape>(&shape))
            return box->rect;
    }
    return {};
}

void addOverlaps(const std::vector<const DiagramItem *> &items, QRectF (*rect)(const DiagramItem &),
                 bool mayHold, QStringList &faults) {
    eachNearPair(
        items, 0, [&](const DiagramItem *item) { return rect(*item); },
        [&](const DiagramItem *a, const DiagramItem *b) {
            const bool holds = mayHold && (rect(*a).contains(rect(*b)) || rect(*b).contains(rect(*a)));
            if (overlap(rect(*a), rect(*b)) && !holds)
                faults << pairText("boxes overlap", a->key, b->key);
        });
}

void addBoxesOutsideSites(const std::vector<const DiagramItem *> &boxes,
                          const std::vector<const DiagramItem *> &grounds, QStringList &faults) {
    for (const DiagramItem *box : boxes) {
        const QRectF rect = outlineOf(*box);
        const bool inside = std::any_of(grounds.begin(), grounds.end(), [&](const DiagramItem *ground) {
            return ground->role == ItemRole::Site && wholeRect(*ground).contains(rect);
        });
        if (!inside)
            faults << QStringLiteral("box outside its site: ") + box->key;
    }
}

} // namespace

QStringList pillFaults(const Diagram &diagram) {
    QStringList faults;
    eachNearPair(
        pillsOf(diagram), 0, [](const DiagramItem *pill) { return pill->bounds; },
        [&](const DiagramItem *a, const DiagramItem *b) {
            if (overlap(a->bounds, b->bounds))
                faults << pairText("pills overlap", a->key, b->key);
        });
    return faults;
}

QStringList pillPlaceFaults(const Diagram &diagram) {
    QStringList faults;
    NearGrid grid;
    const std::vector<const DiagramItem *> pills = pillsOf(diagram);
    for (size_t i = 0; i < pills.size(); ++i)
        grid.add(int(i), pills[i]->bounds);
    for (const DrawnText &text : drawnTexts(diagram))
        for (const int near : grid.near(text.rect))
            if (const DiagramItem *pill = pills[size_t(near)];
                text.item != pill && overlap(text.rect, pill->bounds))
                faults << pairText("pill on text", pill->key, start(text));
    for (const Segment &segment : segmentsOf(diagram))
        for (const int near : grid.near(rectOf(segment.line)))
            if (const DiagramItem *pill = pills[size_t(near)];
                !segment.item->elements.contains(pill->elements.value(0)) &&
                lengthInside(segment.line, pill->bounds.adjusted(1, 1, -1, -1)) > 0)
                faults << pairText("pill on another line", pill->key, segment.item->key);
    return faults;
}

QStringList textFaults(const Diagram &diagram) {
    QStringList faults;
    const std::vector<DrawnText> texts = drawnTexts(diagram);
    for (const DrawnText &text : texts)
        if (text.text.size < smallSize)
            faults << QStringLiteral("text too small: ") + start(text);
    addTextOnText(texts, faults);
    addTextOutsideItsBox(texts, faults);
    addTextUnderBox(diagram, texts, faults);
    addLineThroughText(diagram, texts, faults);
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
    std::vector<const DiagramItem *> boxes;
    std::vector<const DiagramItem *> grounds;
    for (const DiagramItem &item : diagram.items) {
        if (isBox(item))
            boxes.push_back(&item);
        else if (item.role == ItemRole::Site || item.role == ItemRole::Gate)
            grounds.push_back(&item);
    }
    addOverlaps(boxes, outlineOf, true, faults);
    addOverlaps(grounds, wholeRect, false, faults);
    addBoxesOutsideSites(boxes, grounds, faults);
    return faults;
}

QStringList swallowedFaults(const Diagram &diagram, const DiagramInput &input) {
    QStringList faults;
    std::vector<const DiagramItem *> boxes;
    for (const DiagramItem &item : diagram.items)
        if (isBox(item))
            boxes.push_back(&item);
    const auto belongs = [&](const DiagramItem &inner, const DiagramItem &outer) {
        return std::any_of(inner.elements.begin(), inner.elements.end(), [&](const ElementKey &key) {
            const Component *part = input.index.component(componentIdOf(key));
            return part && (outer.elements.contains(keyOf(part->partOf)) || outer.elements.contains(key));
        });
    };
    eachNearPair(
        boxes, 0, [](const DiagramItem *item) { return outlineOf(*item); },
        [&](const DiagramItem *a, const DiagramItem *b) {
            const bool aHolds = outlineOf(*a).contains(outlineOf(*b));
            if ((aHolds || outlineOf(*b).contains(outlineOf(*a))) &&
                !(aHolds ? belongs(*b, *a) : belongs(*a, *b)))
                faults << pairText("box on a box", a->key, b->key);
        });
    return faults;
}

QStringList sheetFaults(const Diagram &diagram) {
    QStringList faults;
    QSet<QString> keys;
    for (const DiagramItem &item : diagram.items) {
        if (item.key.isEmpty() || keys.contains(item.key))
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

QStringList everyFault(const Diagram &diagram, const DiagramInput &input) {
    QStringList faults =
        textFaults(diagram) + boxFaults(diagram) + swallowedFaults(diagram, input) + sheetFaults(diagram);
    if (input.index.topology().sites.isEmpty())
        return faults;
    const bool lettered = input.index.topology().sites.size() <= 20;
    const bool arranged = lettered && input.layout.siteOffsets.isEmpty();
    if (isOverview(diagram))
        return faults + ringFaults(diagram) + overviewFlowFaults(diagram, input) +
               (arranged ? bundleFaults(diagram) : QStringList()) +
               (lettered ? letterFaults(diagram) : QStringList());
    return faults + pillFaults(diagram) + pillPlaceFaults(diagram) + loosePillFaults(diagram) +
           lineFaults(diagram) + parallelFaults(diagram) + lineEndFaults(diagram) + wallFaults(diagram) +
           flowFaults(diagram, input);
}

} // namespace portolan::test
