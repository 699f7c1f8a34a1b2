#pragma once

#include "base/Result.h"
#include "diagram/Diagram.h"
#include "diagram/View.h"
#include "exports/carried/PlanMark.h"
#include "exports/drawing/PageSetup.h"

#include <QByteArray>
#include <QImage>

namespace portolan {

struct Plan;

/// Words that a drawing file carries beside its picture. `plan` is the plan file itself, so that the picture
/// can be opened again.
struct DrawingMeta {
    QString title;
    QString description;
    QByteArray plan;
    int revision = 0;                     ///< for headers of pages; 0 is not said
    QString checksum{};                   ///< of the plan, in full
    std::optional<PlanMark> earlier = {}; ///< what the plan is compared with
};
/// What the drawing of a plan carries: the plan itself unless `withPlan` is false. The drawing of a view
/// carries none in any case: who is to see a part is not given all.
DrawingMeta drawingMeta(const Plan &plan, const View &view = {}, bool withPlan = true);
/// What the file says it was made from, and compared with; nothing without a checksum.
FileMarks marksOf(const DrawingMeta &meta);

/// Longest side of a PNG, in pixels: readers refuse larger ones.
inline constexpr int pngSideLimit = 16384;
/// Resolution of a drawing at its natural size: a drawing unit is a pixel.
inline constexpr double pixelsPerInch = 96;

Result<QByteArray> writeSvg(const Diagram &diagram, const DrawingMeta &meta, Paper paper = Paper::Light);
/// `scale` 1 gives one pixel per drawing unit; the picture says that it is meant for scale * pixelsPerInch
/// dots per inch. An error when a side would pass pngSideLimit.
Result<QImage> renderImage(const Diagram &diagram, double scale, Paper paper = Paper::Light);
Result<QByteArray> writePng(const Diagram &diagram, const DrawingMeta &meta, double scale,
                            Paper paper = Paper::Light);
/// One page, or tiles; an error as pagesFor() gives it.
Result<QByteArray> writePdf(const Diagram &diagram, const DrawingMeta &meta, const PageSetup &setup = {});

} // namespace portolan
