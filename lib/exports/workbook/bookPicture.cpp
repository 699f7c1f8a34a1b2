#include "exports/workbook/bookPicture.h"

#include "exports/drawing/drawingExports.h"

#include <algorithm>

namespace portolan {
namespace {

/// Room for the drawing on a sheet that is printed on a page of its own, in pixels of a spreadsheet.
constexpr QSizeF room(960, 620);
/// Pixels of the picture for one of the spreadsheet: 160 dots per inch when printed, and some more to zoom.
constexpr double sharpness = 1.7;

} // namespace

Result<BookPicture> bookPicture(const Diagram &diagram, const PlanMark &mark) {
    const QSizeF size = diagram.bounds.size();
    const double shown = std::min({1.0, room.width() / size.width(), room.height() / size.height()});
    DrawingMeta meta;
    meta.title = mark.title;
    meta.revision = mark.revision;
    meta.checksum = mark.checksum;
    const Result<QByteArray> png = writePng(diagram, meta, shown * sharpness);
    if (!png)
        return png.error();
    constexpr double pointsPerPixel = 0.75;
    // The picture says how large it is meant to be: at its natural size a spreadsheet shows a drawing unit as
    // a pixel.
    return BookPicture{*png, shown, size.height() * shown * pointsPerPixel};
}

} // namespace portolan
