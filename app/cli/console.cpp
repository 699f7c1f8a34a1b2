#include "console.h"

#include "exports/rules/cellText.h"

#include <QCoreApplication>
#include <cstdio>

namespace portolan::cli {

QString words(const char *source) {
    return QCoreApplication::translate("Cli", source);
}

void say(const QString &words) {
    std::fprintf(stderr, "%s\n", onOneLine(words).toUtf8().constData());
}

int fail(ExitCode code, const QString &words) {
    say(QStringLiteral("portolan-cli: ") + words);
    return code;
}

} // namespace portolan::cli
