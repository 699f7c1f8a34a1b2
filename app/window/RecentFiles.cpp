#include "window/RecentFiles.h"

#include <QFileInfo>
#include <QSettings>

namespace portolan {
namespace {

const QString settingsKey = QStringLiteral("recentFiles");
constexpr qsizetype most = 10;

} // namespace

QStringList RecentFiles::paths() const {
    return QSettings().value(settingsKey).toStringList();
}

void RecentFiles::add(const QString &path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList next = paths();
    next.removeAll(absolute);
    next.prepend(absolute);
    store(next.mid(0, most));
}

void RecentFiles::remove(const QString &path) {
    QStringList next = paths();
    next.removeAll(QFileInfo(path).absoluteFilePath());
    store(next);
}

void RecentFiles::store(const QStringList &paths) {
    QSettings().setValue(settingsKey, paths);
    Q_EMIT changed();
}

} // namespace portolan
