#include "compare/revisionDoubt.h"
#include "compare/words.h"

namespace portolan {
QString revisionDoubt(const Plan &before, const Plan &after) {
    if (after.revision < before.revision)
        return Compare::tr(
                   "The later plan is revision %1, the earlier one revision %2. Are they the right way "
                   "round?")
            .arg(QString::number(after.revision), QString::number(before.revision));
    if (after.revision == before.revision && after != before)
        return Compare::tr("Both plans are revision %1, and they differ: raise the revision of the later one "
                           "before it is handed over.")
            .arg(after.revision);
    return {};
}

} // namespace portolan
