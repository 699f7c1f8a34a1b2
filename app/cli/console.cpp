#include "console.h"

#include "exports/rules/cellText.h"

#include <QCoreApplication>
#include <cstdio>

namespace portolan::cli {

QString words(const char *source) {
    return QCoreApplication::translate("Cli", source);
}

QString onOneLine(const QString &text) {
    QString line = readableText(text);
    for (const char16_t breaks : {u'\n', u'\r', u'\t', u'\u2028', u'\u2029'})
        line.replace(QChar(breaks), QLatin1Char(' '));
    return line;
}

void say(const QString &words) {
    std::fprintf(stderr, "%s\n", onOneLine(words).toUtf8().constData());
}

int fail(ExitCode code, const QString &words) {
    say(QStringLiteral("portolan-cli: ") + words);
    return code;
}

} // namespace portolan::cli
