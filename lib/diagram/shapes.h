#pragma once

#include "catalogue/PortCatalogue.h"
#include "diagram/Diagram.h"
#include "diagram/Mark.h"
#include "rules/DeniedPorts.h"

#include <QLineF>

namespace portolan {

/// Sizes of text that the whole drawing uses, in drawing units; nothing is smaller than the last.
inline constexpr double headingSize = 15;
inline constexpr double bodySize = 12;
inline constexpr double smallSize = 11.5;

/// A name as it can be shown: one line, no control or direction characters, no lone surrogates, and never
/// more than a few hundred characters.
QString shownText(const QString &name);
/// `text` shortened with an ellipsis so that it fits; looks at a bounded prefix only.
QString elided(const QString &text, double width, double size, Face face = Face::Regular);

/// A line of text with its width measured. `at` is on the baseline.
TextShape makeText(QPointF at, const QString &text, double size, Face face = Face::Regular,
                   Ink ink = Ink::Text, Align align = Align::Left);
/// As makeText, shortened to `width`.
TextShape fittedText(QPointF at, const QString &text, double width, double size, Face face = Face::Regular,
                     Ink ink = Ink::Text, Align align = Align::Left);
/// As fittedText, shortened in the middle: names and addresses of machines often differ at their ends only.
TextShape fittedName(QPointF at, const QString &name, double width, double size, Face face = Face::Regular,
                     Ink ink = Ink::Text, Align align = Align::Left);
/// A text with what stood there before it, struck, in a line of at most `width`; as it is where that is
/// empty.
QList<Shape> withFormer(const TextShape &now, const QString &former, double width);
/// How much more room that takes.
double formerWidth(const QString &former, double size, Face face);
/// `text` broken into lines at spaces so that each fits; a word that is too long is shortened.
QStringList wrapped(const QString &text, double width, double size, Face face = Face::Regular);

/// What a shape paints on, strokes and arrow heads included.
QRectF boundsOf(const Shape &shape);
QRectF boundsOf(const QList<Shape> &shapes);
/// The rectangle of a line of text: the font's ascent and descent around its baseline.
QRectF textRect(const TextShape &text);
/// An item whose bounds are those of its shapes.
DiagramItem makeItem(const QString &key, ItemRole role, const QList<ElementKey> &elements,
                     const QString &title, const QList<Shape> &shapes);
/// Moves everything of an item.
void moveItem(DiagramItem &item, QPointF by);

/// How a class of traffic is drawn: colour, width and dash.
Ink inkOf(TrafficClass traffic);
Stroke strokeOf(TrafficClass traffic);
/// Lengths of dashes and gaps in drawing units; empty for a solid line.
QList<double> dashPattern(Dash dash);

/// What a pill says. `text` is the number with its marks: "9081*", "?", "19081", "8100/UDP".
struct PillText {
    QString text;
    QString replaced;     ///< the catalogue's port in parentheses, struck, when the plan changes it: "9081"
    bool changed = false; ///< by the plan: bold
    bool notUsed = false; ///< faint and struck
    std::optional<Mark> mark{};   ///< its sign stands before the number; one that is removed is struck
    QString before{};             ///< what the number was, struck, before an arrow that leads to it
    Denial denial = Denial::None; ///< its sign stands before the number
    bool operator==(const PillText &) const = default;
};
inline constexpr double pillHeight = 20;
QSizeF pillSize(const PillText &pill);
/// What stands before the number of a port that is not to be opened, in whole or in part; empty for none.
QString denialSign(Denial denial);
/// A port pill around its centre.
QList<Shape> pillShapes(QPointF centre, const PillText &pill, TrafficClass traffic);
/// A small outlined tag with words, as beside a site's name; `left` is the middle of its left end.
QList<Shape> tagShapes(QPointF left, const QString &text);
double tagWidth(const QString &text);

/// The joints between the bricks of a wall.
QList<QLineF> brickJoints(const QRectF &wall);
/// The triangle at one end of a line, its tip on the end; empty when the line has no length there.
QPolygonF arrowHead(const LineShape &line, bool atStart);
/// The two ellipses that bound a cylinder.
struct CylinderParts {
    QRectF lid;
    QRectF foot;
};
CylinderParts cylinderParts(const QRectF &rect);

} // namespace portolan
