#pragma once

#include "diagram/paintDiagram.h"
#include "plan/planFile.h"
#include "window/translations.h"

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace portolan::test {

/// Keeps settings and recovery files of a test away from the user's, and makes the program's font ready.
/// Construct it first in initTestCase.
class AppFixture {
public:
    AppFixture() {
        QCoreApplication::setOrganizationName(QStringLiteral("PortolanTests"));
        QCoreApplication::setApplicationName(QStringLiteral("Portolan"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                           m_folder.filePath(QStringLiteral("config")));
        qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
        qputenv("XDG_DOCUMENTS_DIR", m_folder.path().toUtf8());
        loadProgramFont();
        loadTranslations(QLocale::c());
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

inline Plan templatePlan(const QString &id) {
    return *planFromTemplate(id);
}

} // namespace portolan::test
