#include "exports/carried/PlanMark.h"
#include "exports/changes/changeExports.h"
#include "exports/markdownText.h"
#include "exports/rules/cellText.h"
#include "exports/words.h"
#include "plan/planFile.h"

namespace portolan {
namespace {

constexpr ChangeGroup groups[] = {ChangeGroup::Plan, ChangeGroup::PortTable, ChangeGroup::Elements,
                                  ChangeGroup::Rules};

/// Plain text is searched: a minus sign is one that keyboards have.
QString textLine(const ChangeEntry &entry) {
    const QString sign = entry.kind == ChangeKind::Removed ? QStringLiteral("-") : changeSign(entry.kind);
    const QString what = QStringLiteral("  %1 %2").arg(sign, onOneLine(entry.what));
    return entry.id.isEmpty() ? what + u'\n' : what + QStringLiteral(" [%1]\n").arg(onOneLine(entry.id));
}

QString textOf(const QList<ChangeEntry> &entries, ChangeGroup group) {
    QString lines;
    for (const ChangeEntry &entry : entries) {
        if (entry.group != group)
            continue;
        lines += textLine(entry);
        for (const FieldChange &field : entry.fields)
            lines += QStringLiteral("      ") + onOneLine(fieldText(field)) + u'\n';
    }
    return lines.isEmpty()
               ? lines
               : QStringLiteral("%1: %2\n").arg(changeGroupLabel(group), countsText(entries, group)) + lines;
}

QString markdownRow(const ChangeEntry &entry) {
    QStringList fields;
    for (const FieldChange &field : entry.fields)
        fields << markdownText(fieldText(field));
    return QStringLiteral("| %1 | %2 | %3 | %4 |\n")
        .arg(changeLabel(entry.kind), markdownText(entry.what), fields.join(QStringLiteral("<br>")),
             markdownText(entry.id));
}

QString markdownOf(const QList<ChangeEntry> &entries, ChangeGroup group) {
    QString rows;
    for (const ChangeEntry &entry : entries)
        if (entry.group == group)
            rows += markdownRow(entry);
    if (rows.isEmpty())
        return rows;
    return QStringLiteral("\n## %1\n\n%2\n\n| %3 | %4 | %5 | %6 |\n| --- | --- | --- | --- |\n")
               .arg(changeGroupLabel(group), countsText(entries, group), ChangeExports::tr("Change"),
                    ChangeExports::tr("What"), ChangeExports::tr("Before and after"),
                    ChangeExports::tr("Id")) +
           rows;
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
        table += portolan::markdownRow({name, markdownText(value)});
    return table;
}

QList<ChangeEntry> entriesOf(const ChangeInput &input) {
    return changeEntries(input.changes, input.before, input.after);
}

} // namespace

QByteArray changesText(const ChangeInput &input) {
    const QList<ChangeEntry> entries = entriesOf(input);
    if (entries.isEmpty())
        return {};
    QString text = markLine(planMark(input.after.plan)) + u'\n' + earlierLine(planMark(input.before.plan)) +
                   QStringLiteral("\n\n");
    for (const ChangeGroup group : groups)
        text += textOf(entries, group);
    return text.toUtf8();
}

QByteArray changesMarkdown(const ChangeInput &input) {
    const QList<ChangeEntry> entries = entriesOf(input);
    const QString title = markdownText(input.after.plan.title);
    QString text =
        QStringLiteral("# %1\n").arg(title.isEmpty() ? ChangeExports::tr("Changes of a plan")
                                                     : ChangeExports::tr("Changes of %1").arg(title));
    text += u'\n' + plansTable(input);
    if (entries.isEmpty())
        text += u'\n' + ChangeExports::tr("The plans are the same.") + u'\n';
    for (const ChangeGroup group : groups)
        text += markdownOf(entries, group);
    return text.toUtf8();
}

} // namespace portolan
