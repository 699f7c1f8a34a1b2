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

constexpr ChangeKind kinds[] = {ChangeKind::Added, ChangeKind::Removed, ChangeKind::Changed};

SignTone toneOf(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::Added:
        return SignTone::Good;
    case ChangeKind::Removed:
        return SignTone::Bad;
    case ChangeKind::Changed:
        break;
    }
    return SignTone::Caution;
}

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

QString groupText(ChangeGroup group, const QString &counts) {
    switch (group) {
    case ChangeGroup::Plan:
        return ChangeWords::tr("Plan: %1").arg(counts);
    case ChangeGroup::PortTable:
        return ChangeWords::tr("Port table: %1").arg(counts);
    case ChangeGroup::Elements:
        return ChangeWords::tr("Sites, components and replications: %1").arg(counts);
    case ChangeGroup::Rules:
        break;
    }
    return ChangeWords::tr("Firewall rules, machine by machine: %1").arg(counts);
}

QString rulesText(ChangeKind kind, int count) {
    switch (kind) {
    case ChangeKind::Added:
        return ChangeWords::tr("%n rules added", nullptr, count);
    case ChangeKind::Removed:
        return ChangeWords::tr("%n rules removed", nullptr, count);
    case ChangeKind::Changed:
        break;
    }
    return ChangeWords::tr("%n rules changed", nullptr, count);
}

QString elementsText(ChangeKind kind, int count) {
    switch (kind) {
    case ChangeKind::Added:
        return ChangeWords::tr("%n elements added", nullptr, count);
    case ChangeKind::Removed:
        return ChangeWords::tr("%n elements removed", nullptr, count);
    case ChangeKind::Changed:
        break;
    }
    return ChangeWords::tr("%n elements changed", nullptr, count);
}

} // namespace

QString changeWord(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::Added:
        return ChangeWords::tr("added");
    case ChangeKind::Removed:
        return ChangeWords::tr("removed");
    case ChangeKind::Changed:
        break;
    }
    return ChangeWords::tr("changed");
}

QIcon changeIcon(ChangeKind kind) {
    return signIcon(toneOf(kind), [kind](QPainter &painter, const QColor &ink, const QColor &) {
        paintChange(painter, kind, ink);
    });
}

QString groupHeading(ChangeGroup group, const QList<ChangeEntry> &entries) {
    const QLocale locale;
    QStringList counts;
    for (const ChangeKind kind : kinds) {
        const auto count = std::count_if(entries.begin(), entries.end(), [&](const ChangeEntry &entry) {
            return entry.group == group && entry.kind == kind;
        });
        if (count > 0)
            //: a number and a word: "12 added"
            counts << ChangeWords::tr("%1 %2").arg(locale.toString(count), changeWord(kind));
    }
    return groupText(group, counts.join(QStringLiteral(", ")));
}

QString changesInShort(const PlanChanges &changes) {
    if (changes.isEmpty())
        return ChangeWords::tr("the plans are the same");
    QStringList parts;
    for (const ChangeKind kind : kinds)
        if (const auto count = changes.ruleCounts.of(kind))
            parts << rulesText(kind, int(count));
    const ChangeCounts elements = countsOf(changes.elements);
    for (const ChangeKind kind : kinds)
        if (const auto count = elements.of(kind))
            parts << elementsText(kind, int(count));
    return parts.isEmpty() ? ChangeWords::tr("no rule and no element differs")
                           : parts.join(QStringLiteral(" · "));
}

} // namespace portolan
