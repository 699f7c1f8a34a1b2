#include "diagram/shapes.h"
#include "exports/carried/carriedXml.h"
#include "exports/drawing/drawingExports.h"
#include "exports/drawing/svgText.h"
#include "exports/words.h"

#include <QBuffer>
#include <QXmlStreamWriter>

namespace portolan {
namespace {

QString pathOf(const QPolygonF &points, bool closed) {
    QString path;
    for (const QPointF &point : points) {
        path += QLatin1Char(path.isEmpty() ? 'M' : 'L');
        path += svgNumber(point.x()) + QLatin1Char(' ') + svgNumber(point.y());
    }
    return closed ? path + QLatin1Char('Z') : path;
}

/// How files and screen readers name a kind of item. What a symbol holds is said by its title; the texts of
/// an object are read one by one.
struct RoleNames {
    const char *group;
    const char *role;
};

constexpr const char *symbol = "graphics-symbol img";
constexpr const char *object = "graphics-object group";

RoleNames namesOf(ItemRole role) {
    switch (role) {
    case ItemRole::Site:
        return {"site", object};
    case ItemRole::Component:
        return {"component", symbol};
    case ItemRole::Stack:
        return {"stack", symbol};
    case ItemRole::Gate:
        return {"gate", object};
    case ItemRole::Wall:
        return {"wall", symbol};
    case ItemRole::Line:
        return {"line", symbol};
    case ItemRole::Pill:
        return {"pill", symbol};
    case ItemRole::Label:
        return {"label", object};
    case ItemRole::Frame:
        return {"frame", object};
    }
    return {};
}

/// Walks a display list and writes what every reader draws the same: rectangles, paths and plain text with
/// presentation attributes. No CSS, no markers, no patterns: readers differ in them.
class SvgWriter {
public:
    SvgWriter(QIODevice &out, Paper paper) : m_xml(&out), m_tone(paper) {}

    bool write(const Diagram &diagram, const DrawingMeta &meta);

private:
    void writeHead(const Diagram &diagram, const DrawingMeta &meta);
    void writeCarried(const DrawingMeta &meta);
    void writeNamed(const char *name, const QString &id, const QString &text);
    void writeItem(const DiagramItem &item);

    void write(const BoxShape &box);
    void write(const LineShape &line);
    void write(const TextShape &text);
    void writeFace(Face face);
    void write(const CylinderShape &cylinder);
    void write(const BricksShape &bricks);
    void writeArrow(const LineShape &line, bool atStart, Arrow arrow);
    void writeStrike(const TextShape &text);

    void start(const char *name) { m_xml.writeStartElement(QLatin1String(name)); }
    void end() { m_xml.writeEndElement(); }
    void attribute(const char *name, const QString &value) {
        m_xml.writeAttribute(QLatin1String(name), xmlText(value));
    }
    void attribute(const char *name, double value) { attribute(name, svgNumber(value)); }
    QString colorOf(Ink ink) const { return inkColor(ink, m_tone).name(); }
    void rectAttributes(const QRectF &rect);
    void fill(std::optional<Ink> ink);
    void stroke(const Stroke &stroke);
    void path(const QString &data) {
        start("path");
        attribute("d", data);
    }

