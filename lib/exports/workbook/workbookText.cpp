#include "exports/workbook/workbookText.h"

#include "exports/rules/cellText.h"

#include <QRegularExpression>

namespace portolan {
namespace {

QString cut(QString text, qsizetype limit) {
    if (text.size() <= limit)
        return text;
    text.truncate(limit - 1);
    if (text.back().isHighSurrogate())
        text.chop(1);
    return text + QChar(0x2026);
}

} // namespace

QByteArray workbookText(const QString &text) {
    QString cell = readableText(text);
    cell.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    cell.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    if (cell.contains(QLatin1String("_x"))) {
        static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
        cell.replace(escape, QStringLiteral("_x005F_"));
    }
    return cut(cell, cellLimit).toUtf8();
}

QString bandName(const QString &name) {
    constexpr qsizetype longest = 60;
    return cut(readableText(name).simplified(), longest);
}

QByteArray headerText(const QString &text, qsizetype limit) {
    QString line = readableText(text).simplified();
    line = cut(line, limit);
    line.replace(QLatin1Char('&'), QLatin1String("&&"));
    return line.toUtf8();
}

} // namespace portolan
