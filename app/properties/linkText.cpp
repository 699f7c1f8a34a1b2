#include "properties/linkText.h"

#include "document/elementText.h"
#include "rules/ruleText.h"

#include <QCoreApplication>
#include <QLocale>

namespace portolan {
namespace {

/// Whose words these are, in the translations.
struct LinkText {
    Q_DECLARE_TR_FUNCTIONS(LinkText)
};

/// The kinds of one side: "Tools", "Tools or ZCM".
QString sideText(const QList<RequirementSide> &sides) {
    QStringList labels;
    for (const RequirementSide &side : sides)
        labels.append(kindInfo(side.kind).label);
    return labels.join(LinkText::tr(" or "));
}

QString replicationsText(const TopologyIndex &index, const Flow &flow) {
    QStringList names;
    for (const ReplicationId id : flow.replications)
        if (const Replication *replication = index.replication(id))
            names.append(titleOf(index, *replication));
    return names.isEmpty() ? QString()
                           : LinkText::tr("Asked for by: %1").arg(names.join(QStringLiteral("; ")));
}

RuleLines linesOf(const TopologyIndex &index, const FirewallRule &rule) {
    const QString port = rule.port ? QString::number(*rule.port) : QStringLiteral("?");
    const QString opened = leftToRight(LinkText::tr("%1 %2").arg(protocolKey(rule.protocol), port));
    const char *arrow = rule.directed ? "%1 \u2192 %2" : "%1 \u2013 %2";
    const QString ends =
        QString::fromUtf8(arrow).arg(endText(index, rule.source), endText(index, rule.destination));
    RuleLines lines{LinkText::tr("%1 \u00b7 %2").arg(opened, firewallText(index, rule)), ends};
    if (const qint64 pairs = rule.expandedCount(); pairs > 1)
        lines.ends = LinkText::tr("%1 (machine pairs: %2)").arg(ends, QLocale().toString(pairs));
    if (!rule.reason.isEmpty())
        lines.ends += QLatin1Char('\n') + rule.reason;
    return lines;
}

} // namespace

QString rowName(const PortRequirement &requirement) {
    return requirement.row.isEmpty() ? requirement.id : requirement.row;
}

QString basisText(Basis basis, const QString &why) {
    QString label = basisLabel(basis);
    if (!label.isEmpty())
        label[0] = label[0].toUpper();
    return why.isEmpty() ? label : LinkText::tr("%1: %2").arg(label, why);
}

QList<Choice> directionChoices(const PortRequirement &requirement, bool mayBeNotStated) {
    const QString first = sideText(requirement.first);
    const QString second = kindInfo(requirement.second.kind).label;
    QList<Choice> choices;
    if (first == second) {
        choices = {{quint32(Opens::FirstToSecond), LinkText::tr("The %1 at the source").arg(first)},
                   {quint32(Opens::SecondToFirst), LinkText::tr("The %1 at the target").arg(second)}};
    } else {
        choices = {{quint32(Opens::FirstToSecond), LinkText::tr("%1, to %2").arg(first, second)},
                   {quint32(Opens::SecondToFirst), LinkText::tr("%1, to %2").arg(second, first)}};
    }
    choices.append({quint32(Opens::Both), LinkText::tr("Either end")});
    if (mayBeNotStated)
        choices.append({quint32(Opens::NotStated), LinkText::tr("Nobody has said")});
    return choices;
}

QString quoteText(const PortRequirement &requirement) {
    return requirement.row.isEmpty()
               ? LinkText::tr("A sentence of the port table without a port: \u201c%1\u201d")
                     .arg(requirement.text)
               : LinkText::tr("Row %1: \u201c%2\u201d").arg(requirement.row, requirement.text);
}

QString causeText(const TopologyIndex &index, const Flow &flow) {
    QStringList lines{replicationsText(index, flow), flow.reason};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QList<RuleLines> rulesOfLink(const TopologyIndex &index, const QList<FirewallRule> &rules, const Flow &flow) {
    QList<RuleLines> lines;
    for (const FirewallRule &rule : rules)
        if (rule.flow == flow.id)
            lines.append(linesOf(index, rule));
    return lines;
}

} // namespace portolan
