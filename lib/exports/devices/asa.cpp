#include "exports/devices/deviceForms.h"
#include "exports/devices/deviceText.h"

namespace portolan {
namespace {

/// Every state of every plan has groups and a list of its own: loading one beside another adds to neither.
class AsaText {
public:
    explicit AsaText(const DeviceRules &rules)
        : m_rules(rules), m_state("-r" + QByteArray::number(rules.mark.revision) + '-' +
                                  rules.mark.checksum.left(8).toLatin1()) {}

    QByteArray write() const;

private:
    QByteArray name(const QString &plain) const { return plain.toLatin1() + m_state; }
    QByteArray groupText(const DeviceGroup &group) const;
    QByteArray serviceText(const ServiceGroup &service) const;
    QByteArray ruleText(const DeviceRule &rule) const;
    QStringList about() const;

    const DeviceRules &m_rules;
    QByteArray m_state;
};

QByteArray AsaText::groupText(const DeviceGroup &group) const {
    QByteArray text = "object-group network " + name(group.name) + '\n';
    for (const QString &address : group.addresses)
        text += " network-object host " + address.toLatin1() + '\n';
    return text + "!\n";
}

QByteArray AsaText::serviceText(const ServiceGroup &service) const {
    QByteArray text =
        "object-group service " + name(service.deviceName) + ' ' + protocolWord(service.protocol) + '\n';
    for (const quint16 port : service.ports)
        text += " port-object eq " + QByteArray::number(port) + '\n';
    return text + "!\n";
}

/// A line of an access list has no comment of its own: the remark before it carries the id.
QByteArray AsaText::ruleText(const DeviceRule &rule) const {
    const QByteArray list = "access-list portolan" + m_state;
    const ServiceGroup &service = m_rules.service(rule);
    return "! " + ruleRemark(m_rules, rule) + '\n' + list + " remark " + rule.id.toLatin1() + '\n' + list +
           " extended permit " + protocolWord(service.protocol) + " object-group " +
           name(m_rules.source(rule).name) + " object-group " + name(m_rules.destination(rule).name) +
           " object-group " + name(service.deviceName) + '\n';
}

QStringList AsaText::about() const {
    const QString list = QLatin1String("portolan" + m_state);
    return {{},
            QStringLiteral("Cisco ASA 9.0 and later: object groups and the extended access list \"%1\".")
                .arg(list),
            QStringLiteral("Groups and list bear the plan's revision and checksum: what is loaded of another "
                           "plan or revision stays as it is."),
            QStringLiteral(
                "The list takes effect on an interface that you name: access-group %1 in interface NAME")
                .arg(list),
            QStringLiteral("An access list of an interface denies what it does not permit.")};
}

QByteArray AsaText::write() const {
    QByteArray text = deviceHeading(m_rules, "! ", about()) + "!\n";
    for (const DeviceGroup &group : m_rules.groups)
        text += groupText(group);
    for (const ServiceGroup &service : m_rules.services)
        text += serviceText(service);
    for (const DeviceRule &rule : m_rules.rules)
        text += ruleText(rule);
    return text;
}

} // namespace

QByteArray writeAsa(const DeviceRules &rules) {
    return AsaText(rules).write();
}

} // namespace portolan
