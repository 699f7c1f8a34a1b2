#pragma once

#include "base/Result.h"
#include "diagram/Diagram.h"

#include <QByteArray>
#include <QImage>

namespace portolan {

/// Words that a drawing file carries beside its picture. `plan` is the plan file itself, so that the picture
/// can be opened again.
struct DrawingMeta {
    QString title;
    QString description;
    QByteArray plan;
};

/// Longest side of a PNG, in pixels: readers refuse larger ones.
inline constexpr int pngSideLimit = 16384;

Result<QByteArray> writeSvg(const Diagram &diagram, const DrawingMeta &meta);
/// `scale` 1 gives one pixel per drawing unit. An error when a side would pass pngSideLimit.
Result<QImage> renderImage(const Diagram &diagram, double scale, Paper paper = Paper::Light);
Result<QByteArray> writePng(const Diagram &diagram, const DrawingMeta &meta, double scale);
Result<QByteArray> writePdf(const Diagram &diagram, const DrawingMeta &meta);

} // namespace portolan
