#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <functional>

class QMenu;

namespace portolan {

/// One row of a menu. A row without an id is a separator.
struct ActionSpec {
    QString id;   ///< stable: "file.save"
    QString text; ///< translated, with its access key
    QString icon; ///< name of a line icon, or empty
    QString tip;  ///< one sentence for the status bar
    QList<QKeySequence> keys;
    std::function<void()> run;
    /// Why it cannot be used now, in words; empty when it can. None: always usable.
    std::function<QString()> whyNot;
};

/// The actions of the window by id. A command that cannot be used is disabled, never hidden, and its status
/// tip says why.
class ActionSet : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Makes the actions and puts them into the menu, in order.
    void fill(QMenu &menu, const QList<ActionSpec> &specs);
    /// The action with this id; it must exist.
    QAction *operator[](const QString &id) const { return m_rows.value(id).action; }
    QStringList ids() const { return m_rows.keys(); }
    /// Asks every row again whether it can be used.
    void refresh();

private:
    struct Row {
        QAction *action = nullptr;
        QString tip;
        std::function<QString()> whyNot;
    };
    QAction *make(const ActionSpec &spec, QMenu &menu);
    static void refresh(const Row &row);

    QHash<QString, Row> m_rows;
};

} // namespace portolan
