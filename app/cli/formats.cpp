#include "formats.h"

#include "console.h"

#include <QFileInfo>

namespace portolan::cli {

QString wantedFormat(const Arguments &arguments) {
    const QString suffix = QFileInfo(arguments.value("output")).suffix().toLower();
    const bool isText = suffix.isEmpty() || suffix == QLatin1String("txt");
    return arguments.value("format", isText ? QStringLiteral("text") : suffix);
}

QStringList drawingFormats() {
    return {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")};
}

void sayIdleInLists(const Arguments &arguments, const QString &format,
                    std::initializer_list<const char *> options) {
    if (drawingFormats().contains(format))
        return;
    for (const char *option : options)
        if (arguments.has(option))
            say(words("--%1 is about drawings alone; it has no effect here.").arg(QLatin1String(option)));
}

} // namespace portolan::cli
