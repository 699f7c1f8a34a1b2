#pragma once

#include "document/Document.h"

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>

namespace portolan {

/// Notices when another program changes the document's file. The document's own saves do not count.
class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(Document &document, QObject *parent = nullptr);

Q_SIGNALS:
    void changedOnDisk();

private:
    void follow();
    void compare();

    Document &m_document;
    QFileSystemWatcher m_watcher;
    QByteArray m_known; ///< hash of the file as it was read or saved
};

} // namespace portolan
