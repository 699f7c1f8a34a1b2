#include "window/WindowStyle.h"

#include "document/colors.h"

#include <QPalette>

namespace portolan {

WindowStyle::WindowStyle() : QProxyStyle(QStringLiteral("fusion")) {}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *result) const {
    return hint == SH_Menu_AllowActiveAndDisabled ? 1 : QProxyStyle::styleHint(hint, option, widget, result);
}

void WindowStyle::polish(QPalette &palette) {
    QProxyStyle::polish(palette);
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        const QColor hint =
            quietColor(palette.color(group, QPalette::Text), palette.color(group, QPalette::Base));
        palette.setColor(group, QPalette::PlaceholderText, hint);
    }
}

} // namespace portolan
