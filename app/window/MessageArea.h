#pragma once

#include <QList>
#include <QWidget>
#include <functional>

class QVBoxLayout;

namespace portolan {

enum class Tone { Note, Warning, Error };

struct MessageAction {
    QString label;
    std::function<void()> run; ///< the strip goes when it has run
};

/// Something to say that does not stop the work.
struct Message {
    QString topic; ///< a newer message about the same topic takes the place of the older
    Tone tone = Tone::Note;
    QString text;
    QList<MessageAction> actions;
};

/// Strips with what happened and what can be done about it; each can be dismissed.
class MessageArea : public QWidget {
    Q_OBJECT

public:
    explicit MessageArea(QWidget *parent = nullptr);

    void post(const Message &message);
    void dismiss(const QString &topic);
    /// What a topic says now; empty when nothing.
    QString textOf(const QString &topic) const;

private:
    QWidget *stripOf(const QString &topic) const;

    QVBoxLayout *m_layout;
};

} // namespace portolan
