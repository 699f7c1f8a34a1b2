#include "base/plainName.h"

namespace portolan {
namespace {

bool isPlainLetter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isPlain(QChar c) {
    return isPlainLetter(c) || (c >= u'0' && c <= u'9') || c == u'_' || c == u'.' || c == u'-';
}

bool isMark(QChar c) {
    return c.category() == QChar::Mark_NonSpacing;
}

} // namespace

QString plainName(const QString &text) {
    constexpr qsizetype looksAt = 200;
    QString name;
    for (const QChar c : text.left(looksAt).normalized(QString::NormalizationForm_KD)) {
        if (isPlain(c))
            name += c;
        else if (!isMark(c) && !name.endsWith(u'-'))
            name += u'-';
    }
    while (name.startsWith(u'-') || name.startsWith(u'.'))
        name.remove(0, 1);
    if (!name.isEmpty() && !isPlainLetter(name.front()))
        name.prepend(QStringLiteral("n-"));
    name.truncate(longestPlainName);
    while (name.endsWith(u'-') || name.endsWith(u'.'))
        name.chop(1);
    return name;
}

} // namespace portolan
