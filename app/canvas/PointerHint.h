#pragma once

#include <QLabel>
#include <QTimer>

namespace portolan {

/// A few words beside the pointer: what a release would do, or why it cannot. It never takes a click.
class PointerHint : public QLabel {
    Q_OBJECT

public:
    enum class Tone { Says, Refuses };

    explicit PointerHint(QWidget *viewport);

    /// Shows `text` beside a point of the viewport, inside it; an empty text hides the hint.
    void say(const QString &text, QPoint beside, Tone tone = Tone::Says);
    /// Stays to be read, then goes.
    void linger();
    bool refuses() const { return m_tone == Tone::Refuses && isVisible(); }

private:
    Tone m_tone = Tone::Says;
    QTimer m_timer;
};

} // namespace portolan
