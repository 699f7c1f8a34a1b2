#include "diagram/Mark.h"
#include "diagram/text.h"

#include <array>

namespace portolan {
std::span<const MarkInfo> allMarks() {
    static const std::array<MarkInfo, 7> marks = {{
        {Mark::Added, QStringLiteral("+"), text("added"), text("Added since the earlier plan.")},
        {Mark::Removed, QStringLiteral("−"), text("removed"),
         text("Removed since the earlier plan: struck and dashed.")},
        {Mark::Changed, QStringLiteral("~"), text("changed"),
         text("Changed since the earlier plan: the old value is struck before the new one, or "
              "machines, addresses, action or days of its rules are others.")},
        {Mark::Open, QStringLiteral("✓"), text("open"), text("Open: every connection came about.")},
        {Mark::PartlyOpen, QStringLiteral("◐"), text("partly open"),
         text("Partly open: some connections came about, the others were not tried.")},
        {Mark::Closed, QStringLiteral("✗"), text("closed or nothing listening"),
         text("Closed or nothing listening: a connection was refused or did not come about in time.")},
        {Mark::Against, QStringLiteral("!"), text("open against its action"),
         text("Open, although the action of the rule is not to allow.")},
    }};
    return marks;
}

Mark mixed(Mark one, std::optional<Mark> other) {
    if (one == other)
        return one;
    for (const Mark worst : {Mark::Against, Mark::Closed})
        if (one == worst || other == worst)
            return worst;
    return one == Mark::Open || one == Mark::PartlyOpen ? Mark::PartlyOpen : Mark::Changed;
}

const MarkInfo &markInfo(Mark mark) {
    return allMarks()[size_t(mark)];
}

} // namespace portolan
