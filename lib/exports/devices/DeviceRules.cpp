#include "exports/devices/DeviceRules.h"

#include "base/plainName.h"
#include "exports/heldRows.h"
#include "exports/planToken.h"

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
    void add(const RuleRows &rows, bool areHeld);
    DeviceRules take() { return std::move(m_made); }

private:
    void addRow(const RuleRow &row);
    void addRule(const RuleRow &row, AddressKind family, const QString &suffix);
    void tellLeftOut(const RuleRow &row, const Side &source, const Side &destination);
    QString idOf(const RuleRow &row) const { return m_areHeld ? QStringLiteral("held.") + row.id : row.id; }
    qsizetype groupOf(qsizetype group, AddressKind family);
    qsizetype serviceOf(qsizetype service);
    QString nameOf(QString wanted, const QString &suffix, const QString &id);

    const RuleRows *m_rows = nullptr; ///< that are being added
    bool m_areHeld = false;
    QList<Side> m_sides; ///< of each of their address groups
    DeviceRules m_made;
    std::map<std::pair<QString, AddressKind>, qsizetype> m_groups; ///< by id and family
    QHash<QString, qsizetype> m_services;                          ///< by id
    QSet<QString> m_names;                                         ///< given ones, in lower case
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
    const AddressGroup &from = m_rows->addresses[group];
    const auto [place, isNew] = m_groups.try_emplace({from.id, family}, m_made.groups.size());
    if (!isNew)
        return place->second;
    const Side &side = m_sides[group];
    const bool isV4 = family == AddressKind::Ipv4;
    const QString suffix = side.ipv4.isEmpty() || side.ipv6.isEmpty() ? QString()
                           : isV4                                     ? QStringLiteral("-v4")
                                                                      : QStringLiteral("-v6");
    m_made.groups.append({nameOf(from.deviceName, suffix, from.id), family, isV4 ? side.ipv4 : side.ipv6});
    return place->second;
}

qsizetype DeviceMaker::serviceOf(qsizetype service) {
    ServiceGroup made = m_rows->services[service];
    const auto found = m_services.constFind(made.id);
    if (found != m_services.constEnd())
        return *found;
    made.deviceName = nameOf(made.deviceName, {}, made.id);
    m_made.services.append(made);
    return *m_services.insert(made.id, m_made.services.size() - 1);
}

void DeviceMaker::addRule(const RuleRow &row, AddressKind family, const QString &suffix) {
    m_made.rules.append({idOf(row) + suffix, m_areHeld ? QList<int>() : ruleNumbers(row),
                         groupOf(row.source, family), groupOf(row.destination, family),
                         serviceOf(row.service), m_areHeld});
}

void DeviceMaker::tellLeftOut(const RuleRow &row, const Side &source, const Side &destination) {
    QStringList names = source.names + destination.names;
    names.removeDuplicates();
    for (const QString &name : names)
        m_made.leftOut.append({idOf(row), name, LeftOutReason::IsName});
    if ((!source.ipv4.isEmpty() && !destination.ipv6.isEmpty()) ||
        (!source.ipv6.isEmpty() && !destination.ipv4.isEmpty()))
        m_made.leftOut.append({idOf(row), {}, LeftOutReason::OtherFamily});
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

void DeviceMaker::add(const RuleRows &rows, bool areHeld) {
    m_rows = &rows;
    m_areHeld = areHeld;
    m_sides.clear();
    for (const AddressGroup &group : rows.addresses)
        m_sides.append(sideOf(group));
    for (const RuleRow &row : rows.rows)
        addRow(row);
}

QStringList heldDaysOf(const HeldRules &held) {
    QStringList lines;
    for (const RuleDays &days : openedDays(held.forms, held.rules))
        for (const int number : days.numbers)
            lines.append(QStringLiteral("%1: %2").arg(held.rules.rules.at(number - 1).id, daysWords(days)));
    return lines;
}

PlanMark plainMark(const Plan &plan) {
    PlanMark mark = planMark(plan);
    mark.title = plainName(mark.title);
    return mark;
}

} // namespace

DeviceRules deviceRules(const Plan &plan, const Derived &derived, Grouping grouping,
                        const EarlierPlan *earlier) {
    Q_ASSERT(grouping != Grouping::Expanded);
    const TopologyIndex index(plan.topology);
    DeviceMaker maker;
    maker.add(openedRows(plan.forms, derived.rules, index, derived.catalogue, grouping), false);
    const HeldRules held = earlier ? heldRules(*earlier, {plan, derived}) : HeldRules();
    if (earlier)
        maker.add(heldRows(held, *earlier, grouping), true);
    DeviceRules made = maker.take();
    made.heldDays = heldDaysOf(held);
    made.leftOut += leftOutRows(plan.forms, derived.rules);
    made.days = openedDays(plan.forms, derived.rules);
    made.mark = plainMark(plan);
    made.planToken = planToken(plan.title);
    if (earlier) {
        made.since = plainMark(earlier->plan);
        made.earlierToken = otherToken(earlier->plan.title, plan.title);
    }
    return made;
}

} // namespace portolan
