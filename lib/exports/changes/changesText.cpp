#include "exports/carried/PlanMark.h"
#include "exports/changes/streamChanges.h"
#include "exports/markdownText.h"
#include "exports/rules/cellText.h"
#include "exports/words.h"
#include "plan/planFile.h"

namespace portolan {
namespace {

/// Plain text is searched: a minus sign is one that keyboards have.
QString textLine(const ChangeEntry &entry) {
    const QString sign = entry.kind == ChangeKind::Removed ? QStringLiteral("-") : changeSign(entry.kind);
    const QString what = QStringLiteral("  %1 %2").arg(sign, onOneLine(entry.what));
    return entry.id.isEmpty() ? what + u'\n' : what + QStringLiteral(" [%1]\n").arg(onOneLine(entry.id));
}

/// What differs, and what it means at a firewall where that is not what its sign says.
QStringList detailLines(const ChangeEntry &entry) {
    QStringList lines;
    for (const FieldChange &field : entry.fields)
        lines << fieldText(field);
    lines += unusualTerms(entry);
    if (entry.step && *entry.step != usualStep(entry.kind))
        lines << ChangeExports::tr("at the firewall: %1").arg(stepLabel(*entry.step));
    return lines + entry.reasons;
}

/// "12 added, 1 removed"; of rules also what is to be done, on a line of its own.
QString headingOf(const ChangeList &list, ChangeGroup group) {
    const QString steps = group == ChangeGroup::Rules ? stepsText(list.steps()) : QString();
    return QStringLiteral("%1: %2\n").arg(changeGroupLabel(group), countsText(list.counts(group))) +
           (steps.isEmpty() ? QString() : QStringLiteral("  %1\n").arg(steps));
}

QString textOf(const ChangeEntry &entry) {
    QString lines = textLine(entry);
    for (const QString &line : detailLines(entry))
        lines += QStringLiteral("      ") + onOneLine(line) + u'\n';
    return lines;
}

QStringList markdownCells(const ChangeEntry &entry) {
    QStringList lines;
    for (const FieldChange &field : entry.fields)
        lines << markdownText(fieldText(field));
    for (const QString &term : unusualTerms(entry))
        lines << markdownText(term);
    for (const QString &reason : entry.reasons)
        lines << markdownText(reason);
    QStringList cells{changeLabel(entry.kind), markdownText(entry.what), lines.join(QStringLiteral("<br>")),
                      markdownText(entry.id)};
    if (entry.step)
        cells.insert(1, stepLabel(*entry.step));
    return cells;
}

QStringList markdownColumns(ChangeGroup group) {
    QStringList columns{ChangeExports::tr("Change"), ChangeExports::tr("What"),
                        ChangeExports::tr("Before and after"), ChangeExports::tr("Id")};
    if (group == ChangeGroup::Rules)
        columns.insert(1, ChangeExports::tr("At the firewall"));
    return columns;
}

/// What the words of the column mean, of those that it has.
QString markdownSteps(const StepCounts &counts) {
    QString lines;
    for (const FirewallStep step : firewallSteps)
        if (counts[step] > 0)
            lines += QStringLiteral("- **%1** (%2): %3\n")
                         .arg(stepLabel(step), QString::number(counts[step]), stepMeaning(step));
    return lines.isEmpty() ? lines
                           : u'\n' + ChangeExports::tr("At the firewall:") + QStringLiteral("\n\n") + lines;
}

QString markdownHeading(const ChangeList &list, ChangeGroup group) {
    const QString steps = group == ChangeGroup::Rules ? markdownSteps(list.steps()) : QString();
    return QStringLiteral("\n## %1\n\n%2\n").arg(changeGroupLabel(group), countsText(list.counts(group))) +
           steps + u'\n' + markdownHead(markdownColumns(group));
}

/// What is in no row although the later plan needs it; `heading` takes how many connections that are.
QByteArray waitingPart(const RuleSet &rules, const QString &heading, const QString &bullet,
                       QString escaped(const QString &)) {
    if (rules.toConfirm.isEmpty())
        return {};
    const qint64 connections = exportedRows(rules.toConfirm, Grouping::Expanded);
    QString part = heading.arg(
        ChangeExports::tr("Not in this list: %1 connections that the later plan needs and nobody can ask for "
                          "yet")
            .arg(connections));
    for (const FirewallRule &rule : rules.toConfirm)
        part += bullet + escaped(QStringLiteral("%1: %2").arg(rule.id, rule.reason)) + u'\n';
    return part.toUtf8();
}

/// Which plans these are.
QString plansTable(const ChangeInput &input) {
    const Plan &after = input.after.plan;
    const Plan &before = input.before.plan;
    const std::pair<QString, QString> lines[] = {
        {ChangeExports::tr("Title"), after.title},
        {ChangeExports::tr("Revision"), QString::number(after.revision)},
        {ChangeExports::tr("Checksum"), planChecksum(after)},
        {ChangeExports::tr("Compared with"), before.title},
        {ChangeExports::tr("Revision of that plan"), QString::number(before.revision)},
        {ChangeExports::tr("Checksum of that plan"), planChecksum(before)}};
    QString table = markdownHead({ChangeExports::tr("Plan"), QString()});
    for (const auto &[name, value] : lines)
        table += markdownRow({name, markdownText(value)});
    return table;
}

QString markdownStart(const ChangeInput &input) {
    const QString title = markdownText(input.after.plan.title);
    const QString start =
        QStringLiteral("# %1\n").arg(title.isEmpty() ? ChangeExports::tr("Changes of a plan")
                                                     : ChangeExports::tr("Changes of %1").arg(title));
    return start + u'\n' + plansTable(input);
}

} // namespace

Result<Done> writeChangesText(QIODevice &out, const ChangeInput &input, const ChangeListOptions &options) {
    const ChangeList list(input.changes, input.before, input.after);
    ByteSink sink(out);
    if (list.size() > 0)
        sink.append((markLine(planMark(input.after.plan)) + u'\n' + earlierLine(planMark(input.before.plan)) +
                     QStringLiteral("\n\n"))
                        .toUtf8());
    const QByteArray end = list.size() > 0 ? waitingPart(input.after.derived.rules, QStringLiteral("\n%1\n"),
                                                         QStringLiteral("  ? "), onOneLine)
                                           : QByteArray();
    return streamChanges(
        list, sink, options,
        [&](const ChangeEntry &entry, bool beginsGroup) {
            const QString heading = beginsGroup ? headingOf(list, entry.group) : QString();
            return (heading + textOf(entry)).toUtf8();
        },
        end);
}

Result<Done> writeChangesMarkdown(QIODevice &out, const ChangeInput &input,
                                  const ChangeListOptions &options) {
    const ChangeList list(input.changes, input.before, input.after);
    ByteSink sink(out);
    sink.append(markdownStart(input).toUtf8());
    if (list.size() == 0)
        sink.append((u'\n' + ChangeExports::tr("The plans are the same.") + u'\n').toUtf8());
    const QByteArray end = list.size() > 0
                               ? waitingPart(input.after.derived.rules, QStringLiteral("\n## %1\n\n"),
                                             QStringLiteral("- "), markdownText)
                               : QByteArray();
    return streamChanges(
        list, sink, options,
        [&](const ChangeEntry &entry, bool beginsGroup) {
            const QString heading = beginsGroup ? markdownHeading(list, entry.group) : QString();
            return (heading + markdownRow(markdownCells(entry))).toUtf8();
        },
        end);
}

} // namespace portolan
