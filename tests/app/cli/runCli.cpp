#include "runCli.h"

#include <QFile>
#include <QProcess>

namespace portolan::test {
namespace {

Run run(const QString &program, const QStringList &arguments, const QByteArray &input) {
    QProcess process;
    QProcessEnvironment bare;
    bare.insert(QStringLiteral("PATH"), QString::fromLocal8Bit(qgetenv("PATH")));
    bare.insert(QStringLiteral("CLI"), QStringLiteral(PORTOLAN_CLI));
    // Sanitizers take their options from here.
    for (const char *name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"})
        if (qEnvironmentVariableIsSet(name))
            bare.insert(QLatin1String(name), QString::fromLocal8Bit(qgetenv(name)));
    process.setProcessEnvironment(bare);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(120'000);
    const bool ended =
        process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

Run runCli(const QStringList &arguments, const QByteArray &input) {
    return run(QStringLiteral(PORTOLAN_CLI), arguments, input);
}

Run runShell(const QString &line) {
    return run(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), line}, {});
}

QByteArray contentsOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace portolan::test
