#include "exports/drawing/paintPage.h"

#include "diagram/paintDiagram.h"
#include "diagram/shapes.h"
#include "exports/words.h"

#include <QPainter>

namespace portolan {
namespace {

// Lengths on paper, in points.
constexpr double titleText = 9;
constexpr double runningText = 8;
constexpr double tickText = 7;
constexpr double tickGap = 2;    // between the drawing and a tick
constexpr double tickLength = 7; // of the marks that show where to cut
constexpr double hairline = 0.5;
constexpr double mapCell = 6; // height of a page on the little map of all
constexpr double mapHeight = 22;
constexpr qsizetype checksumLength = 12; // as much as the title block shows

/// A page while its marks are put together.
struct PageMarks {
    const Pages &pages;
    const Page &page;
    qsizetype number; ///< from 1
    QRectF part;      ///< of the drawing, on paper
    QList<Shape> shapes;
};

/// The part of the page on which headers stand, from margin to margin.
QRectF frameOf(const Pages &pages) {
    return QRectF(QPointF(), pages.paper).adjusted(pages.margin, pages.margin, -pages.margin, -pages.margin);
}

QString footText(const DrawingMeta &meta) {
    QStringList parts;
    if (meta.revision > 0)
        parts << DrawingExports::tr("Revision %1").arg(meta.revision);
    if (!meta.checksum.isEmpty())
        parts << DrawingExports::tr("Checksum %1").arg(meta.checksum.left(checksumLength));
    return parts.join(QStringLiteral(" · "));
}

QSizeF mapCellSize(const PageMarks &marks) {
    const double height = std::min(mapCell, mapHeight / marks.pages.grid.height());
    const double widest = 120.0 / marks.pages.grid.width();
    return {std::min(widest, height * marks.part.width() / marks.part.height()), height};
}

/// All pages as they lie together, this one filled; `bottomRight` is the map's corner. Says how wide it is.
double addMap(PageMarks &marks, QPointF bottomRight) {
    const QSize grid = marks.pages.grid;
    if (marks.pages.pages.size() < 2)
        return 0;
    const QSizeF cell = mapCellSize(marks);
    const QPointF corner = bottomRight - QPointF(cell.width() * grid.width(), cell.height() * grid.height());
    for (const Page &page : marks.pages.pages) {
        const QPointF at = corner + QPointF(page.tile.x() * cell.width(), page.tile.y() * cell.height());
        const std::optional<Ink> fill = page == marks.page ? std::optional(Ink::MutedText) : std::nullopt;
        marks.shapes << BoxShape{QRectF(at, cell), 0, fill, Stroke{Ink::MutedText, hairline, Dash::Solid}};
    }
    return cell.width() * grid.width() + 8;
}

QString pageText(const PageMarks &marks) {
    const QString of = DrawingExports::tr("Page %1 of %2").arg(marks.number).arg(marks.pages.pages.size());
    return marks.pages.pages.size() < 2 ? of
                                        : DrawingExports::tr("%1 (%2)", "page 2 of 6 and its place")
                                              .arg(of, tileName(marks.page.tile));
}

void addHeaders(PageMarks &marks, const DrawingMeta &meta) {
    const QRectF frame = frameOf(marks.pages);
    const double titleLine = frame.top() + titleText;
    marks.shapes << fittedText({frame.left(), titleLine}, shownText(meta.title), frame.width() - 40,
                               titleText, Face::Bold);
    if (marks.pages.pages.size() > 1)
        marks.shapes << makeText({frame.right(), titleLine}, tileName(marks.page.tile), titleText + 2,
                                 Face::Bold, Ink::Text, Align::Right);
    const double foot = frame.bottom() - 2;
    const double map = addMap(marks, frame.bottomRight());
    marks.shapes << makeText({frame.right() - map, foot}, pageText(marks), runningText, Face::Regular,
                             Ink::MutedText, Align::Right)
                 << fittedText({frame.left(), foot}, footText(meta), frame.width() * 0.5, runningText,
                               Face::Regular, Ink::MutedText);
}

/// Where two pages meet: a dashed line over the middle of what both show, and a tick at each of its ends
/// between the two pages' names. `across` tells columns from rows, `edge` is the part's side.
struct Cut {
    bool across;
    double at; ///< x of a cut between columns, y of one between rows
    QString before;
    QString after;
};

QLineF lineOf(const Cut &cut, double from, double to) {
    return cut.across ? QLineF(cut.at, from, cut.at, to) : QLineF(from, cut.at, to, cut.at);
}

void addTick(PageMarks &marks, const Cut &cut, double from, double outwards) {
    const QLineF tick = lineOf(cut, from + outwards * tickGap, from + outwards * (tickGap + tickLength));
    marks.shapes << LineShape{{tick.p1(), tick.p2()}, Stroke{Ink::Text, hairline, Dash::Solid}};
    const QPointF middle = tick.center();
    const double down = tickText * 0.36;
    const QPointF beside = cut.across ? QPointF(3, 0) : QPointF(0, tickText * 0.8);
    const Align first = cut.across ? Align::Right : Align::Centre;
    const Align second = cut.across ? Align::Left : Align::Centre;
    marks.shapes << makeText(middle - beside + QPointF(0, down), cut.before, tickText, Face::Regular,
                             Ink::MutedText, first)
                 << makeText(middle + beside + QPointF(0, down), cut.after, tickText, Face::Regular,
                             Ink::MutedText, second);
}

void addCut(PageMarks &marks, const Cut &cut) {
    const double from = cut.across ? marks.part.top() : marks.part.left();
    const double to = cut.across ? marks.part.bottom() : marks.part.right();
    const QLineF over = lineOf(cut, from, to);
    marks.shapes << LineShape{{over.p1(), over.p2()}, Stroke{Ink::SiteStroke, hairline, Dash::Dotted}};
    addTick(marks, cut, from, -1);
    addTick(marks, cut, to, 1);
}

void addCuts(PageMarks &marks) {
    const QPoint tile = marks.page.tile;
    const QSize grid = marks.pages.grid;
    const double half = marks.pages.overlap / 2;
    const auto name = [&](int columns, int rows) { return tileName(tile + QPoint(columns, rows)); };
    if (tile.x() > 0)
        addCut(marks, {true, marks.part.left() + half, name(-1, 0), name(0, 0)});
    if (tile.x() + 1 < grid.width())
        addCut(marks, {true, marks.part.right() - half, name(0, 0), name(1, 0)});
    if (tile.y() > 0)
        addCut(marks, {false, marks.part.top() + half, name(0, -1), name(0, 0)});
    if (tile.y() + 1 < grid.height())
        addCut(marks, {false, marks.part.bottom() - half, name(0, 0), name(0, 1)});
}

/// The items that a page shows, on a sheet that is no larger than what it shows.
Diagram partOf(const Diagram &diagram, const QRectF &part) {
    Diagram shown{part, diagram.body, {}};
    for (const DiagramItem &item : diagram.items)
        if (item.bounds.intersects(part))
            shown.items << item;
    return shown;
}

void paintPart(QPainter &painter, const Diagram &diagram, const PageMarks &marks, Paper colors) {
    painter.save();
    if (marks.pages.pages.size() > 1)
        painter.setClipRect(marks.part);
    painter.translate(marks.pages.origin);
    painter.scale(marks.pages.scale, marks.pages.scale);
    painter.translate(-marks.page.part.topLeft());
    paintDiagram(painter, partOf(diagram, marks.page.part), colors);
    painter.restore();
}

} // namespace

void paintPage(QPainter &painter, const Diagram &diagram, const Pages &pages, qsizetype index,
               const DrawingMeta &meta, Paper colors) {
    const Page &page = pages.pages[index];
    PageMarks marks{pages, page, index + 1, QRectF(pages.origin, page.part.size() * pages.scale), {}};
    if (colors == Paper::Dark) // paper is white by itself
        painter.fillRect(QRectF(QPointF(), pages.paper), inkColor(Ink::Paper, colors));
    paintPart(painter, diagram, marks, colors);
    addCuts(marks);
    if (pages.headers)
        addHeaders(marks, meta);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Shape &shape : marks.shapes)
        paintShape(painter, shape, colors);
    painter.restore();
}

} // namespace portolan
