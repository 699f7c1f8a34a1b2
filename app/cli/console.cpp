#include "console.h"

#include "exports/rules/cellText.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstdio>

namespace portolan::cli {

QString words(const char *source) {
    return QCoreApplication::translate("Cli", source);
}

void say(const QString &words) {
    std::fprintf(stderr, "%s\n", onOneLine(words).toUtf8().constData());
}

void sayLeftOut(const LeftOutList &leftOut) {
    constexpr qsizetype most = 20;
    if (leftOut.isEmpty())
        return;
    say(words("Not included: %1.").arg(leftOut.size()));
    for (qsizetype i = 0; i < std::min(most, leftOut.size()); ++i)
        say(QStringLiteral("  ") + leftOutText(leftOut[i]));
    if (leftOut.size() > most)
        say(words("  and %1 more, which the comments of the file list").arg(leftOut.size() - most));
}

void sayEarlier(const EarlierFiles &files) {
    for (const QString &sentence : earlierFilesText(files))
        say(sentence);
}

int fail(ExitCode code, const QString &words) {
    say(QStringLiteral("portolan-cli: ") + words);
    return code;
}

} // namespace portolan::cli
