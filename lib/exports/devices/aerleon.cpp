#include "exports/devices/deviceForms.h"
#include "exports/devices/deviceText.h"
#include "exports/devices/tokens.h"

namespace portolan {
namespace {

/// Everything but numbers is quoted: to YAML, NO is a truth value and 2001:db8:: may be a number.
QByteArray quoted(const QByteArray &plain) {
    return '"' + plain + '"';
}

QByteArray networks(const DeviceRules &rules) {
    if (rules.groups.isEmpty())
        return "networks: {}\n";
    QByteArray text = "networks:\n";
    for (const DeviceGroup &group : rules.groups) {
        text += "  " + quoted(tokenOf(group.name)) + ":\n    values:\n";
        for (const QString &address : group.addresses)
            text += "      - address: " + quoted(hostPrefix(group, address)) + '\n';
    }
    return text;
}

QByteArray services(const DeviceRules &rules) {
    if (rules.services.isEmpty())
        return "services: {}\n";
    QByteArray text = "services:\n";
    for (const ServiceGroup &service : rules.services) {
        text += "  " + quoted(tokenOf(service.deviceName)) + ":\n";
        for (const quint16 port : service.ports)
            text += "    - protocol: " + quoted(protocolWord(service.protocol)) +
                    "\n      port: " + QByteArray::number(port) + '\n';
    }
    return text;
}

QByteArray term(const DeviceRules &rules, const DeviceRule &rule) {
    const ServiceGroup &service = rules.service(rule);
    return "      - name: " + quoted(rule.id.toLatin1()) +
           "\n        comment: " + quoted(ruleRemark(rules, rule)) +
           "\n        source-address: " + quoted(tokenOf(rules.source(rule).name)) +
           "\n        destination-address: " + quoted(tokenOf(rules.destination(rule).name)) +
           "\n        destination-port: " + quoted(tokenOf(service.deviceName)) +
           "\n        protocol: " + quoted(protocolWord(service.protocol)) + "\n        action: accept\n";
}

QStringList about() {
    return {
        {},
        QStringLiteral("aerleon: what the plan needs. The target is an example; name your firewalls there."),
        QStringLiteral("aclgen --base_directory policies --definitions_directory def --output_directory .")};
}

QByteArray policy(const DeviceRules &rules) {
    QByteArray text = deviceHeading(rules, "# ", about()) + "\nfilters:\n  - header:\n      comment: " +
                      quoted("Portolan plan, revision " + QByteArray::number(rules.mark.revision) +
                             ", checksum " + rules.mark.checksum.toLatin1()) +
                      "\n      targets:\n        cisco: portolan mixed\n    terms:";
    text += rules.rules.isEmpty() ? " []\n" : "\n";
    for (const DeviceRule &rule : rules.rules)
        text += term(rules, rule);
    return text;
}

} // namespace

ExportFiles writeAerleon(const DeviceRules &rules) {
    const QByteArray heading =
        deviceHeading(rules, "# ", {{}, QStringLiteral("aerleon: groups of addresses and of ports.")});
    return {{QStringLiteral("def/portolan.yaml"), heading + '\n' + networks(rules) + '\n' + services(rules)},
            {QStringLiteral("policies/pol/portolan.yaml"), policy(rules)}};
}

} // namespace portolan
