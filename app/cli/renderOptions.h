#pragma once

#include "Verb.h"
#include "base/Result.h"
#include "diagram/buildDiagram.h"
#include "exports/drawing/PageSetup.h"

namespace portolan::cli {

enum class DrawingFormat { Svg, Png, Pdf };

/// What `render` was asked for.
struct RenderOptions {
    DrawingFormat format = DrawingFormat::Svg;
    double scale = 1; ///< of a picture of pixels
    PageSetup page;   ///< of a PDF; its colours count for every format
    DetailLevel level = DetailLevel::Automatic;
    QString view; ///< as typed: it names sites of the plan
};

/// Reads the options of `render`. An error says what does not fit.
Result<RenderOptions> readRenderOptions(const Arguments &arguments);
/// The options given that have no effect on this format, as typed: "--scale".
QStringList idleOptions(const Arguments &arguments, DrawingFormat format);

} // namespace portolan::cli
