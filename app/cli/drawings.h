#pragma once

#include "diagram/Diagram.h"
#include "exports/drawing/drawingExports.h"
#include "renderOptions.h"

namespace portolan::cli {

/// A drawing in the format that was asked for. Says so when text is too small on the paper that was asked
/// for.
Result<QByteArray> fileOf(const Diagram &diagram, const DrawingMeta &meta, const RenderOptions &asked);

} // namespace portolan::cli
