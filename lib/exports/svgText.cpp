#include "exports/svgText.h"

#include <cmath>

namespace portolan {
namespace {

// Longer keys are cut: an id is a handle for links and scripts, not a place for names.
constexpr qsizetype longestId = 200;

bool isForbidden(char16_t c) {
    return c == 0xfffe || c == 0xffff;
}

bool isControl(char16_t c) {
    return c < 0x20 || (c >= 0x7f && c <= 0x9f);
}

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
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            clean += text.mid(i++, 2);
        else if (c.isSurrogate() || isForbidden(c.unicode()))
            clean += QChar(QChar::ReplacementCharacter);
        else
            clean += isControl(c.unicode()) ? QChar(QLatin1Char(' ')) : c;
    }
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
