#include "exports/drawing/pages.h"

#include "exports/words.h"

#include <algorithm>
#include <cmath>

namespace portolan {
namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;
constexpr double naturalScale = 0.75; // a drawing unit is a pixel of 1/96 inch
constexpr double largestScale = 1;    // of Automatic: a small drawing is not blown up to fill its page
constexpr double longestSide = 14400; // of a PDF page, by its specification
constexpr double headerHeight = 26;   // above the drawing, and as much below it
constexpr double leastRoom = 72;      // points on each side that a drawing must have

/// What a setup comes to on a drawing, before it is known how many pages it takes.
struct Sheet {
    const Diagram &diagram;
    const PageSetup &setup;

    QSizeF size() const { return diagram.bounds.size(); }
    double margin() const { return setup.margin * pointsPerMillimetre; }
    double overlap() const { return setup.overlap * pointsPerMillimetre; }
    double tileScale() const { return naturalScale * setup.scale; }
    bool headers(bool severalPages) const {
        return setup.headers == Headers::Always || (severalPages && setup.headers == Headers::OnSeveralPages);
    }
    /// What margins and headers leave of a page.
    QRectF room(QSizeF paper, bool withHeaders) const {
        const double across = margin();
        const double down = across + (withHeaders ? headerHeight : 0);
        return QRectF(QPointF(), paper).adjusted(across, down, -across, -down);
    }
};

bool isWithin(double value, double least, double most) {
    return std::isfinite(value) && value >= least && value <= most;
}

std::optional<Error> whyNot(const Sheet &sheet) {
    if (!(sheet.size().width() > 0 && sheet.size().height() > 0))
        return Error{DrawingExports::tr("The drawing is empty."), {}};
    if (!isWithin(sheet.setup.margin, 0, largestMargin) || !isWithin(sheet.setup.overlap, 0, largestMargin))
        return Error{
            DrawingExports::tr("Margins and overlap are between 0 and %1 millimetres.").arg(largestMargin),
            {}};
    if (!isWithin(sheet.setup.scale, smallestTileScale, largestTileScale))
        return Error{DrawingExports::tr("The scale of tiles is between %1 and %2.")
                         .arg(smallestTileScale)
                         .arg(largestTileScale),
                     {}};
    return {};
}

double scaleInto(QSizeF drawing, QSizeF room) {
    return std::min(room.width() / drawing.width(), room.height() / drawing.height());
}

/// Tiles along one side. All are equally long, so that no page holds a narrow rest.
int tilesAlong(double drawn, double room, double overlap) {
    constexpr double rounding = 1e-6;
    return drawn <= room + rounding ? 1 : int(std::ceil((drawn - overlap) / (room - overlap) - rounding));
}

QSize gridOn(const Sheet &sheet, QSizeF paper, bool withHeaders) {
    const QSizeF drawn = sheet.size() * sheet.tileScale();
    const QSizeF room = sheet.room(paper, withHeaders).size();
    return {tilesAlong(drawn.width(), room.width(), sheet.overlap()),
            tilesAlong(drawn.height(), room.height(), sheet.overlap())};
}

qint64 pagesIn(QSize grid) {
    return qint64(grid.width()) * grid.height();
}

QSize tilesOn(const Sheet &sheet, QSizeF paper) {
    const QSize bare = gridOn(sheet, paper, sheet.headers(false));
    return pagesIn(bare) == 1 ? bare : gridOn(sheet, paper, sheet.headers(true));
}

/// The parts of the drawing, row by row, each `size` in drawing units.
QList<Page> partsOf(const QRectF &drawing, QSize grid, QSizeF size) {
    const auto at = [](double whole, double part, int count, int i) {
        return count == 1 ? 0 : (whole - part) * i / (count - 1);
    };
    QList<Page> pages;
    for (int row = 0; row < grid.height(); ++row)
        for (int column = 0; column < grid.width(); ++column) {
            const QPointF corner(at(drawing.width(), size.width(), grid.width(), column),
                                 at(drawing.height(), size.height(), grid.height(), row));
            pages << Page{{column, row}, QRectF(drawing.topLeft() + corner, size)};
        }
    return pages;
}

Pages laidOut(const Sheet &sheet, QSizeF paper, QSize grid, double scale) {
    const bool headers = sheet.headers(pagesIn(grid) > 1);
    const double overlap = pagesIn(grid) > 1 ? sheet.overlap() : 0;
    const QSizeF shared(overlap * (grid.width() - 1), overlap * (grid.height() - 1));
    const QSizeF drawn = sheet.size() * scale + shared;
    const QSizeF part(drawn.width() / grid.width(), drawn.height() / grid.height());
    const QRectF room = sheet.room(paper, headers);
    const QPointF origin = room.center() - QPointF(part.width(), part.height()) / 2;
    return {paper,   scale,          origin,  grid,
            overlap, sheet.margin(), headers, partsOf(sheet.diagram.bounds, grid, part / scale)};
}

Pages fitted(const Sheet &sheet, QSizeF paper, double mostScale) {
    const QSizeF room = sheet.room(paper, sheet.headers(false)).size();
    return laidOut(sheet, paper, {1, 1}, std::min(mostScale, scaleInto(sheet.size(), room)));
}

/// A page of the drawing's own size; without headers the drawing's own margin is enough.
Pages ownSize(const Sheet &sheet) {
    const QSizeF size = sheet.size();
    PageSetup setup = sheet.setup;
    if (!sheet.headers(false))
        setup.margin = 0;
    const Sheet bare{sheet.diagram, setup};
    const QRectF frame = bare.room({0, 0}, bare.headers(false));
    const QSizeF around(-frame.width(), -frame.height());
    const double scale = std::min(naturalScale, scaleInto(size, QSizeF(longestSide, longestSide) - around));
    const QSizeF paper = size * scale + around;
    Pages pages = laidOut(bare, paper, {1, 1}, scale);
    // A PDF gives its pages whole points; less would cut the drawing.
    pages.paper = QSizeF(std::ceil(paper.width()), std::ceil(paper.height()));
    return pages;
}

std::optional<Error> whyNoRoom(const Sheet &sheet, QSizeF paper) {
    const QSizeF room = sheet.room(paper, sheet.headers(sheet.setup.tiles)).size();
    const double least = leastRoom + (sheet.setup.tiles ? sheet.overlap() : 0);
    if (room.width() >= least && room.height() >= least)
        return {};
    return Error{DrawingExports::tr("Margins, headers and overlap leave no room for the drawing on a page."),
                 {}};
}

Result<Pages> tiled(const Sheet &sheet, QSizeF paper) {
    const QSize grid = tilesOn(sheet, paper);
    if (pagesIn(grid) > mostPages)
        return Error{
            DrawingExports::tr("At this scale the drawing takes %1 pages, and %2 are the most. Choose "
                               "a smaller scale or larger paper.")
                .arg(pagesIn(grid))
                .arg(mostPages),
            {}};
    return laidOut(sheet, paper, grid, sheet.tileScale());
}

/// Whether the drawing fits better on paper that lies: it is larger there, or takes fewer pages.
bool liesBetter(const Sheet &sheet, QSizeF standing) {
    const QSizeF lying = standing.transposed();
    if (sheet.setup.tiles) {
        const qint64 fewer = pagesIn(tilesOn(sheet, standing)) - pagesIn(tilesOn(sheet, lying));
        return fewer > 0 || (fewer == 0 && sheet.size().width() >= sheet.size().height());
    }
    return fitted(sheet, lying, HUGE_VAL).scale >= fitted(sheet, standing, HUGE_VAL).scale;
}

QSizeF turned(const Sheet &sheet, QSizeF standing) {
    const bool lies = sheet.setup.orientation == Orientation::Automatic
                          ? liesBetter(sheet, standing)
                          : sheet.setup.orientation == Orientation::Landscape;
    return lies ? standing.transposed() : standing;
}

Result<Pages> automatic(const Sheet &sheet) {
    const double text = smallestText(sheet.diagram);
    for (const PaperSize size : {PaperSize::A4, PaperSize::A3}) {
        const QSizeF paper = turned(sheet, paperSizeInfo(size).points);
        if (const auto error = whyNoRoom(sheet, paper))
            return *error;
        const Pages pages = fitted(sheet, paper, largestScale);
        if (text * pages.scale >= smallestPrintedText)
            return pages;
    }
    return ownSize(sheet);
}

} // namespace

