#pragma once

#include "topology/ElementKey.h"

#include <QColor>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <optional>
#include <variant>

namespace portolan {

/// What a mark means; `inkColor` gives it a colour for each kind of paper. Colour means traffic class and
/// nothing else.
enum class Ink {
    Paper,
    SiteFill,
    SiteStroke,
    BoxFill,
    BoxStroke,
    VraFill,
    ToolsFill,
    GateFill,
    GateStroke,
    Brick,
    BrickStroke,
    Text,
    MutedText,
    NoteFill,
    NoteStroke,
    NoteText,
    MatrixFill,
    HighlightFill,
    Replication,
    SiteManagement,
    Pairing,
    Platform,
    Access,
    NotUsed, ///< of a lane that the source says is not needed
};
enum class Dash { Solid, Dashed, LongDashed, DashDot, Dotted };
enum class Arrow { None, Filled, Hollow }; ///< hollow: the direction is assumed
enum class Align { Left, Centre, Right };
enum class Face { Regular, Bold, Italic, Mono };

struct Stroke {
    Ink ink = Ink::Text;
    double width = 1.5;
    Dash dash = Dash::Solid;
    bool operator==(const Stroke &) const = default;
};
struct BoxShape {
    QRectF rect;
    double radius = 0;
    std::optional<Ink> fill;
    std::optional<Stroke> stroke;
    bool operator==(const BoxShape &) const = default;
};
struct LineShape { ///< a polyline; arrows at its ends
    QPolygonF points;
    Stroke stroke;
    Arrow startArrow = Arrow::None;
    Arrow endArrow = Arrow::None;
    bool operator==(const LineShape &) const = default;
};
struct TextShape { ///< one line of text; `at` is on the baseline, at the left, centre or right of it
    QPointF at;
    QString text;
    double size = 12; ///< pixel size in drawing units
    Face face = Face::Regular;
    Ink ink = Ink::Text;
    Align align = Align::Left;
    double width = 0;     ///< measured with the program's font
    bool upwards = false; ///< rotated by -90 degrees around `at`
    bool struck = false;
    bool operator==(const TextShape &) const = default;
};
struct CylinderShape {
    QRectF rect;
    Ink fill = Ink::BoxFill;
    Stroke stroke;
    bool operator==(const CylinderShape &) const = default;
};
struct BricksShape {
    QRectF rect;
    bool operator==(const BricksShape &) const = default;
};
using Shape = std::variant<BoxShape, LineShape, TextShape, CylinderShape, BricksShape>;

/// What an item is, for hit tests, tests of overlap and ids in the SVG.
enum class ItemRole { Site, Component, Stack, Gate, Wall, Line, Pill, Label, Frame };

/// One thing of the drawing with its final geometry. Its shapes are painted in order.
struct DiagramItem {
    QString key; ///< unique in a diagram and stable across edits: "c12", "pill/<flow id>", "frame/key"
    ItemRole role = ItemRole::Label;
    QList<ElementKey> elements; ///< what selecting it selects: a site, components, a replication, flows
    QRectF bounds;              ///< of everything it paints
    QString title;              ///< tooltip and accessible name, plain text
    QList<Shape> shapes;
    bool pale = false; ///< in half the strength of its inks: it is there for what stands out
    bool operator==(const DiagramItem &) const = default;
};

/// A display list in drawing units (one unit is one pixel at 100 %), the same for canvas, SVG, PNG and PDF.
struct Diagram {
    QRectF bounds;            ///< of the sheet, margins included
    QRectF body;              ///< sites and gates without title, key and notes
    QList<DiagramItem> items; ///< back to front
    bool operator==(const Diagram &) const = default;
};

/// Grey is light paper from a printer without colour: each ink as the grey that is equally bright.
enum class Paper { Light, Dark, Grey };
/// How strongly inks lie on a paper.
struct InkTone {
    InkTone(Paper on, bool isPale = false)
        : paper(on), pale(isPale) {} // NOLINT(*-explicit-*): a paper is a tone
    Paper paper;
    bool pale;
};
/// An opaque colour: pale inks are mixed with the paper, so nothing shines through.
QColor inkColor(Ink ink, InkTone tone);

} // namespace portolan
