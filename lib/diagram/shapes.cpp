#include "diagram/shapes.h"

#include "diagram/paintDiagram.h"

#include <cmath>

namespace portolan {
namespace {

constexpr double pillTextSize = 12;
constexpr double replacedTextSize = 11.5;
constexpr double tagTextSize = 11.5;
constexpr double runGap = 4; // between the pieces of a pill's text

QRectF strokedRect(const QRectF &rect, double width) {
    return rect.adjusted(-width / 2, -width / 2, width / 2, width / 2);
}

QRectF bounds(const BoxShape &box) {
    return box.stroke ? strokedRect(box.rect, box.stroke->width) : box.rect;
}
QRectF bounds(const LineShape &line) {
    QRectF rect = strokedRect(line.points.boundingRect(), line.stroke.width);
    if (line.startArrow != Arrow::None)
        rect |= strokedRect(arrowHead(line, true).boundingRect(), 1.3);
    if (line.endArrow != Arrow::None)
        rect |= strokedRect(arrowHead(line, false).boundingRect(), 1.3);
    return rect;
}
QRectF bounds(const TextShape &text) {
    return textRect(text);
}
QRectF bounds(const CylinderShape &cylinder) {
    return strokedRect(cylinder.rect, cylinder.stroke.width);
}
QRectF bounds(const BricksShape &bricks) {
    return strokedRect(bricks.rect, 1.3);
}

Face pillFace(const PillText &pill) {
    return pill.notUsed ? Face::Regular : Face::Bold;
}

/// One piece of the text in a pill.
struct PillRun {
    QString text;
    double size;
    Face face;
    bool struck;
};

QList<PillRun> runsOf(const PillText &pill) {
    const Face face = pillFace(pill);
    QList<PillRun> runs;
    if (pill.mark)
        runs << PillRun{markInfo(*pill.mark).sign, pillTextSize, Face::Bold, false};
    if (pill.denial != Denial::None)
        runs << PillRun{denialSign(pill.denial), pillTextSize, Face::Bold, false};
    if (!pill.before.isEmpty())
        runs << PillRun{pill.before, replacedTextSize, Face::Regular, true}
             << PillRun{QStringLiteral("→"), replacedTextSize, Face::Regular, false};
    runs << PillRun{pill.text, pillTextSize, face, pill.notUsed || pill.mark == Mark::Removed};
    if (!pill.replaced.isEmpty())
        runs << PillRun{QStringLiteral("(%1)").arg(pill.replaced), replacedTextSize, Face::Regular, true};
    return runs;
}

} // namespace

QRectF textRect(const TextShape &text) {
    const double left = text.align == Align::Left     ? 0
                        : text.align == Align::Centre ? -text.width / 2
                                                      : -text.width;
    const double up = text.size * 0.78;
    const double down = text.size * 0.22;
    if (text.upwards)
        return QRectF(text.at.x() - up, text.at.y() - left - text.width, up + down, text.width);
    return QRectF(text.at.x() + left, text.at.y() - up, text.width, up + down);
}

QRectF boundsOf(const Shape &shape) {
    return std::visit([](const auto &s) { return bounds(s); }, shape);
}

QRectF boundsOf(const QList<Shape> &shapes) {
    QRectF rect;
    for (const Shape &shape : shapes) {
        const QRectF part = boundsOf(shape);
        rect = rect.isNull() ? part : rect.united(part);
    }
    return rect;
}

DiagramItem makeItem(const QString &key, ItemRole role, const QList<ElementKey> &elements,
                     const QString &title, const QList<Shape> &shapes) {
    return {key, role, elements, boundsOf(shapes), title, shapes};
}

void moveItem(DiagramItem &item, QPointF by) {
    struct Mover {
        QPointF by;
        void operator()(BoxShape &s) const { s.rect.translate(by); }
        void operator()(LineShape &s) const { s.points.translate(by); }
        void operator()(TextShape &s) const { s.at += by; }
        void operator()(CylinderShape &s) const { s.rect.translate(by); }
        void operator()(BricksShape &s) const { s.rect.translate(by); }
    };
    for (Shape &shape : item.shapes)
        std::visit(Mover{by}, shape);
    item.bounds.translate(by);
}

Ink inkOf(TrafficClass traffic) {
    switch (traffic) {
    case TrafficClass::ReplicationData:
    case TrafficClass::ReplicationControl:
        return Ink::Replication;
    case TrafficClass::SiteManagement:
        return Ink::SiteManagement;
    case TrafficClass::Pairing:
        return Ink::Pairing;
    case TrafficClass::Platform:
        return Ink::Platform;
    case TrafficClass::Access:
        return Ink::Access;
    }
    return Ink::Text;
}

Stroke strokeOf(TrafficClass traffic) {
    switch (traffic) {
    case TrafficClass::ReplicationData:
        return {Ink::Replication, 3.5, Dash::Solid};
    case TrafficClass::ReplicationControl:
        return {Ink::Replication, 2, Dash::Dashed};
    case TrafficClass::SiteManagement:
        return {Ink::SiteManagement, 2, Dash::Solid};
    case TrafficClass::Pairing:
        return {Ink::Pairing, 2, Dash::DashDot};
    case TrafficClass::Platform:
        return {Ink::Platform, 2, Dash::Dotted};
    case TrafficClass::Access:
        return {Ink::Access, 2, Dash::LongDashed};
    }
    return {};
}

QList<double> dashPattern(Dash dash) {
    switch (dash) {
    case Dash::Dashed:
        return {7, 4};
    case Dash::LongDashed:
        return {16, 5};
    case Dash::DashDot:
        return {10, 4, 2, 4};
    case Dash::Dotted:
        return {3, 4};
    case Dash::Solid:
        break;
    }
    return {};
}

QString denialSign(Denial denial) {
    switch (denial) {
    case Denial::Whole:
        return QStringLiteral("⊘");
    case Denial::InPart:
        return QStringLiteral("(⊘)");
    case Denial::None:
        break;
    }
    return {};
}

QSizeF pillSize(const PillText &pill) {
    double width = 18 - runGap;
    for (const PillRun &run : runsOf(pill))
        width += runGap + textWidth(run.text, run.size, run.face);
    return {std::max(width, 30.0), pillHeight};
}

QList<Shape> pillShapes(QPointF centre, const PillText &pill, TrafficClass traffic) {
    const QSizeF size = pillSize(pill);
    const QRectF rect(centre - QPointF(size.width(), size.height()) / 2, size);
    const Ink ink = pill.notUsed ? Ink::NotUsed : inkOf(traffic);
    const Dash dash = pill.mark == Mark::Removed ? Dash::Dashed : Dash::Solid;
    const double width = pill.changed || pill.mark ? 2.4 : 1.6;
    QList<Shape> shapes{BoxShape{rect, pillHeight / 2, Ink::Paper, Stroke{ink, width, dash}}};
    const double baseline = centre.y() + pillTextSize * 0.36;
    const QList<PillRun> runs = runsOf(pill);
    double left = rect.left() + 9;
    for (const PillRun &run : runs) {
        TextShape words = runs.size() == 1 ? makeText({centre.x(), baseline}, run.text, run.size, run.face,
                                                      ink, Align::Centre)
                                           : makeText({left, baseline}, run.text, run.size, run.face, ink);
        words.struck = run.struck;
        shapes << words;
        left += words.width + runGap;
    }
    return shapes;
}

double tagWidth(const QString &text) {
    return textWidth(text, tagTextSize, Face::Regular) + 20;
}

QList<Shape> tagShapes(QPointF left, const QString &text) {
    const QRectF rect(left.x(), left.y() - 9.5, tagWidth(text), 19);
    return {BoxShape{rect, 9.5, Ink::Paper, Stroke{Ink::SiteStroke, 1, Dash::Solid}},
            makeText({rect.center().x(), left.y() + tagTextSize * 0.36}, text, tagTextSize, Face::Regular,
                     Ink::MutedText, Align::Centre)};
}

QList<QLineF> brickJoints(const QRectF &wall) {
    constexpr double course = 10;
    constexpr double length = 28;
    QList<QLineF> joints;
    bool shifted = false;
    for (double y = wall.top(); y < wall.bottom(); y += course, shifted = !shifted) {
        const double bottom = std::min(y + course, wall.bottom());
        if (y > wall.top())
            joints << QLineF(wall.left(), y, wall.right(), y);
        for (double x = wall.left() + (shifted ? length / 4 : length * 3 / 4); x < wall.right() - 1;
             x += length)
            joints << QLineF(x, y, x, bottom);
    }
    return joints;
}

QPolygonF arrowHead(const LineShape &line, bool atStart) {
    if (line.points.size() < 2)
        return {};
    const QPointF tip = atStart ? line.points.first() : line.points.last();
    const QPointF from = atStart ? line.points.at(1) : line.points.at(line.points.size() - 2);
    const double distance = QLineF(from, tip).length();
    if (distance < 1e-6)
        return {};
    const QPointF along = (tip - from) / distance;
    const QPointF across(-along.y(), along.x());
    const double size = 5.5 + line.stroke.width * 1.1;
    const QPointF base = tip - along * size;
    return {tip, base + across * size * 0.5, base - across * size * 0.5};
}

CylinderParts cylinderParts(const QRectF &rect) {
    const double lid = std::min(rect.height() * 0.3, std::max(6.0, rect.width() * 0.16));
    return {QRectF(rect.left(), rect.top(), rect.width(), lid),
            QRectF(rect.left(), rect.bottom() - lid, rect.width(), lid)};
}

} // namespace portolan
