#include "document/ToggleButton.h"

#include <QPainter>

namespace portolan {

ToggleButton::ToggleButton(QWidget *parent) : QToolButton(parent) {
    setCheckable(true);
    setMinimumHeight(26);
    setFocusPolicy(Qt::StrongFocus);
}

void ToggleButton::paintEvent(QPaintEvent *event) {
    QToolButton::paintEvent(event);
    if (!isChecked())
        return;
    QPainter painter(this);
    painter.fillRect(QRect(3, height() - 3, width() - 6, 3), palette().color(QPalette::Highlight));
}

} // namespace portolan
