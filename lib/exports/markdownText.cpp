#include "exports/markdownText.h"

#include "exports/rules/cellText.h"

#include <QRegularExpression>
#include <algorithm>

namespace portolan {
namespace {

/// Where a reader would make a link or a mention of plain text, whatever is escaped.
bool becomesLink(const QString &text) {
    static const QRegularExpression link(QStringLiteral("@|://|www\\.|mailto:|xmpp:"),
                                         QRegularExpression::CaseInsensitiveOption);
    return text.contains(link);
}

qsizetype longestRun(const QString &text, QChar of) {
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == of ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// Code is never a link. Its fence is longer than any run of backticks in it.
QString asCode(const QString &text) {
    const QString fence(longestRun(text, u'`') + 1, u'`');
    const bool touches = text.startsWith(u'`') || text.endsWith(u'`');
    return touches ? fence + u' ' + text + u' ' + fence : fence + text + fence;
}

} // namespace

QString markdownText(const QString &text) {
    const QString line = onOneLine(text).simplified();
    // A bar would end the cell of a table in code too, and show its backslash out of one.
    const bool isLink = becomesLink(line);
    if (isLink && !line.contains(u'|'))
        return asCode(line);
    QString escaped;
    for (const QChar c : line) {
        if (c == u'&')
            escaped += QStringLiteral("&amp;");
        else if (c == u'<')
            escaped += QStringLiteral("&lt;");
        else if (QStringView(u"\\`*_[]>#|~$:@").contains(c) || (isLink && c == u'.')) // "www."
            escaped += QString(u'\\') + c;
        else
            escaped += c;
    }
    return escaped;
}

QString plainOfMarkdown(const QString &markdown) {
    static const QRegularExpression code(QStringLiteral("\\A(`+)( ?)(.*)\\2\\1\\z"));
    static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
    if (const auto match = code.match(markdown); match.hasMatch())
        return match.captured(3);
    QString text = markdown;
    text.replace(escape, QStringLiteral("\\1"));
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    return text.replace(QLatin1String("&amp;"), QLatin1String("&"));
}

QString markdownRow(const QStringList &cells) {
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString markdownHead(const QStringList &headers) {
    return markdownRow(headers) + markdownRow(QStringList(headers.size(), QStringLiteral("---")));
}

} // namespace portolan
