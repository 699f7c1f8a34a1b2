#pragma once

#include <QProxyStyle>

namespace portolan {

/// Fusion, with disabled menu entries that can be pointed at: the status bar says why they are.
class WindowStyle : public QProxyStyle {
public:
    WindowStyle();

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override;
};

} // namespace portolan
