#include "document/FileWatch.h"

#include <QCryptographicHash>
#include <QFile>

namespace portolan {
namespace {

/// Empty when the file cannot be read, as between the two steps of an atomic save.
QByteArray hashOf(const QString &path) {
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&file) ? hash.result() : QByteArray();
}

} // namespace

FileWatch::FileWatch(Document &document, QObject *parent) : QObject(parent), m_document(document) {
    connect(&document, &Document::pathChanged, this, &FileWatch::follow);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::compare);
}

void FileWatch::follow() {
    const QStringList before = m_watcher.files();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    m_known = hashOf(m_document.path());
    if (!m_document.path().isEmpty())
        m_watcher.addPath(m_document.path());
}

void FileWatch::compare() {
    // An atomic save replaces the file, and the watcher loses sight of the old one.
    if (!m_watcher.files().contains(m_document.path()))
        m_watcher.addPath(m_document.path());
    const QByteArray now = hashOf(m_document.path());
    if (now.isEmpty() || now == m_known)
        return;
    m_known = now;
    Q_EMIT changedOnDisk();
}

} // namespace portolan
