#include "exports/devices/deviceForms.h"
#include "exports/devices/deviceText.h"
#include "exports/devices/tokens.h"

namespace portolan {
namespace {

QByteArray capircaNetworks(const DeviceRules &rules) {
    QByteArray text = deviceHeading(rules, "# ", {{}, QStringLiteral("capirca: groups of addresses.")});
    for (const DeviceGroup &group : rules.groups) {
        const QByteArray token = tokenOf(group.name);
        QByteArray lead = '\n' + token + " = ";
        for (const QString &address : group.addresses) {
            text += lead + hostPrefix(group, address) + '\n';
            lead = QByteArray(token.size() + 3, ' ');
        }
    }
    return text;
}

QByteArray capircaServices(const DeviceRules &rules) {
    QByteArray text =
        deviceHeading(rules, "# ", {{}, QStringLiteral("capirca: ports that are open together.")});
    for (const ServiceGroup &service : rules.services) {
        QByteArrayList ports;
        for (const quint16 port : service.ports)
            ports.append(QByteArray::number(port) + '/' + protocolWord(service.protocol));
        text += '\n' + tokenOf(service.deviceName) + " = " + ports.join(' ') + '\n';
    }
    return text;
}

QByteArray capircaTerm(const DeviceRules &rules, const DeviceRule &rule) {
    const ServiceGroup &service = rules.service(rule);
    return "\nterm " + rule.id.toLatin1() + " {\n  comment:: \"" + ruleRemark(rules, rule) +
           "\"\n  source-address:: " + tokenOf(rules.source(rule).name) +
           "\n  destination-address:: " + tokenOf(rules.destination(rule).name) +
           "\n  destination-port:: " + tokenOf(service.deviceName) +
           "\n  protocol:: " + protocolWord(service.protocol) + "\n  action:: accept\n}\n";
}

QStringList aboutCapirca() {
    return {
        {},
        QStringLiteral("capirca: what the plan needs. The target is an example; name your firewalls there."),
        QStringLiteral("aclgen --base_directory policies --definitions_directory def --output_directory .")};
}

QByteArray capircaPolicy(const DeviceRules &rules) {
    QByteArray text = deviceHeading(rules, "# ", aboutCapirca()) +
                      "\nheader {\n  comment:: \"Portolan plan, revision " +
                      QByteArray::number(rules.mark.revision) + ", checksum " +
                      rules.mark.checksum.toLatin1() + "\"\n  target:: cisco portolan mixed\n}\n";
    for (const DeviceRule &rule : rules.rules)
        text += capircaTerm(rules, rule);
    return text;
}

} // namespace

ExportFiles writeCapirca(const DeviceRules &rules) {
    return {{QStringLiteral("def/portolan.net"), capircaNetworks(rules)},
            {QStringLiteral("def/portolan.svc"), capircaServices(rules)},
            {QStringLiteral("policies/pol/portolan.pol"), capircaPolicy(rules)}};
}

} // namespace portolan
