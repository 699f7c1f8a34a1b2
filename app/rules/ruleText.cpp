#include "rules/ruleText.h"

#include "document/elementText.h"
#include "exports/rules/cellText.h"

#include <QCoreApplication>

namespace portolan {
namespace {

constexpr qsizetype listedMembers = 20;

/// Whose words these are, in the translations.
struct RuleText {
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

QString siteText(const TopologyIndex &index, SiteId id) {
    const Site *site = index.site(id);
    return site ? nameOf(*site) : QString();
}

} // namespace

QString firewallText(const TopologyIndex &index, const FirewallRule &rule) {
    const QString source = siteText(index, rule.source.site);
    if (!rule.crossesSites())
        return RuleText::tr("Inside %1").arg(source);
    return RuleText::tr("%1, %2").arg(source, siteText(index, rule.destination.site));
}

QString basisText(const RuleBasis &basis) {
    return RuleText::tr("%1 / %2 / %3")
        .arg(basisLabel(basis.port), basisLabel(basis.protocol), basisLabel(basis.direction));
}

QString portText(const FirewallRule &rule, const PortRequirement &requirement) {
    if (!rule.port)
        return QStringLiteral("?");
    const bool isDefault = requirement.portChangeable && rule.basis.port != Basis::Own;
    return isDefault ? QString::number(*rule.port) + QLatin1Char('*') : QString::number(*rule.port);
}

QString endText(const TopologyIndex &index, const Group &group) {
    return group.members.size() == 1 ? memberText(index, group.members.first()) : groupText(index, group);
}

QString memberText(const TopologyIndex &index, ComponentId member) {
    const Component *component = index.component(member);
    if (!component)
        return {};
    const QString address = oneLine(index.addressOf(member));
    return address.isEmpty() ? RuleText::tr("%1  (no address)").arg(nameOf(*component))
                             : RuleText::tr("%1  %2").arg(nameOf(*component), leftToRight(address));
}

QString membersText(const TopologyIndex &index, const Group &group) {
    QStringList lines;
    for (const ComponentId member : group.members.mid(0, listedMembers))
        lines.append(memberText(index, member));
    if (group.members.size() > listedMembers)
        lines.append(RuleText::tr("and %1 more").arg(group.members.size() - listedMembers));
    return lines.join(QLatin1Char('\n'));
}

QString clipboardCell(const QString &text) {
    QString cell = text;
    cell.remove(QChar(0x2066)).remove(QChar(0x2069));
    for (QChar &c : cell)
        if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    return beginsLikeFormula(text) || beginsLikeFormula(cell) ? QLatin1Char('\'') + cell : cell;
}

} // namespace portolan
