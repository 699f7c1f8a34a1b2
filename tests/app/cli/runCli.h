#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace portolan::test {

/// What a run of portolan-cli left.
struct Run {
    int code = -1; ///< -1 when it crashed or did not end
    QByteArray out;
    QByteArray err;
};

/// Runs portolan-cli in a bare environment: no display, no locale, no home.
Run runCli(const QStringList &arguments, const QByteArray &input = {});
/// Runs a line of shell in which $CLI is portolan-cli.
Run runShell(const QString &line);

QByteArray contentsOf(const QString &path);
void writeFile(const QString &path, const QByteArray &bytes);

} // namespace portolan::test
