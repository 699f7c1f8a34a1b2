#pragma once

#include "diagram/Diagram.h"

namespace portolan {

/// Pills that say more than a number, a sign or a number of before, with text of `wanted` size or of a
/// smaller one down to `smallest`, in drawing units. Where there is no room for all of it the number stays,
/// with the sign if there is room for that. A pill becomes wider by `spare` at most. Other shapes stay as
/// they are.
QList<Shape> readablePills(const QList<Shape> &shapes, double wanted, double smallest, double spare);

} // namespace portolan
