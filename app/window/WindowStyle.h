#pragma once

#include <QProxyStyle>

namespace portolan {

/// Fusion, with disabled menu entries that can be pointed at (the status bar says why they are), and with the
/// hints in empty fields as dark as other words that stand back.
class WindowStyle : public QProxyStyle {
public:
    WindowStyle();

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override;
    void polish(QPalette &palette) override;
    using QProxyStyle::polish;
};

} // namespace portolan
