#pragma once

#include <QStandardPaths>
#include <QTest>

namespace portolan::test {

/// Whether a program is installed; also where only administrators look for programs.
inline bool isInstalled(const QString &program) {
    return !QStandardPaths::findExecutable(program).isEmpty() ||
           !QStandardPaths::findExecutable(program, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")})
                .isEmpty();
}

} // namespace portolan::test

/// For want of a tool a test is skipped; where packaging/packages-test.txt was installed, as the preset "ci"
/// says, it fails.
#define PORTOLAN_WANTS(isThere, what)                                                                        \
    do {                                                                                                     \
        const bool wanted = (isThere);                                                                       \
        if (!wanted && qEnvironmentVariableIsSet("PORTOLAN_ALL_TOOLS"))                                      \
            QFAIL(what " is not installed");                                                                 \
        if (!wanted)                                                                                         \
            QSKIP(what " is not installed");                                                                 \
    } while (false)
