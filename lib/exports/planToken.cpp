#include "exports/planToken.h"

#include "base/plainName.h"

#include <QCryptographicHash>

namespace portolan {

QString planToken(const QString &title) {
    constexpr qsizetype digits = 6;
    const QString wanted = QString(title).replace(u' ', u'-').toLower();
    QString token = plainName(title).replace(u'.', u'-').toLower();
    if (!token.isEmpty() && token == wanted && token.size() <= longestPlanToken)
        return token;
    const QByteArray hash = QCryptographicHash::hash(title.toUtf8(), QCryptographicHash::Sha256).toHex();
    token.truncate(longestPlanToken - digits - 1);
    return (token.isEmpty() ? QStringLiteral("plan") : token) + u'-' + QString::fromLatin1(hash.left(digits));
}

QString otherToken(const QString &earlierTitle, const QString &title) {
    const QString earlier = planToken(earlierTitle);
    return earlier == planToken(title) ? QString() : earlier;
}

} // namespace portolan
