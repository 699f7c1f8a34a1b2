#include "document/Recovery.h"

#include "plan/planFile.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QUuid>
#include <algorithm>

namespace portolan {
namespace {

constexpr int keepAfterMilliseconds = 10'000;
const QString planSuffix = QStringLiteral(".portolan");

/// What stands beside a recovery file: the lock of the program that writes it, and what it belongs to.
QString lockOf(const QString &file) {
    return file + QStringLiteral(".lock");
}
QString infoOf(const QString &file) {
    return file + QStringLiteral(".ini");
}

void removeAll(const QString &file) {
    QFile::remove(file);
    QFile::remove(infoOf(file));
}

LeftBehind readLeftBehind(const QFileInfo &file) {
    const QSettings info(infoOf(file.filePath()), QSettings::IniFormat);
    const QString path = info.value(QStringLiteral("path")).toString();
    const QFileInfo plan(path);
    return {file.filePath(), path, file.lastModified(),
            !path.isEmpty() && plan.exists() ? plan.lastModified() : QDateTime()};
}

} // namespace

Recovery::Recovery(Document &document, const QString &folder, QObject *parent)
    : QObject(parent), m_document(document), m_folder(folder) {
    QDir().mkpath(folder);
    m_file = folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + planSuffix;
    m_lock = std::make_unique<QLockFile>(lockOf(m_file));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock(0);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::keep);
    connect(&document, &Document::planChanged, this, [this] {
        if (!m_timer.isActive())
            m_timer.start(keepAfterMilliseconds);
    });
    connect(document.undoStack(), &QUndoStack::cleanChanged, this, [this](bool clean) {
        if (clean)
            forget();
    });
}

Recovery::~Recovery() = default;

QString Recovery::defaultFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

void Recovery::keep() {
    if (m_document.undoStack()->isClean()) {
        forget();
        return;
    }
    if (!savePlan(m_document.plan(), m_file))
        return; // the user's own save says it when the disk is full
    QSettings info(infoOf(m_file), QSettings::IniFormat);
    info.setValue(QStringLiteral("path"), m_document.path());
}

void Recovery::forget() {
    m_timer.stop();
    removeAll(m_file);
}

QList<LeftBehind> Recovery::leftBehind() const {
    QList<LeftBehind> found;
    const QFileInfoList files = QDir(m_folder).entryInfoList({u'*' + planSuffix}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        QLockFile lock(lockOf(file.filePath()));
        lock.setStaleLockTime(0);
        // Whoever still runs holds the lock of its file.
        if (file.filePath() != m_file && lock.tryLock(0))
            found.append(readLeftBehind(file));
    }
    return found;
}

void Recovery::discard(const LeftBehind &left) {
    removeAll(left.file);
}

} // namespace portolan
