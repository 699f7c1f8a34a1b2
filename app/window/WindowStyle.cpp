#include "window/WindowStyle.h"

namespace portolan {

WindowStyle::WindowStyle() : QProxyStyle(QStringLiteral("fusion")) {}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *result) const {
    return hint == SH_Menu_AllowActiveAndDisabled ? 1 : QProxyStyle::styleHint(hint, option, widget, result);
}

} // namespace portolan
