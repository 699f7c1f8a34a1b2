#include "exports/workbook/bookPicture.h"

#include "exports/drawing/drawingExports.h"
#include "exports/drawing/pages.h"

#include <algorithm>

namespace portolan {
namespace {

/// Room for the drawing on a sheet that is printed on a page of its own, in pixels of a spreadsheet.
constexpr QSizeF room(960, 580);
/// Pixels of the picture for one of the spreadsheet: 160 dots per inch when printed, and some more to zoom.
constexpr double sharpness = 1.7;

constexpr double pointsPerPixel = 0.75;

/// How many times larger a drawing is on the sheet than by itself.
double scaleOf(const Diagram &diagram) {
    const QSizeF size = diagram.bounds.size();
    return std::min({1.0, room.width() / size.width(), room.height() / size.height()});
}

Diagram readable(const std::function<Diagram(DetailLevel)> &draw) {
    constexpr double smallest = 3; // points; a sheet is zoomed before it is printed
    Diagram diagram = draw(DetailLevel::Automatic);
    const bool canBeRead = smallestText(diagram) * scaleOf(diagram) * pointsPerPixel >= smallest;
    return canBeRead ? diagram : draw(DetailLevel::Overview);
}

} // namespace

Result<BookPicture> bookPicture(const std::function<Diagram(DetailLevel)> &draw, const PlanMark &mark) {
    const Diagram diagram = readable(draw);
    const double shown = scaleOf(diagram);
    DrawingMeta meta;
    meta.title = mark.title;
    meta.revision = mark.revision;
    meta.checksum = mark.checksum;
    const Result<QByteArray> png = writePng(diagram, meta, shown * sharpness);
    if (!png)
        return png.error();
    // The picture says how large it is meant to be: at its natural size a spreadsheet shows a drawing unit as
    // a pixel.
    return BookPicture{*png, shown, diagram.bounds.height() * shown * pointsPerPixel};
}

} // namespace portolan
