#include "exports/devices/DeviceRules.h"

#include "base/plainName.h"

#include <QHash>
#include <QSet>
#include <map>

namespace portolan {
namespace {

/// What an address group of the rows is to a device.
struct Side {
    QStringList ipv4;
    QStringList ipv6;
    QStringList names; ///< DNS names, which devices do not take
};

Side sideOf(const AddressGroup &group) {
    Side side;
    for (const QString &text : group.addresses) {
        const Address address = parseAddress(text);
        if (address.kind == AddressKind::Ipv4)
            side.ipv4.append(ipText(address));
        else if (address.kind == AddressKind::Ipv6)
            side.ipv6.append(ipText(address));
        else
            side.names.append(text.trimmed()); // a DNS name is plain
    }
    return side;
}

class DeviceMaker {
public:
    explicit DeviceMaker(const RuleRows &rows) : m_rows(&rows) {
        for (const AddressGroup &group : rows.addresses)
            m_sides.append(sideOf(group));
    }

    DeviceRules make();

private:
    void addRow(const RuleRow &row);
    void addRule(const RuleRow &row, AddressKind family, const QString &suffix);
    void tellLeftOut(const RuleRow &row, const Side &source, const Side &destination);
    qsizetype groupOf(qsizetype group, AddressKind family);
    qsizetype serviceOf(qsizetype service);
    QString nameOf(QString wanted, const QString &suffix, const QString &id);

    const RuleRows *m_rows;
    QList<Side> m_sides; ///< of each address group
    DeviceRules m_made;
    std::map<std::pair<qsizetype, AddressKind>, qsizetype> m_groups;
    QHash<qsizetype, qsizetype> m_services;
    QSet<QString> m_names; ///< given ones, in lower case
};

/// A dot means something of its own to some devices.
QString DeviceMaker::nameOf(QString wanted, const QString &suffix, const QString &id) {
    wanted.replace(u'.', u'-');
    const QString digits = u'-' + id.section(u'-', -1);
    QString name = wanted.left(longestDeviceName - suffix.size()) + suffix;
    if (m_names.contains(name.toLower()))
        name = wanted.left(longestDeviceName - suffix.size() - digits.size()) + digits + suffix;
    m_names.insert(name.toLower());
    return name;
}

qsizetype DeviceMaker::groupOf(qsizetype group, AddressKind family) {
    const auto [place, isNew] = m_groups.try_emplace({group, family}, m_made.groups.size());
    if (!isNew)
        return place->second;
    const AddressGroup &from = m_rows->addresses[group];
    const Side &side = m_sides[group];
    const bool isV4 = family == AddressKind::Ipv4;
    const QString suffix = side.ipv4.isEmpty() || side.ipv6.isEmpty() ? QString()
                           : isV4                                     ? QStringLiteral("-v4")
                                                                      : QStringLiteral("-v6");
    m_made.groups.append({nameOf(from.deviceName, suffix, from.id), family, isV4 ? side.ipv4 : side.ipv6});
    return place->second;
}

qsizetype DeviceMaker::serviceOf(qsizetype service) {
    const auto found = m_services.constFind(service);
    if (found != m_services.constEnd())
        return *found;
    ServiceGroup made = m_rows->services[service];
    made.deviceName = nameOf(made.deviceName, {}, made.id);
    m_made.services.append(made);
    return *m_services.insert(service, m_made.services.size() - 1);
}

void DeviceMaker::addRule(const RuleRow &row, AddressKind family, const QString &suffix) {
    m_made.rules.append({row.id + suffix, ruleNumbers(row), groupOf(row.source, family),
                         groupOf(row.destination, family), serviceOf(row.service)});
}

void DeviceMaker::tellLeftOut(const RuleRow &row, const Side &source, const Side &destination) {
    QStringList names = source.names + destination.names;
    names.removeDuplicates();
    for (const QString &name : names)
        m_made.leftOut.append({row.id, name, LeftOutReason::IsName});
    if ((!source.ipv4.isEmpty() && !destination.ipv6.isEmpty()) ||
        (!source.ipv6.isEmpty() && !destination.ipv4.isEmpty()))
        m_made.leftOut.append({row.id, {}, LeftOutReason::OtherFamily});
}

void DeviceMaker::addRow(const RuleRow &row) {
    const Side &source = m_sides[row.source];
    const Side &destination = m_sides[row.destination];
    const bool v4 = !source.ipv4.isEmpty() && !destination.ipv4.isEmpty();
    const bool v6 = !source.ipv6.isEmpty() && !destination.ipv6.isEmpty();
    if (v4)
        addRule(row, AddressKind::Ipv4, {});
    if (v6)
        addRule(row, AddressKind::Ipv6, v4 ? QStringLiteral(".v6") : QString());
    tellLeftOut(row, source, destination);
}

DeviceRules DeviceMaker::make() {
    for (const RuleRow &row : m_rows->rows)
        addRow(row);
    return std::move(m_made);
}

} // namespace

DeviceRules deviceRules(const Plan &plan, const Derived &derived, Grouping grouping) {
    Q_ASSERT(grouping != Grouping::Expanded);
    const TopologyIndex index(plan.topology);
    DeviceRules made =
        DeviceMaker(openedRows(plan.forms, derived.rules, index, derived.catalogue, grouping)).make();
    made.leftOut += leftOutRows(plan.forms, derived.rules);
    made.days = openedDays(plan.forms, derived.rules);
    made.mark = planMark(plan);
    made.mark.title = plainName(made.mark.title);
    return made;
}

} // namespace portolan
