#pragma once

#include "diagram/shapes.h"
#include "plan/Derived.h"

#include <QLineF>
#include <QSet>

namespace portolan::test {

/// A plan drawn at one level, with what it was drawn from.
struct DrawnPlan {
    Derived derived;
    Diagram diagram;
};

inline DrawnPlan drawn(const Plan &plan, DetailLevel level, const QString &checksum = {}) {
    const Result<Derived> derived = derive(plan);
    if (!derived)
        qFatal("%s", qPrintable(derived.error().text()));
    return {*derived, drawPlan(plan, *derived, QStringLiteral("test.portolan"), checksum, level)};
}

struct PlacedText {
    QString text;
    QString item;
    QRectF rect;
    double size = 0;
};

inline QList<PlacedText> placedTexts(const Diagram &diagram) {
    QList<PlacedText> texts;
    for (const DiagramItem &item : diagram.items)
        for (const Shape &shape : item.shapes)
            if (const auto *text = std::get_if<TextShape>(&shape))
                texts << PlacedText{text->text, item.key, textRect(*text), text->size};
    return texts;
}

/// The texts of one item, in order.
inline QStringList textsOf(const Diagram &diagram, const QString &key) {
    QStringList texts;
    for (const PlacedText &text : placedTexts(diagram))
        if (text.item == key)
            texts << text.text;
    return texts;
}

/// What every drawing must keep to, as sentences about where it does not: unique keys, bounds that hold their
/// shapes, text that is large enough, inside the sheet, and on no other text. Empty when all is well.
inline QStringList drawingFaults(const Diagram &diagram) {
    QStringList faults;
    QSet<QString> keys;
    for (const DiagramItem &item : diagram.items) {
        if (item.key.isEmpty() || keys.contains(item.key))
            faults << QStringLiteral("key \"%1\" is not unique").arg(item.key);
        keys << item.key;
        if (!item.shapes.isEmpty() &&
            !item.bounds.adjusted(-0.1, -0.1, 0.1, 0.1).contains(boundsOf(item.shapes)))
            faults << QStringLiteral("bounds of %1 are too small").arg(item.key);
        if (!diagram.bounds.contains(item.bounds))
            faults << QStringLiteral("%1 is not on the sheet").arg(item.key);
    }
    const QList<PlacedText> texts = placedTexts(diagram);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (texts[i].size < smallSize)
            faults << QStringLiteral("\"%1\" is too small").arg(texts[i].text);
        for (qsizetype j = i + 1; j < texts.size(); ++j)
            if (texts[i].rect.adjusted(0.2, 0.2, -0.2, -0.2).intersects(texts[j].rect))
                faults << QStringLiteral("\"%1\" (%2) is on \"%3\" (%4)")
                              .arg(texts[i].text.left(40), texts[i].item, texts[j].text.left(40),
                                   texts[j].item);
    }
    return faults;
}

/// Whether a straight piece of line passes through the inside of a rectangle.
inline bool passesThrough(const QLineF &line, const QRectF &rect) {
    if (rect.contains(line.p1()) || rect.contains(line.p2()))
        return true;
    const QLineF sides[] = {{rect.topLeft(), rect.topRight()},
                            {rect.bottomLeft(), rect.bottomRight()},
                            {rect.topLeft(), rect.bottomLeft()},
                            {rect.topRight(), rect.bottomRight()}};
    for (const QLineF &side : sides)
        if (line.intersects(side, nullptr) == QLineF::BoundedIntersection)
            return true;
    return false;
}

} // namespace portolan::test
