#include "window/ViewStrip.h"

#include "canvas/Canvas.h"
#include "window/viewWords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace portolan {

ViewStrip::ViewStrip(Canvas &canvas, QWidget *parent)
    : QFrame(parent), m_canvas(canvas), m_words(new QLabel(this)) {
    setObjectName(QStringLiteral("viewStrip"));
    setFrameShape(StyledPanel);
    m_words->setTextFormat(Qt::PlainText);
    auto *back = new QPushButton(tr("Back to the whole plan"), this);
    back->setObjectName(QStringLiteral("wholePlan"));
    back->setToolTip(tr("Esc, when nothing is selected"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 3, 3, 3);
    layout->addWidget(m_words, 1);
    layout->addWidget(back);
    connect(back, &QPushButton::clicked, this, [this] {
        m_canvas.setFocus(); // the button goes with the strip
        m_canvas.setView({});
    });
    connect(&canvas, &Canvas::viewChanged, this, &ViewStrip::refresh);
    refresh();
}

void ViewStrip::refresh() {
    m_words->setText(tr("Shown: %1").arg(viewText(m_canvas.view(), m_canvas.document().plan().topology)));
    setVisible(!isWhole(m_canvas.view()));
}

} // namespace portolan
