#include "diagram/Frame.h"

namespace portolan {

void addFrame(Diagram &diagram, const DiagramInput &input, DetailLevel level) {
    Q_UNUSED(input)
    Q_UNUSED(level)
    diagram.bounds = diagram.body.adjusted(-40, -40, 40, 40);
}

} // namespace portolan
