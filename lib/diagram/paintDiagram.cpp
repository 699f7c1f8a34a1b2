#include "diagram/paintDiagram.h"

#include "diagram/GlyphCache.h"
#include "diagram/shapes.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>

namespace portolan {
namespace {

// Text is laid out once at this size and scaled, so that a line is as wide on a screen as on paper.
constexpr int layoutSize = 64;

QString family(Face face) {
    return face == Face::Mono ? QStringLiteral("DejaVu Sans Mono") : QStringLiteral("DejaVu Sans");
}

QFont fontAt(int pixels, Face face) {
    QFont font(family(face));
    font.setPixelSize(pixels);
    font.setBold(face == Face::Bold);
    font.setItalic(face == Face::Italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any spacing, even the natural one, turns ligatures off: a PDF must hold "firewall", not one glyph for
    // "fi".
    font.setLetterSpacing(QFont::PercentageSpacing, 100);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

QPen penOf(const Stroke &stroke, InkTone tone) {
    QPen pen(inkColor(stroke.ink, tone), stroke.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    QList<double> pattern = dashPattern(stroke.dash);
    for (double &length : pattern)
        length /= stroke.width; // a pen counts in its widths
    if (!pattern.isEmpty())
        pen.setDashPattern(pattern);
    return pen;
}

/// Clockwise from the end of the upper left corner: painters begin elsewhere, each where it likes, and dashes
/// tell.
QPainterPath roundedBox(const QRectF &rect, double radius) {
    const double r = std::min({radius, rect.width() / 2, rect.height() / 2});
    const QSizeF corner(2 * r, 2 * r);
    QPainterPath path(QPointF(rect.left() + r, rect.top()));
    path.arcTo(QRectF(QPointF(rect.right() - 2 * r, rect.top()), corner), 90, -90);
    path.arcTo(QRectF(QPointF(rect.right() - 2 * r, rect.bottom() - 2 * r), corner), 0, -90);
    path.arcTo(QRectF(QPointF(rect.left(), rect.bottom() - 2 * r), corner), -90, -90);
    path.arcTo(QRectF(rect.topLeft(), corner), 180, -90);
    path.closeSubpath();
    return path;
}

void paint(QPainter &painter, const BoxShape &box, InkTone tone) {
    painter.setPen(box.stroke ? penOf(*box.stroke, tone) : QPen(Qt::NoPen));
    painter.setBrush(box.fill ? QBrush(inkColor(*box.fill, tone)) : QBrush(Qt::NoBrush));
    if (box.radius > 0 && box.stroke && box.stroke->dash != Dash::Solid)
        painter.drawPath(roundedBox(box.rect, box.radius));
    else if (box.radius > 0)
        painter.drawRoundedRect(box.rect, box.radius, box.radius);
    else
        painter.drawRect(box.rect);
}

void paintArrow(QPainter &painter, const LineShape &line, bool atStart, Arrow arrow, InkTone tone) {
    const QPolygonF head = arrowHead(line, atStart);
    if (arrow == Arrow::None || head.isEmpty())
        return;
    const QColor color = inkColor(line.stroke.ink, tone);
    painter.setPen(QPen(color, 1.3, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(arrow == Arrow::Filled ? color : inkColor(Ink::Paper, tone));
    painter.drawPolygon(head);
}

bool isOnPixels(const QPainter &painter) {
    return painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
}

bool canPaintSegments(const QPainter &painter, const LineShape &line) {
    return isOnPixels(painter) && (line.points.size() == 2 || line.stroke.dash == Dash::Solid);
}

/// On pixels a single segment has a quick way of its own; a line of several costs ten times as much, because
/// its outline is filled. A dot rounds each bend that is wide enough to be seen.
void paintSegments(QPainter &painter, const LineShape &line) {
    constexpr double narrow = 1.5; // pixels
    for (qsizetype i = 1; i < line.points.size(); ++i)
        painter.drawLine(line.points[i - 1], line.points[i]);
    const double scale = std::hypot(painter.worldTransform().m11(), painter.worldTransform().m12());
    if (line.points.size() == 2 || line.stroke.width * scale < narrow)
        return;
    const double radius = line.stroke.width / 2;
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 1; i + 1 < line.points.size(); ++i)
        painter.drawEllipse(line.points[i], radius, radius);
}

void paint(QPainter &painter, const LineShape &line, InkTone tone) {
    if (line.points.size() < 2)
        return;
    painter.setPen(penOf(line.stroke, tone));
    painter.setBrush(Qt::NoBrush);
    if (canPaintSegments(painter, line))
        paintSegments(painter, line);
    else
        painter.drawPolyline(line.points);
    paintArrow(painter, line, true, line.startArrow, tone);
    paintArrow(painter, line, false, line.endArrow, tone);
}

/// A line that is hardly wider than a pixel of the screen becomes one pixel wide: that has a quick way of its
/// own.
LineShape fitted(const LineShape &line, const QPainter &painter) {
    constexpr double hardlyWider = 1.25; // pixels
    const double scale = std::hypot(painter.worldTransform().m11(), painter.worldTransform().m12());
    const double width = line.stroke.width * scale;
    LineShape shown = line;
    if (width > 1 && width < hardlyWider)
        shown.stroke.width = 0.999 / scale;
    return shown;
}

/// Corners that are rounded by less than a pixel look square; these have a quick way of their own.
BoxShape fitted(const BoxShape &box, const QPainter &painter) {
    const double scale = std::hypot(painter.worldTransform().m11(), painter.worldTransform().m12());
    BoxShape shown = box;
    if (box.radius * scale < 1)
        shown.radius = 0;
    return shown;
}

double alignedLeft(const TextShape &text) {
    return text.align == Align::Left ? 0 : text.align == Align::Centre ? -text.width / 2 : -text.width;
}

void paint(QPainter &painter, const TextShape &text, InkTone tone) {
    painter.save();
    painter.translate(text.at);
    if (text.upwards)
        painter.rotate(-90);
    painter.setPen(QPen(inkColor(text.ink, tone), 1.3));
    if (text.struck)
        painter.drawLine(QPointF(alignedLeft(text), -text.size * 0.34),
                         QPointF(alignedLeft(text) + text.width, -text.size * 0.34));
    painter.translate(alignedLeft(text), 0);
    painter.scale(text.size / layoutSize, text.size / layoutSize);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setFont(layoutFont(text.face));
    painter.drawText(QPointF(0, 0), text.text);
    painter.restore();
}

/// The line with its glyphs at hand. The same pixels as above, without shaping the text again.
void paintGlyphs(QPainter &painter, const TextShape &text, InkTone tone, GlyphCache &glyphs) {
    const QTransform before = painter.transform();
    const GlyphLine &line = glyphs.line(text.text, text.face);
    QTransform layout = before;
    layout.translate(text.at.x(), text.at.y());
    if (text.upwards)
        layout.rotate(-90);
    layout.translate(alignedLeft(text), 0);
    layout.scale(text.size / layoutSize, text.size / layoutSize);
    painter.setTransform(layout);
    painter.setPen(inkColor(text.ink, tone));
    for (const QGlyphRun &run : line.runs)
        painter.drawGlyphRun(QPointF(0, -line.ascent), run);
    painter.setTransform(before);
}

void paint(QPainter &painter, const CylinderShape &cylinder, InkTone tone) {
    const CylinderParts parts = cylinderParts(cylinder.rect);
    QPainterPath path;
    path.moveTo(parts.lid.left(), parts.lid.center().y());
    path.arcTo(parts.lid, 180, -180);
    path.lineTo(parts.foot.right(), parts.foot.center().y());
    path.arcTo(parts.foot, 0, -180);
    path.closeSubpath();
    painter.setPen(penOf(cylinder.stroke, tone));
    painter.setBrush(inkColor(cylinder.fill, tone));
    painter.drawPath(path);
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(parts.lid, 180 * 16, 180 * 16);
}

/// What lies wholly in `hidden` is painted over and left out.
void paintBricks(QPainter &painter, const BricksShape &bricks, InkTone tone, const QRectF &hidden = {}) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkColor(Ink::Brick, tone));
    painter.drawRect(bricks.rect);
    painter.setPen(QPen(inkColor(Ink::BrickStroke, tone), 1.1, Qt::SolidLine, Qt::FlatCap));
    QList<QLineF> joints = brickJoints(bricks.rect);
    joints.removeIf(
        [&](const QLineF &line) { return hidden.contains(line.p1()) && hidden.contains(line.p2()); });
    painter.drawLines(joints);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(inkColor(Ink::BrickStroke, tone), 1.3));
    painter.drawRect(bricks.rect);
}

void paint(QPainter &painter, const BricksShape &bricks, InkTone tone) {
    paintBricks(painter, bricks, tone);
}

/// What a filled box hides of the shapes before it: all but its corners and the edge that its outline shares.
QRectF hiddenBy(const Shape &shape) {
    const auto *box = std::get_if<BoxShape>(&shape);
    const double edge = box ? box->radius + 2 : 0;
    return box && box->fill ? box->rect.adjusted(edge, edge, -edge, -edge) : QRectF();
}

/// Measuring shapes the text, and an edit measures what the last drawing measured: short texts are
/// remembered.
double layoutWidth(const QString &text, Face face) {
    constexpr qsizetype longestRemembered = 120;
    constexpr qsizetype mostRemembered = 20000;
    const auto measured = [&] { return QFontMetricsF(layoutFont(face)).horizontalAdvance(text); };
    if (text.size() > longestRemembered)
        return measured();
    thread_local std::array<QHash<QString, double>, 4> known;
    QHash<QString, double> &widths = known[size_t(face)];
    const auto found = widths.constFind(text);
    if (found != widths.constEnd())
        return *found;
    if (widths.size() >= mostRemembered)
        widths.clear();
    return *widths.insert(text, measured());
}

} // namespace

const QFont &layoutFont(Face face) {
    loadProgramFont();
    static const std::array<QFont, 4> fonts = {
        fontAt(layoutSize, Face::Regular), fontAt(layoutSize, Face::Bold), fontAt(layoutSize, Face::Italic),
        fontAt(layoutSize, Face::Mono)};
    return fonts[size_t(face)];
}

void loadProgramFont() {
    static const bool loaded = [] {
        for (const auto &file : {QStringLiteral("DejaVuSans"), QStringLiteral("DejaVuSans-Bold"),
                                 QStringLiteral("DejaVuSans-Oblique"), QStringLiteral("DejaVuSansMono")})
            QFontDatabase::addApplicationFont(QStringLiteral(":/portolan/fonts/%1.ttf").arg(file));
        return true;
    }();
    Q_UNUSED(loaded)
}

QFont programFont(double size, Face face) {
    loadProgramFont();
    return fontAt(qMax(1, qRound(size)), face);
}

double textWidth(const QString &text, double size, Face face) {
    const double atLayoutSize = layoutWidth(text, face);
    return std::ceil(atLayoutSize * size / layoutSize * 100) / 100;
}

void paintShape(QPainter &painter, const Shape &shape, InkTone tone) {
    std::visit([&](const auto &s) { paint(painter, s, tone); }, shape);
}

void paintItem(QPainter &painter, const DiagramItem &item, Paper paper, GlyphCache *glyphs) {
    const InkTone tone(paper, item.pale);
    const bool onPixels = isOnPixels(painter);
    for (qsizetype i = 0; i < item.shapes.size(); ++i) {
        const auto *bricks = std::get_if<BricksShape>(&item.shapes[i]);
        const auto *text = std::get_if<TextShape>(&item.shapes[i]);
        const auto *line = std::get_if<LineShape>(&item.shapes[i]);
        const auto *box = std::get_if<BoxShape>(&item.shapes[i]);
        if (bricks && onPixels && i + 1 < item.shapes.size())
            paintBricks(painter, *bricks, tone, hiddenBy(item.shapes[i + 1]));
        else if (text && onPixels && glyphs && !text->struck)
            paintGlyphs(painter, *text, tone, *glyphs);
        else if (line && onPixels && glyphs)
            paint(painter, fitted(*line, painter), tone);
        else if (box && onPixels && glyphs)
            paint(painter, fitted(*box, painter), tone);
        else
            paintShape(painter, item.shapes[i], tone);
    }
}

void paintDiagram(QPainter &painter, const Diagram &diagram, Paper paper) {
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(diagram.bounds, inkColor(Ink::Paper, paper));
    for (const DiagramItem &item : diagram.items)
        paintItem(painter, item, paper);
    painter.restore();
}

} // namespace portolan
