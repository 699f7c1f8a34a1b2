#pragma once

#include "diagram/Diagram.h"
#include "exports/drawing/drawingExports.h"
#include "renderOptions.h"
#include "topology/Topology.h"

#include <functional>

namespace portolan::cli {

/// A drawing in the format that was asked for. Says so when text is too small on the paper that was asked
/// for.
Result<QByteArray> fileOf(const Diagram &diagram, const DrawingMeta &meta, const RenderOptions &asked);

using Draw = std::function<Result<QByteArray>(const RenderOptions &asked, const View &view)>;
/// Writes what `draw` gives to where the arguments want it, as their options ask. Says what went wrong and
/// returns the exit code: options that do not fit are wrong usage, a drawing that cannot be made is none.
int writeDrawing(const Arguments &arguments, const Topology &topology, const Draw &draw);

} // namespace portolan::cli
