#include "window/copyPicture.h"

#include "exports/drawing/drawingExports.h"

#include <QImage>
#include <algorithm>

namespace portolan {
namespace {

double clipboardScale(const Diagram &diagram) {
    const double side = std::max(diagram.bounds.width(), diagram.bounds.height());
    return std::min(2.0, pngSideLimit / std::max(side, 1.0));
}

} // namespace

std::unique_ptr<QMimeData> clipboardPicture(const Diagram &diagram, const QString &title) {
    const Result<QImage> image = renderImage(diagram, clipboardScale(diagram));
    const Result<QByteArray> svg = writeSvg(diagram, {title, {}, {}});
    if (!image || !svg)
        return {};
    auto data = std::make_unique<QMimeData>();
    data->setImageData(*image);
    data->setData(QStringLiteral("image/svg+xml"), *svg);
    return data;
}

} // namespace portolan
