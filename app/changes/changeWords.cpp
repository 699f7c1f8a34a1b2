#include "changes/changeWords.h"

#include "document/paintedIcon.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace portolan {
namespace {

/// Whose words these are, in the translations.
struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

/// A kind of change: its word, what a summary counts, and how its sign looks.
struct KindWords {
    ChangeKind kind;
    const char *word;
    const char *rules;
    const char *elements;
    SignTone tone;
};

constexpr KindWords kindWords[] = {
    {ChangeKind::Added, QT_TRANSLATE_NOOP("ChangeWords", "added"),
     QT_TRANSLATE_N_NOOP("ChangeWords", "%n rules added"),
     QT_TRANSLATE_N_NOOP("ChangeWords", "%n elements added"), SignTone::Good},
    {ChangeKind::Removed, QT_TRANSLATE_NOOP("ChangeWords", "removed"),
     QT_TRANSLATE_N_NOOP("ChangeWords", "%n rules removed"),
     QT_TRANSLATE_N_NOOP("ChangeWords", "%n elements removed"), SignTone::Bad},
    {ChangeKind::Changed, QT_TRANSLATE_NOOP("ChangeWords", "changed"),
     QT_TRANSLATE_N_NOOP("ChangeWords", "%n rules changed"),
     QT_TRANSLATE_N_NOOP("ChangeWords", "%n elements changed"), SignTone::Caution},
};

const KindWords &wordsOf(ChangeKind kind) {
    return *std::find_if(std::begin(kindWords), std::end(kindWords),
                         [kind](const KindWords &words) { return words.kind == kind; });
}

/// By ChangeGroup.
constexpr const char *groupWords[] = {
    QT_TRANSLATE_NOOP("ChangeWords", "Plan: %1"),
    QT_TRANSLATE_NOOP("ChangeWords", "Port table: %1"),
    QT_TRANSLATE_NOOP("ChangeWords", "Sites, components and replications: %1"),
    QT_TRANSLATE_NOOP("ChangeWords", "Firewall rules, machine by machine: %1"),
};

/// What to do at a firewall: its word, how it is counted, and what it means.
struct StepWords {
    const char *word;
    const char *count;
    const char *meaning;
};

/// By FirewallStep.
constexpr StepWords stepWords[] = {
    {QT_TRANSLATE_NOOP("ChangeWords", "add"), QT_TRANSLATE_NOOP("ChangeWords", "%1 to add"),
     QT_TRANSLATE_NOOP("ChangeWords", "To be opened: it was not open before.")},
    {QT_TRANSLATE_NOOP("ChangeWords", "modify"), QT_TRANSLATE_NOOP("ChangeWords", "%1 to modify"),
     QT_TRANSLATE_NOOP("ChangeWords",
                       "To be as it is now; what was open by the old values is to be closed.")},
    {QT_TRANSLATE_NOOP("ChangeWords", "remove"), QT_TRANSLATE_NOOP("ChangeWords", "%1 to remove"),
     QT_TRANSLATE_NOOP("ChangeWords", "To be closed: nothing needs it now.")},
    {QT_TRANSLATE_NOOP("ChangeWords", "hold"), QT_TRANSLATE_NOOP("ChangeWords", "%1 to hold"),
     QT_TRANSLATE_NOOP(
         "ChangeWords",
         "Not to be closed or taken away yet: something that is still to be confirmed may need it.")},
    {QT_TRANSLATE_NOOP("ChangeWords", "keep"), QT_TRANSLATE_NOOP("ChangeWords", "%1 to keep"),
     QT_TRANSLATE_NOOP("ChangeWords", "Nothing to do: what is open stays as it is.")},
};
static_assert(std::size(stepWords) == std::size(firewallSteps));

void paintChange(QPainter &painter, ChangeKind kind, const QColor &ink) {
    painter.setPen(QPen(ink, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (kind == ChangeKind::Changed) {
        QPainterPath wave(QPointF(2.5, 9.5));
        wave.cubicTo(5, 3.5, 7, 6.5, 8, 8);
        wave.cubicTo(9, 9.5, 11, 12.5, 13.5, 6.5);
        painter.drawPath(wave);
        return;
    }
    painter.drawLine(QPointF(3, 8), QPointF(13, 8));
    if (kind == ChangeKind::Added)
        painter.drawLine(QPointF(8, 3), QPointF(8, 13));
}

/// "12 added, 1 removed"
QString groupCounts(ChangeGroup group, const QList<ChangeEntry> &entries) {
    QStringList counts;
    for (const KindWords &words : kindWords) {
        const auto count = std::count_if(entries.begin(), entries.end(), [&](const ChangeEntry &entry) {
            return entry.group == group && entry.kind == words.kind;
        });
        if (count > 0)
            //: a number and a word: "12 added"
            counts << ChangeWords::tr("%1 %2").arg(QLocale().toString(count), changeWord(words.kind));
    }
    return counts.join(QStringLiteral(", "));
}

} // namespace

QString changeWord(ChangeKind kind) {
    return ChangeWords::tr(wordsOf(kind).word);
}

QIcon changeIcon(ChangeKind kind) {
    return signIcon(wordsOf(kind).tone, [kind](QPainter &painter, const QColor &ink, const QColor &) {
        paintChange(painter, kind, ink);
    });
}

QString stepWord(FirewallStep step) {
    return ChangeWords::tr(stepWords[size_t(step)].word);
}

QString stepSentence(FirewallStep step) {
    return ChangeWords::tr(stepWords[size_t(step)].meaning);
}

QString stepsInShort(const StepCounts &counts) {
    QStringList parts;
    for (const FirewallStep step : firewallSteps)
        if (counts[step] > 0)
            parts << ChangeWords::tr(stepWords[size_t(step)].count).arg(QLocale().toString(counts[step]));
    return parts.isEmpty() ? QString()
                           : ChangeWords::tr("At the firewall: %1").arg(parts.join(QStringLiteral(", ")));
}

QString groupHeading(ChangeGroup group, const QList<ChangeEntry> &entries) {
    const QString heading = ChangeWords::tr(groupWords[size_t(group)]).arg(groupCounts(group, entries));
    const QString steps = group == ChangeGroup::Rules ? stepsInShort(stepsOf(entries)) : QString();
    //: what differs, then what to do about it: "12 added. At the firewall: 3 to add"
    return steps.isEmpty() ? heading : ChangeWords::tr("%1. %2").arg(heading, steps);
}

QString shortenedHeading(const QList<ChangeEntry> &entries, qint64 listed) {
    return ChangeWords::tr("Firewall rules, machine by machine, of the first %1: %2")
        .arg(QLocale().toString(listed), groupCounts(ChangeGroup::Rules, entries));
}

QString changesInShort(const PlanChanges &changes) {
    if (changes.isEmpty())
        return ChangeWords::tr("the plans are the same");
    QStringList parts;
    for (const KindWords &words : kindWords)
        if (const auto count = changes.ruleCounts.of(words.kind))
            parts << ChangeWords::tr(words.rules, nullptr, int(count));
    const ChangeCounts elements = countsOf(changes.elements);
    for (const KindWords &words : kindWords)
        if (const auto count = elements.of(words.kind))
            parts << ChangeWords::tr(words.elements, nullptr, int(count));
    return parts.isEmpty() ? ChangeWords::tr("no rule and no element differs")
                           : parts.join(QStringLiteral(" · "));
}

} // namespace portolan
