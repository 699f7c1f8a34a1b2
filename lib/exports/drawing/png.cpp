#include "diagram/paintDiagram.h"
#include "exports/carried/names.h"
#include "exports/drawing/drawingExports.h"
#include "exports/drawing/pngText.h"
#include "exports/words.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <cmath>

namespace portolan {
namespace {

/// Whole pixels; the whole sheet is inside.
QSizeF pixelSize(const Diagram &diagram, double scale) {
    return {std::ceil(diagram.bounds.width() * scale - 1e-6),
            std::ceil(diagram.bounds.height() * scale - 1e-6)};
}

/// The largest scale that fits, rounded down to what a person types.
double largestPngScale(const Diagram &diagram) {
    const double side = std::max(diagram.bounds.width(), diagram.bounds.height());
    const double scale = pngSideLimit / side;
    const double step = scale >= 1 ? 0.1 : 0.001;
    return std::floor(scale / step + 1e-9) * step;
}

std::optional<Error> whyNot(const Diagram &diagram, double scale) {
    if (!std::isfinite(scale) || scale <= 0)
        return Error{DrawingExports::tr("The scale of a picture is a number greater than 0."), {}};
    const QSizeF size = pixelSize(diagram, scale);
    if (!(size.width() >= 1 && size.height() >= 1))
        return Error{DrawingExports::tr("The drawing is empty at this scale."), {}};
    if (std::max(size.width(), size.height()) <= pngSideLimit)
        return {};
    return Error{
        DrawingExports::tr(
            "At scale %1 the picture would be %2 x %3 pixels, and a side may have %4 at most. Scale %5 "
            "fits, and SVG and PDF have no such limit.")
            .arg(scale)
            .arg(size.width(), 0, 'f', 0)
            .arg(size.height(), 0, 'f', 0)
            .arg(pngSideLimit)
            .arg(largestPngScale(diagram)),
        {}};
}

QByteArray markText(const DrawingMeta &meta) {
    const FileMarks marks = marksOf(meta);
    QStringList lines;
    if (marks.plan)
        lines << markLine(*marks.plan);
    if (marks.earlier)
        lines << earlierLine(*marks.earlier);
    return lines.join(u'\n').toUtf8();
}

} // namespace

Result<QImage> renderImage(const Diagram &diagram, double scale, Paper paper) {
    if (const auto error = whyNot(diagram, scale))
        return *error;
    QImage image(pixelSize(diagram, scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return Error{DrawingExports::tr("There is not enough memory for a picture of this size."), {}};
    image.fill(inkColor(Ink::Paper, paper));
    const int dotsPerMetre = qRound(pixelsPerInch * scale / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    // The painter counts in drawing units: the resolution belongs to the file, not to the drawing.
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-diagram.bounds.topLeft());
    paintDiagram(painter, diagram, paper);
    painter.end();
    return image;
}

Result<QByteArray> writePng(const Diagram &diagram, const DrawingMeta &meta, double scale, Paper paper) {
    const Result<QImage> image = renderImage(diagram, scale, paper);
    if (!image)
        return image.error();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    if (!writer.write(*image))
        return Error{DrawingExports::tr("The picture could not be written: %1").arg(writer.errorString()),
                     {}};
    return withPngTexts(bytes, {{"Title", meta.title.toUtf8()},
                                {"Description", meta.description.toUtf8()},
                                {carried::pngMark, markText(meta)},
                                {carried::pngPlan, meta.plan}});
}

} // namespace portolan