    QXmlStreamWriter m_xml;
    InkTone m_tone;
    SvgIds m_ids;
};

void SvgWriter::rectAttributes(const QRectF &rect) {
    attribute("x", rect.x());
    attribute("y", rect.y());
    attribute("width", rect.width());
    attribute("height", rect.height());
}

void SvgWriter::fill(std::optional<Ink> ink) {
    attribute("fill", ink ? colorOf(*ink) : QStringLiteral("none"));
}

void SvgWriter::stroke(const Stroke &stroke) {
    attribute("stroke", colorOf(stroke.ink));
    attribute("stroke-width", stroke.width);
    QStringList lengths;
    for (const double length : dashPattern(stroke.dash))
        lengths << svgNumber(length);
    if (!lengths.isEmpty())
        attribute("stroke-dasharray", lengths.join(QLatin1Char(' ')));
}

/// Clockwise from the end of the upper left corner, as the painter goes.
QString roundedBox(const QRectF &rect, double r) {
    QString data = QStringLiteral("M%1 %2H%3")
                       .arg(svgNumber(rect.left() + r), svgNumber(rect.top()), svgNumber(rect.right() - r));
    const auto turn = [&](double x, double y) {
        data += QStringLiteral("A%1 %1 0 0 1 %2 %3").arg(svgNumber(r), svgNumber(x), svgNumber(y));
    };
    turn(rect.right(), rect.top() + r);
    data += QStringLiteral("V%1").arg(svgNumber(rect.bottom() - r));
    turn(rect.right() - r, rect.bottom());
    data += QStringLiteral("H%1").arg(svgNumber(rect.left() + r));
    turn(rect.left(), rect.bottom() - r);
    data += QStringLiteral("V%1").arg(svgNumber(rect.top() + r));
    turn(rect.left() + r, rect.top());
    return data + QLatin1Char('Z');
}

/// Readers begin the outline of a rounded rectangle where they like, and dashes tell: it becomes a path.
void SvgWriter::write(const BoxShape &box) {
    const double radius = std::min({box.radius, box.rect.width() / 2, box.rect.height() / 2});
    if (radius > 0 && box.stroke && box.stroke->dash != Dash::Solid) {
        path(roundedBox(box.rect, radius));
    } else {
        start("rect");
        rectAttributes(box.rect);
        if (radius > 0)
            attribute("rx", radius);
    }
    fill(box.fill);
    if (box.stroke)
        stroke(*box.stroke);
    end();
}

void SvgWriter::write(const LineShape &line) {
    if (line.points.size() < 2)
        return;
    path(pathOf(line.points, false));
    fill({});
    stroke(line.stroke);
    attribute("stroke-linejoin", QStringLiteral("round"));
    end();
    writeArrow(line, true, line.startArrow);
    writeArrow(line, false, line.endArrow);
}

void SvgWriter::writeArrow(const LineShape &line, bool atStart, Arrow arrow) {
    const QPolygonF head = arrowHead(line, atStart);
    if (arrow == Arrow::None || head.isEmpty())
        return;
    path(pathOf(head, true));
    fill(arrow == Arrow::Filled ? line.stroke.ink : Ink::Paper);
    stroke({line.stroke.ink, 1.3, Dash::Solid});
    end();
}

QString anchorOf(Align align) {
    return align == Align::Centre ? QStringLiteral("middle") : QStringLiteral("end");
}

void SvgWriter::writeFace(Face face) {
    if (face == Face::Bold)
        attribute("font-weight", QStringLiteral("bold"));
    if (face == Face::Italic)
        attribute("font-style", QStringLiteral("italic"));
    if (face == Face::Mono)
        attribute("font-family", QStringLiteral("DejaVu Sans Mono, Consolas, monospace"));
}

void SvgWriter::write(const TextShape &text) {
    if (text.text.isEmpty())
        return;
    start("text");
    attribute("x", text.at.x());
    attribute("y", text.at.y());
    attribute("font-size", text.size);
    writeFace(text.face);
    if (text.align != Align::Left)
        attribute("text-anchor", anchorOf(text.align));
    // Keeps the words inside their boxes where another font has to stand in.
    if (text.width > 0)
        attribute("textLength", text.width);
    fill(text.ink);
    if (text.upwards)
        attribute("transform",
                  QStringLiteral("rotate(-90 %1 %2)").arg(svgNumber(text.at.x()), svgNumber(text.at.y())));
    const QString words = xmlText(text.text);
    if (words != words.simplified())
        attribute("xml:space", QStringLiteral("preserve"));
    m_xml.writeCharacters(words);
    end();
    if (text.struck)
        writeStrike(text);
}

/// As a line: readers disagree about text-decoration.
void SvgWriter::writeStrike(const TextShape &text) {
    const QRectF rect = textRect(text);
    const double raised = text.size * 0.34;
    const QLineF line = text.upwards
                            ? QLineF(text.at.x() - raised, rect.top(), text.at.x() - raised, rect.bottom())
                            : QLineF(rect.left(), text.at.y() - raised, rect.right(), text.at.y() - raised);
    path(pathOf({line.p1(), line.p2()}, false));
    fill({});
    stroke({text.ink, 1.3, Dash::Solid});
    end();
}

QString arcTo(const QRectF &ellipse, double x, double y, bool clockwise) {
    return QStringLiteral("A%1 %2 0 0 %3 %4 %5")
        .arg(svgNumber(ellipse.width() / 2), svgNumber(ellipse.height() / 2),
             clockwise ? QStringLiteral("1") : QStringLiteral("0"), svgNumber(x), svgNumber(y));
}

void SvgWriter::write(const CylinderShape &cylinder) {
    const auto [lid, foot] = cylinderParts(cylinder.rect);
    const QPointF left(lid.left(), lid.center().y());
    const QString start = QStringLiteral("M%1 %2").arg(svgNumber(left.x()), svgNumber(left.y()));
    path(start + arcTo(lid, lid.right(), left.y(), true) +
         QStringLiteral("L%1 %2").arg(svgNumber(foot.right()), svgNumber(foot.center().y())) +
         arcTo(foot, foot.left(), foot.center().y(), true) + QLatin1Char('Z'));
    fill(cylinder.fill);
    stroke(cylinder.stroke);
    end();
    path(start + arcTo(lid, lid.right(), left.y(), false));
    fill({});
    stroke(cylinder.stroke);
    end();
}

QString jointsPath(const QRectF &wall) {
    QString data;
    for (const QLineF &joint : brickJoints(wall)) {
        const bool level = qFuzzyIsNull(joint.dy());
        data += QStringLiteral("M%1 %2").arg(svgNumber(joint.x1()), svgNumber(joint.y1()));
        data += level ? QStringLiteral("H%1").arg(svgNumber(joint.x2()))
                      : QStringLiteral("V%1").arg(svgNumber(joint.y2()));
    }
    return data;
}

void SvgWriter::write(const BricksShape &bricks) {
    start("rect");
    rectAttributes(bricks.rect);
    fill(Ink::Brick);
    stroke({Ink::BrickStroke, 1.3, Dash::Solid});
    end();
    const QString joints = jointsPath(bricks.rect);
    if (joints.isEmpty())
        return;
    path(joints);
    fill({});
    stroke({Ink::BrickStroke, 1.1, Dash::Solid});
    end();
}

void SvgWriter::writeItem(const DiagramItem &item) {
    start("g");
    attribute("id", m_ids.idFor(item.key));
    const RoleNames names = namesOf(item.role);
    attribute("class", QLatin1String(names.group));
    if (!item.title.isEmpty()) {
        attribute("role", QLatin1String(names.role));
        m_xml.writeTextElement(QStringLiteral("title"), xmlText(item.title));
    }
    m_tone.pale = item.pale;
    for (const Shape &shape : item.shapes)
        std::visit([this](const auto &s) { write(s); }, shape);
    m_tone.pale = false;
    end();
}

void SvgWriter::writeNamed(const char *name, const QString &id, const QString &text) {
    start(name);
    attribute("id", id);
    m_xml.writeCharacters(xmlText(text));
    end();
}

void SvgWriter::writeCarried(const DrawingMeta &meta) {
    const FileMarks marks = marksOf(meta);
    if (!marks.plan && meta.plan.isEmpty())
        return;
    start("metadata");
    writeCarriedXml(m_xml, marks, meta.plan);
    end();
}

void SvgWriter::writeHead(const Diagram &diagram, const DrawingMeta &meta) {
    const QRectF &sheet = diagram.bounds;
    m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
    attribute("width", sheet.width());
    attribute("height", sheet.height());
    attribute("viewBox", QStringLiteral("%1 %2 %3 %4")
                             .arg(svgNumber(sheet.x()), svgNumber(sheet.y()), svgNumber(sheet.width()),
                                  svgNumber(sheet.height())));
    attribute("font-family", QStringLiteral("DejaVu Sans, Verdana, sans-serif"));
    attribute("role", QStringLiteral("graphics-document document"));
    const QString titleId = m_ids.idFor(QStringLiteral("drawing-title"));
    const QString descriptionId = m_ids.idFor(QStringLiteral("drawing-description"));
    attribute("aria-labelledby", titleId);
    attribute("aria-describedby", descriptionId);
    writeNamed("title", titleId, meta.title);
    writeNamed("desc", descriptionId, meta.description);
    writeCarried(meta);
    write(BoxShape{sheet, 0, Ink::Paper, {}});
}

bool SvgWriter::write(const Diagram &diagram, const DrawingMeta &meta) {
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(1);
    m_xml.writeStartDocument();
    start("svg");
    writeHead(diagram, meta);
    for (const DiagramItem &item : diagram.items)
        writeItem(item);
    end();
    m_xml.writeEndDocument();
    return !m_xml.hasError();
}

} // namespace

Result<QByteArray> writeSvg(const Diagram &diagram, const DrawingMeta &meta, Paper paper) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!SvgWriter(buffer, paper).write(diagram, meta))
        return Error{DrawingExports::tr("The drawing could not be written as SVG."), {}};
    return bytes;
}

} // namespace portolan
