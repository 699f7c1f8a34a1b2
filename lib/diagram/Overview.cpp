#include "diagram/Overview.h"

namespace portolan {

Body buildOverview(const DiagramInput &input) {
    Q_UNUSED(input)
    return {};
}

} // namespace portolan
