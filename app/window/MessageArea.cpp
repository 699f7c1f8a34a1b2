#include "window/MessageArea.h"

#include "document/icons.h"

#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace portolan {
namespace {

struct ToneLook {
    QString icon;
    QString word;
    QColor stripe;
};

ToneLook lookOf(Tone tone) {
    switch (tone) {
    case Tone::Error:
        return {QStringLiteral("error"), MessageArea::tr("Error"), QColor(0xC0, 0x32, 0x32)};
    case Tone::Warning:
        return {QStringLiteral("warning"), MessageArea::tr("Warning"), QColor(0xB0, 0x7A, 0x00)};
    case Tone::Note:
        break;
    }
    return {QStringLiteral("info"), MessageArea::tr("Note"), QColor(0x2F, 0x6F, 0xC0)};
}

/// An icon that is painted anew, so that it follows a change of palette.
class IconView : public QWidget {
public:
    IconView(const QString &icon, QWidget *parent) : QWidget(parent), m_icon(lineIcon(icon)) {
        setFixedSize(30, 32);
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        m_icon.paint(&painter, rect().adjusted(6, 6, -4, -6));
    }

private:
    QIcon m_icon;
};

/// A frame with a stripe of the tone's colour; the icon and its word say the same without colour.
class MessageStrip : public QFrame {
public:
    MessageStrip(const Message &message, QWidget *parent) : QFrame(parent), m_text(message.text) {
        setObjectName(message.topic);
        setFrameShape(StyledPanel);
        setAutoFillBackground(true);
        setBackgroundRole(QPalette::ToolTipBase);
        m_row = new QHBoxLayout(this);
        m_row->setContentsMargins(0, 0, 6, 0);
        addTone(lookOf(message.tone));
        addText(message.text);
    }
    QString text() const { return m_text; }
    void addButton(QWidget *button) { m_row->addWidget(button); }

private:
    void addTone(const ToneLook &look) {
        auto *stripe = new QWidget(this);
        stripe->setFixedWidth(5);
        stripe->setAutoFillBackground(true);
        QPalette palette = stripe->palette();
        palette.setColor(QPalette::Window, look.stripe);
        stripe->setPalette(palette);
        auto *icon = new IconView(look.icon, this);
        icon->setAccessibleName(look.word);
        m_row->addWidget(stripe);
        m_row->addWidget(icon);
    }
    void addText(const QString &text) {
        auto *label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::ToolTipText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_row->addWidget(label, 1);
    }

    QHBoxLayout *m_row = nullptr;
    QString m_text;
};

} // namespace

MessageArea::MessageArea(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
}

void MessageArea::post(const Message &message) {
    dismiss(message.topic);
    auto *strip = new MessageStrip(message, this);
    for (const MessageAction &action : message.actions) {
        auto *button = new QPushButton(action.label, strip);
        connect(button, &QPushButton::clicked, this, [this, topic = message.topic, run = action.run] {
            dismiss(topic);
            run();
        });
        strip->addButton(button);
    }
    auto *close = new QToolButton(strip);
    close->setIcon(lineIcon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Dismiss"));
    close->setToolTip(tr("Dismiss"));
    connect(close, &QToolButton::clicked, this, [this, topic = message.topic] { dismiss(topic); });
    strip->addButton(close);
    m_layout->addWidget(strip);
}

QWidget *MessageArea::stripOf(const QString &topic) const {
    return findChild<QWidget *>(topic, Qt::FindDirectChildrenOnly);
}

void MessageArea::dismiss(const QString &topic) {
    if (QWidget *strip = stripOf(topic)) {
        // It may be one of its own buttons that asks.
        strip->setObjectName({});
        strip->hide();
        strip->deleteLater();
    }
}

QString MessageArea::textOf(const QString &topic) const {
    const auto *strip = static_cast<MessageStrip *>(stripOf(topic));
    return strip ? strip->text() : QString();
}

} // namespace portolan
