#include "rules/setAside.h"

namespace portolan {

QString wholeRuleId(const QString &rowId) {
    using namespace setAside;
    for (const QLatin1String end : {sourceWithoutAddress, destinationWithoutAddress, sourceHeldBack,
                                    destinationHeldBack, withoutPort, heldBack})
        if (rowId.endsWith(end))
            return rowId.chopped(end.size());
    return rowId;
}

} // namespace portolan
