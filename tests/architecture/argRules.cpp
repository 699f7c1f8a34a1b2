#include "houseRules.h"

#include <QRegularExpression>

namespace portolan::house {
namespace {

/// What stands for a number wherever it is called so.
bool isNumber(const QString &word) {
    static const QSet<QString> numbers{QStringLiteral("begin"),
                                       QStringLiteral("closed"),
                                       QStringLiteral("count"),
                                       QStringLiteral("countOpen"),
                                       QStringLiteral("crossing"),
                                       QStringLiteral("expanded"),
                                       QStringLiteral("exportedRows"),
                                       QStringLiteral("grouped"),
                                       QStringLiteral("height"),
                                       QStringLiteral("i"),
                                       QStringLiteral("is"),
                                       QStringLiteral("limit"),
                                       QStringLiteral("line"),
                                       QStringLiteral("low"),
                                       QStringLiteral("members"),
                                       QStringLiteral("now"),
                                       QStringLiteral("number"),
                                       QStringLiteral("numbers"),
                                       QStringLiteral("one"),
                                       QStringLiteral("open"),
                                       QStringLiteral("pagesIn"),
                                       QStringLiteral("partly"),
                                       QStringLiteral("pngSideLimit"),
                                       QStringLiteral("revision"),
                                       QStringLiteral("rules"),
                                       QStringLiteral("scale"),
                                       QStringLiteral("sites"),
                                       QStringLiteral("size"),
                                       QStringLiteral("smallestTileScale"),
                                       QStringLiteral("unreachable"),
                                       QStringLiteral("value"),
                                       QStringLiteral("version"),
                                       QStringLiteral("width")};
    return numbers.contains(word);
}

/// Where the parenthesis at `open` is closed again, whatever texts hold.
qsizetype closing(const QString &text, qsizetype open) {
    int depth = 0;
    bool isText = false;
    for (qsizetype at = open; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'\\' && isText)
            ++at;
        else if (c == u'"')
            isText = !isText;
        else if (!isText && (c == u'(' || c == u')'))
            depth += c == u'(' ? 1 : -1;
        if (depth == 0)
            return at;
    }
    return text.size();
}

/// "size" of "-plan.sites.at(1).size() + 1", "low" of "low, 0, 'f'"; empty for what is no such term.
QString mainWord(QString arguments) {
    static const QRegularExpression inner(QStringLiteral("\\([^()]*\\)|\\[[^\\[\\]]*\\]"));
    static const QRegularExpression term(
        QStringLiteral("\\A\\s*[-*]?(?:\\w+(?:\\.|->|::))*(\\w+)(?: [-+>&].*|, 0, 'f', 0)?\\s*\\z"));
    while (arguments.contains(inner))
        arguments.remove(inner);
    return term.match(arguments).captured(1);
}

} // namespace

QStringList argFaults(const SourceFile &file) {
    static const QRegularExpression next(QStringLiteral("\\G\\s*\\.arg\\("));
    const QString call = QStringLiteral(".arg(");
    QStringList faults;
    for (qsizetype at = file.text.indexOf(call); at >= 0; at = file.text.indexOf(call, at + 1)) {
        const qsizetype open = at + call.size() - 1;
        const qsizetype end = closing(file.text, open);
        const QString arguments = file.text.mid(open + 1, end - open - 1);
        if (next.match(file.text, end + 1).hasMatch() && !isNumber(mainWord(arguments)))
            faults.append(
                QStringLiteral("%1:%2: what \"%3\" holds may be filled by the .arg() behind it")
                    .arg(file.path, QString::number(file.text.left(at).count(u'\n') + 1), arguments));
    }
    return faults;
}

} // namespace portolan::house
