#include "canvas/PointerHint.h"

namespace portolan {
namespace {

constexpr int lingerMilliseconds = 5000;
constexpr QPoint besidePointer(18, 20);
constexpr int widest = 320;

} // namespace

PointerHint::PointerHint(QWidget *viewport) : QLabel(viewport) {
    setObjectName(QStringLiteral("pointerHint"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFrameShape(QFrame::Box);
    setMargin(5);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void PointerHint::say(const QString &text, QPoint beside, Tone tone) {
    m_timer.stop();
    m_tone = tone;
    setText(text);
    setVisible(!text.isEmpty());
    const int wanted = fontMetrics().horizontalAdvance(text) + 2 * margin() + 2 * frameWidth() + 4;
    const int width = qMin(wanted, widest);
    resize(width, heightForWidth(width));
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    QRect place(beside + besidePointer, size());
    if (place.right() > room.right())
        place.moveRight(beside.x() - 8);
    if (place.bottom() > room.bottom())
        place.moveBottom(beside.y() - 8);
    move(qMax(place.left(), room.left()), qMax(place.top(), room.top()));
    raise();
}

void PointerHint::linger() {
    m_timer.start(lingerMilliseconds);
}

} // namespace portolan
