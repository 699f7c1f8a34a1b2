#pragma once

#include "base/Result.h"
#include "diagram/buildDiagram.h"
#include "exports/carried/PlanMark.h"

#include <QByteArray>
#include <functional>

namespace portolan {

/// The drawing of a plan for a sheet: as wide as a printed page at most, and no higher than one.
struct BookPicture {
    QByteArray png;
    double scale = 1;  ///< by which a spreadsheet shows it smaller
    double height = 0; ///< on the sheet, in points
};

/// The picture of what `draw` makes, without its details where they could not be read on paper. `mark` says
/// which plan it was made from. Needs the fonts of a QGuiApplication. An error when the picture cannot be
/// made.
Result<BookPicture> bookPicture(const std::function<Diagram(DetailLevel)> &draw, const PlanMark &mark);

} // namespace portolan
