#include "exports/drawing/svgText.h"

#include "exports/rules/cellText.h"

#include <cmath>

namespace portolan {
namespace {

// Longer keys are cut: an id is a handle for links and scripts, not a place for names.
constexpr qsizetype longestId = 200;

bool isIdCharacter(char16_t c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' ||
           c == u'.';
}

QString idText(const QString &key) {
    QString id;
    for (const QChar c : key.left(longestId))
        id += isIdCharacter(c.unicode()) ? c : QChar(QLatin1Char('_'));
    if (id.isEmpty() || !id.at(0).isLetter())
        id.prepend(QLatin1Char('_'));
    return id;
}

} // namespace

QString svgNumber(double value) {
    if (!std::isfinite(value))
        return QStringLiteral("0");
    QString text = QString::number(value, 'f', 2); // QString::number knows no locale
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

QString xmlText(const QString &text) {
    QString clean = readableText(text);
    for (const char16_t lineBreak : {u'\t', u'\n', u'\r'})
        clean.replace(QChar(lineBreak), QLatin1Char(' '));
    return clean;
}

QString SvgIds::idFor(const QString &key) {
    const QString base = idText(key);
    QString id = base;
    for (int copy = 2; m_taken.contains(id); ++copy)
        id = base + QLatin1Char('-') + QString::number(copy);
    m_taken.insert(id);
    return id;
}

} // namespace portolan