Result<Pages> pagesOn(const Diagram &diagram, const PageSetup &setup, QSizeF paper) {
    const Sheet sheet{diagram, setup};
    if (const auto error = whyNot(sheet))
        return *error;
    if (const auto error = whyNoRoom(sheet, paper))
        return *error;
    return setup.tiles ? tiled(sheet, paper) : fitted(sheet, paper, HUGE_VAL);
}

Result<Pages> pagesFor(const Diagram &diagram, const PageSetup &setup) {
    const Sheet sheet{diagram, setup};
    if (const auto error = whyNot(sheet))
        return *error;
    if (setup.size == PaperSize::Drawing)
        return ownSize(sheet);
    if (setup.size == PaperSize::Automatic && !setup.tiles)
        return automatic(sheet);
    const PaperSize size = setup.size == PaperSize::Automatic ? PaperSize::A4 : setup.size;
    const QSizeF standing = paperSizeInfo(size).points;
    if (const auto error = whyNoRoom(sheet, standing))
        return *error;
    return pagesOn(diagram, setup, turned(sheet, standing));
}

QSizeF turnedPaper(const Diagram &diagram, const PageSetup &setup, QSizeF standing) {
    return turned({diagram, setup}, standing);
}

QString tileName(QPoint tile) {
    QString letters;
    for (int column = tile.x() + 1; column > 0; column = (column - 1) / 26)
        letters.prepend(QChar(ushort('A' + (column - 1) % 26)));
    return letters + QString::number(tile.y() + 1);
}

double smallestText(const Diagram &diagram) {
    double smallest = 100;
    for (const DiagramItem &item : diagram.items)
        for (const Shape &shape : item.shapes)
            if (const auto *text = std::get_if<TextShape>(&shape))
                smallest = std::min(smallest, text->size);
    return smallest;
}

} // namespace portolan
