#pragma once

#include <QFrame>

class QLabel;

namespace portolan {

class Canvas;

/// A strip above the drawing while it shows a part of the plan: which part, and the way back.
class ViewStrip : public QFrame {
    Q_OBJECT

public:
    explicit ViewStrip(Canvas &canvas, QWidget *parent = nullptr);

private:
    void refresh();

    Canvas &m_canvas;
    QLabel *m_words;
};

} // namespace portolan
