#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>

namespace portolan::test {

/// The system's Python before one that somebody put in front of it: openpyxl comes as a system package. Empty
/// when there is none with it.
inline QString pythonWithOpenpyxl() {
    static const QString found = [] {
        for (const QString &python : {QStringLiteral("/usr/bin/python3"), QStringLiteral("python3")}) {
            QProcess process;
            process.start(python, {QStringLiteral("-c"), QStringLiteral("import openpyxl")});
            if (process.waitForFinished() && process.exitStatus() == QProcess::NormalExit &&
                process.exitCode() == 0)
                return python;
        }
        return QString();
    }();
    return found;
}

/// A workbook as openpyxl reads it.
inline QJsonObject readBook(const QString &path) {
    QProcess process;
    process.start(pythonWithOpenpyxl(),
                  {QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/lib/exports/workbook/readWorkbook.py"), path});
    process.waitForFinished(120'000);
    const QByteArray errors = process.readAllStandardError();
    if (!errors.isEmpty())
        qWarning("%s", errors.constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

inline QJsonArray rowsOf(const QJsonObject &book, const QString &sheet) {
    return book[QStringLiteral("content")][sheet][QStringLiteral("rows")].toArray();
}

} // namespace portolan::test
