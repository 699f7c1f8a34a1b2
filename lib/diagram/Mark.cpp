#include "diagram/Mark.h"

#include <QCoreApplication>
#include <array>

namespace portolan {
namespace {

QString text(const char *source) {
    return QCoreApplication::translate("Mark", source);
}

} // namespace

std::span<const MarkInfo> allMarks() {
    static const std::array<MarkInfo, 3> marks = {{
        {Mark::Added, QStringLiteral("+"), text("added"), text("Added: the earlier plan does not have it.")},
        {Mark::Removed, QStringLiteral("−"), text("removed"),
         text("Removed: the earlier plan has it, struck here.")},
        {Mark::Changed, QStringLiteral("~"), text("changed"),
         text("Changed: the old value leads to the new one, or machines joined or left.")},
    }};
    return marks;
}

const MarkInfo &markInfo(Mark mark) {
    return allMarks()[size_t(mark)];
}

} // namespace portolan
