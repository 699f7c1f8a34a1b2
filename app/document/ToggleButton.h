#pragma once

#include <QToolButton>

namespace portolan {

/// A button that stays down. While it does, a bar in the palette's highlight colour says so: a style's own
/// pressed look is hard to tell apart on dark palettes.
class ToggleButton : public QToolButton {
    Q_OBJECT

public:
    explicit ToggleButton(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace portolan
