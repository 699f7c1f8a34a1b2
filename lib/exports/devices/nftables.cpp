#include "exports/devices/deviceForms.h"
#include "exports/devices/deviceText.h"

namespace portolan {
namespace {

/// No word of nftables begins like this, so no name of a group can be one.
QByteArray setName(const DeviceGroup &group) {
    return "grp-" + group.name.toLatin1();
}

bool isSet(const DeviceGroup &group) {
    return group.addresses.size() > 1;
}

QByteArray setText(const DeviceGroup &group) {
    return "define " + setName(group) + " = {\n    " +
           group.addresses.join(QLatin1String(",\n    ")).toLatin1() + "\n}\n\n";
}

QByteArray endText(const DeviceGroup &group) {
    return isSet(group) ? '$' + setName(group) : group.addresses.first().toLatin1();
}

QByteArray portsText(const ServiceGroup &service) {
    QByteArrayList ports;
    for (const quint16 port : service.ports)
        ports.append(QByteArray::number(port));
    return ports.size() == 1 ? ports.first() : "{ " + ports.join(", ") + " }";
}

QByteArray ruleText(const DeviceRules &rules, const DeviceRule &rule) {
    const DeviceGroup &source = rules.source(rule);
    const ServiceGroup &service = rules.service(rule);
    const QByteArray family = source.family == AddressKind::Ipv4 ? "ip" : "ip6";
    return "        # " + ruleRemark(rules, rule) + "\n        " + family + " saddr " + endText(source) +
           ' ' + family + " daddr " + endText(rules.destination(rule)) + ' ' +
           protocolWord(service.protocol) + " dport " + portsText(service) + " accept comment \"" +
           rule.id.toLatin1() + "\"\n";
}

/// Its length is within what older kernels take: 31 characters.
QByteArray chainOf(const QString &token) {
    return "allow-" + token.toLatin1();
}

QStringList earlierTitle(const DeviceRules &rules) {
    if (rules.earlierToken.isEmpty())
        return {};
    return {
        {},
        QStringLiteral("The earlier plan has another title: its chain %1 stays open until you take it away.")
            .arg(QLatin1String(chainOf(rules.earlierToken)))};
}

QStringList about(const DeviceRules &rules) {
    return QStringList{
               {},
               QStringLiteral(
                   "nftables: a chain that accepts what the plan needs. Loading the file anew replaces "
                   "this chain alone."),
               QStringLiteral("Check it with: nft -c -f FILE"),
               QStringLiteral("The chain has no hook: loading it changes nothing until a chain of yours "
                              "calls it, such as"),
               QStringLiteral("  table inet portolan {"),
               QStringLiteral("    chain forward {"),
               QStringLiteral("      type filter hook forward priority filter; policy drop;"),
               QStringLiteral("      ct state established,related accept"),
               QStringLiteral("      jump ") + QLatin1String(chainOf(rules.planToken)),
               QStringLiteral("    }"),
               QStringLiteral("  }")} +
           earlierTitle(rules);
}

} // namespace

QByteArray writeNftables(const DeviceRules &rules) {
    QByteArray text = deviceHeading(rules, "# ", about(rules)) + '\n';
    for (const DeviceGroup &group : rules.groups)
        if (isSet(group))
            text += setText(group);
    // What an earlier revision allowed goes; nft does all of a file or nothing.
    const QByteArray begin = "table inet portolan {\n    chain " + chainOf(rules.planToken) + " {\n";
    text += begin + "    }\n}\nflush chain inet portolan " + chainOf(rules.planToken) + "\n\n" + begin;
    for (const DeviceRule &rule : rules.rules)
        text += ruleText(rules, rule);
    return text + "    }\n}\n";
}

} // namespace portolan
