#pragma once

#include <QObject>
#include <QStringList>

namespace portolan {

/// The last ten plans that were opened or saved, newest first; kept in the settings.
class RecentFiles : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    QStringList paths() const;
    void add(const QString &path);
    void remove(const QString &path);

Q_SIGNALS:
    void changed();

private:
    void store(const QStringList &paths);
};

} // namespace portolan
