#pragma once

#include "exports/drawing/drawingExports.h"

class QPrinter;

namespace portolan {

/// Gives a printer the paper and orientation that a setup asks for a drawing. PaperSize::Automatic keeps the
/// printer's paper and turns it.
void preparePrinter(QPrinter &printer, const Diagram &diagram, const PageSetup &setup);
/// Prints the pages that the printer was asked for, on the paper that it has now. Gives their number; an
/// error as pagesOn() gives it, or when the printer does not take them.
Result<int> printDrawing(QPrinter &printer, const Diagram &diagram, const DrawingMeta &meta,
                         const PageSetup &setup);

} // namespace portolan
