#include "canvas/EmptyPrompt.h"

#include "document/icons.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace portolan {

EmptyPrompt::EmptyPrompt(QWidget *parent) : QFrame(parent) {
    setObjectName(QStringLiteral("emptyPrompt"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    auto *words = new QLabel(tr("A plan begins with a site.\nDrag one here from the panel “Add”."), this);
    words->setAlignment(Qt::AlignCenter);
    auto *button = new QPushButton(lineIcon(QStringLiteral("site")), tr("Add a &site"), this);
    connect(button, &QPushButton::clicked, this, &EmptyPrompt::siteWanted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 18);
    layout->setSpacing(12);
    layout->addWidget(words);
    layout->addWidget(button, 0, Qt::AlignHCenter);
}

void EmptyPrompt::centre() {
    adjustSize();
    QRect place(QPoint(), size());
    place.moveCenter(parentWidget()->rect().center());
    move(place.topLeft());
}

} // namespace portolan
