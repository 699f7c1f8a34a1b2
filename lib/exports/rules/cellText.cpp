#include "exports/rules/cellText.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr QChar replacement = QChar::ReplacementCharacter;

bool isControl(char16_t c) {
    const bool breaks = c == u'\t' || c == u'\n' || c == u'\r';
    return (c < 0x20 && !breaks) || (c >= 0x7f && c < 0xa0);
}

/// Embeddings, overrides and isolates can show an address in another order than it has.
bool turnsDirection(char16_t c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/// Not characters at all, and forbidden in XML.
bool isNoCharacter(char16_t c) {
    return c == 0xfffe || c == 0xffff;
}

template <class Bad>
QString replaced(const QString &text, Bad bad) {
    QString result = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (c.isSurrogate() || bad(c.unicode()))
            result[i] = replacement;
    }
    return result;
}

} // namespace

QString validText(const QString &text) {
    return replaced(text, [](char16_t c) { return c == 0; });
}

QString readableText(const QString &text) {
    return replaced(text, [](char16_t c) { return isControl(c) || turnsDirection(c) || isNoCharacter(c); });
}

QString onOneLine(const QString &text) {
    QString line = readableText(text);
    for (const char16_t breaks : {u'\n', u'\r', u'\t', u'\u2028', u'\u2029'})
        line.replace(QChar(breaks), QLatin1Char(' '));
    return line;
}

bool beginsLikeFormula(QStringView text) {
    constexpr QStringView starts = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    return !text.isEmpty() && starts.contains(text.front());
}

} // namespace portolan
