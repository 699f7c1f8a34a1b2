#pragma once

#include "document/Document.h"

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QTimer>
#include <memory>

namespace portolan {

/// A plan that was left behind by a program that did not end well.
struct LeftBehind {
    QString file;    ///< the recovery file
    QString path;    ///< of the plan that it belongs to; empty while that was never saved
    QDateTime kept;  ///< when the recovery file was written
    QDateTime saved; ///< when the plan was last saved; invalid when it was not or is gone
};

/// Keeps unsaved changes in a recovery file of its own, never in the user's file. The file goes when the plan
/// is saved or closed in order.
class Recovery : public QObject {
    Q_OBJECT

public:
    /// `folder` is made when it is missing.
    Recovery(Document &document, const QString &folder, QObject *parent = nullptr);
    ~Recovery() override;

    /// Where recovery files are kept for this user.
    static QString defaultFolder();
    /// Files of programs that no longer run, newest first.
    QList<LeftBehind> leftBehind() const;
    static void discard(const LeftBehind &left);
    /// Writes the recovery file now, or removes it when nothing is unsaved.
    void keep();
    /// Removes this window's recovery file.
    void forget();

private:
    Document &m_document;
    QString m_folder;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_timer;
};

} // namespace portolan
