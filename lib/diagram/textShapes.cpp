#include "diagram/paintDiagram.h"
#include "diagram/shapes.h"

#include <QHash>
#include <QTextBoundaryFinder>
#include <algorithm>

namespace portolan {
namespace {

// No line of the drawing is wide enough for more; what follows is never looked at.
constexpr qsizetype longestName = 400;
constexpr qsizetype longestFormer = 60; // that makes room for itself
constexpr double formerGap = 6;         // between what a text was and what it is
constexpr qsizetype mostWrapped = 5000; // texts whose lines are remembered

bool isShown(QChar c) {
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

/// Whether a name is plain ASCII with single spaces between words: most are, and nothing is to be done.
bool isPlain(const QString &name) {
    bool afterSpace = true;
    for (const QChar c : name) {
        if (c < u' ' || c > u'~' || (c == u' ' && afterSpace))
            return false;
        afterSpace = c == u' ';
    }
    return name.size() <= longestName && !name.endsWith(u' ');
}

qsizetype lastBoundary(const QString &text, qsizetype at) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(at);
    return finder.isAtBoundary() ? at : qMax(qsizetype(0), finder.toPreviousBoundary());
}

qsizetype nextBoundary(const QString &text, qsizetype at) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(at);
    return finder.isAtBoundary() ? at : qMax(at, finder.toNextBoundary());
}

/// So many characters of a text, half of them from its beginning, with an ellipsis between.
QString joinedEnds(const QString &text, qsizetype kept) {
    const qsizetype from = nextBoundary(text, text.size() - kept / 2);
    return text.left(lastBoundary(text, kept - kept / 2)).trimmed() + QChar(0x2026) +
           text.mid(from).trimmed();
}

/// Whether its words joined by one space each are the text itself.
bool isSpacedEvenly(const QString &text) {
    return !text.isEmpty() && !text.startsWith(u' ') && !text.endsWith(u' ') &&
           !text.contains(QLatin1String("  "));
}

bool fits(const QString &line, double width, double size, Face face) {
    return line.size() <= longestName && textWidth(line, size, face) <= width;
}

QStringList brokenLines(const QString &text, double width, double size, Face face) {
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList lines;
    QString line;
    for (const QString &word : words) {
        const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
        const bool isFull = !fits(longer, width, size, face);
        if (isFull && !line.isEmpty())
            lines << line;
        line = !isFull ? longer : elided(word, width, size, face);
    }
    if (!line.isEmpty())
        lines << line;
    return lines;
}

/// The same words stand in many rows, and an edit draws most of them again: they are remembered.
struct Wrapping {
    QString text;
    double width = 0;
    double size = 0;
    Face face = Face::Regular;
    bool operator==(const Wrapping &) const = default;
};

size_t qHash(const Wrapping &wrapping, size_t seed) {
    return qHashMulti(seed, wrapping.text, wrapping.width, wrapping.size, int(wrapping.face));
}

QString elidedInside(const QString &name, double width, double size, Face face) {
    if (name.size() > longestName || textWidth(name, size, face) <= width)
        return elided(name, width, size, face);
    qsizetype low = 0;
    qsizetype high = name.size() - 1;
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (textWidth(joinedEnds(name, middle), size, face) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    return joinedEnds(name, low);
}

} // namespace

QString shownText(const QString &name) {
    if (isPlain(name))
        return name;
    QString shown;
    const QString prefix = name.left(longestName);
    shown.reserve(prefix.size());
    for (qsizetype i = 0; i < prefix.size(); ++i) {
        const QChar c = prefix.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < prefix.size() && prefix.at(i + 1).isLowSurrogate();
        if (pair)
            shown += prefix.mid(i++, 2);
        else if (c.isSurrogate() || c == QChar(0xfffe) || c == QChar(0xffff))
            shown += QChar(QChar::ReplacementCharacter);
        else
            shown += isShown(c) ? c : QChar(QLatin1Char(' '));
    }
    return shown.simplified();
}

QString elided(const QString &text, double width, double size, Face face) {
    const QString whole = text.left(longestName);
    if (whole.size() == text.size() && textWidth(whole, size, face) <= width)
        return whole;
    const QString dots(QChar(0x2026));
    qsizetype low = 0;
    qsizetype high = whole.size();
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (textWidth(whole.left(middle).trimmed() + dots, size, face) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    return whole.left(lastBoundary(whole, low)).trimmed() + dots;
}

TextShape makeText(QPointF at, const QString &text, double size, Face face, Ink ink, Align align) {
    return {at, text, size, face, ink, align, textWidth(text, size, face), false, false};
}

TextShape fittedText(QPointF at, const QString &text, double width, double size, Face face, Ink ink,
                     Align align) {
    return makeText(at, elided(text, width, size, face), size, face, ink, align);
}

TextShape fittedName(QPointF at, const QString &name, double width, double size, Face face, Ink ink,
                     Align align) {
    return makeText(at, elidedInside(name, width, size, face), size, face, ink, align);
}

double formerWidth(const QString &former, double size, Face face) {
    return former.isEmpty() ? 0 : textWidth(former.left(longestFormer), size, face) + formerGap;
}

/// Each has half of the room at least.
QList<Shape> withFormer(const TextShape &now, const QString &former, double width) {
    if (former.isEmpty())
        return {now};
    const double room = width - formerGap;
    const double forFormer = std::max(room - now.width, room / 2);
    TextShape was = fittedName({}, former, forFormer, now.size, now.face, Ink::MutedText);
    was.struck = true;
    TextShape is = fittedName({}, now.text, room - was.width, now.size, now.face, now.ink);
    const double all = was.width + formerGap + is.width;
    const double left = now.at.x() - (now.align == Align::Left     ? 0
                                      : now.align == Align::Centre ? all / 2
                                                                   : all);
    was.at = {left, now.at.y()};
    is.at = {left + was.width + formerGap, now.at.y()};
    return {was, is};
}

QStringList wrapped(const QString &text, double width, double size, Face face) {
    if (isSpacedEvenly(text) && fits(text, width, size, face))
        return {text};
    if (text.size() > longestName)
        return brokenLines(text, width, size, face);
    thread_local QHash<Wrapping, QStringList> known;
    const Wrapping wrapping{text, width, size, face};
    const auto found = known.constFind(wrapping);
    if (found != known.constEnd())
        return *found;
    if (known.size() >= mostWrapped)
        known.clear();
    return *known.insert(wrapping, brokenLines(text, width, size, face));
}

} // namespace portolan
