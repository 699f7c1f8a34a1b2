#include "diagram/frame/key.h"

#include "diagram/shapes.h"

#include <QCoreApplication>
#include <array>
#include <map>
#include <set>

namespace portolan {
namespace {

constexpr std::array classes = {TrafficClass::ReplicationData, TrafficClass::ReplicationControl,
                                TrafficClass::Pairing,         TrafficClass::SiteManagement,
                                TrafficClass::Platform,        TrafficClass::Access};

QString text(const char *source) {
    return QCoreApplication::translate("Key", source);
}

/// What the flows of one requirement show; 0 stands for "no port given".
struct Shown {
    std::set<quint16> ports;
    std::set<quint16> unused;
};

using ShownRequirements = std::map<qsizetype, Shown>;

ShownRequirements shownIn(const RuleSet &rules) {
    ShownRequirements shown;
    for (const auto *list : {&rules.rules, &rules.insideMachine, &rules.toConfirm})
        for (const FirewallRule &rule : *list)
            shown[rule.requirement].ports.insert(rule.port.value_or(0));
    for (const FirewallRule &rule : rules.notUsed)
        shown[rule.requirement].unused.insert(rule.port.value_or(0));
    return shown;
}

QString portText(const PortRequirement &requirement, quint16 port) {
    if (port == 0)
        return QStringLiteral("?");
    const bool isDefault = port == requirement.defaultPort && requirement.portChangeable;
    const QString number = isDefault ? QStringLiteral("%1*").arg(port) : QString::number(port);
    const Protocol protocol = requirement.protocol.value;
    return protocol == Protocol::Tcp ? number : QStringLiteral("%1/%2").arg(number, protocolKey(protocol));
}

/// Gathers the ports of the classes that one row stands for.
KeyRow rowFor(const PortCatalogue &catalogue, const ShownRequirements &shown, TrafficClass one,
              TrafficClass other) {
    QStringList used;
    QStringList unused;
    for (const auto &[number, what] : shown) {
        const PortRequirement &requirement = catalogue.requirements[number];
        if (requirement.traffic != one && requirement.traffic != other)
            continue;
        for (const quint16 port : what.ports)
            used << portText(requirement, port);
        for (const quint16 port : what.unused)
            unused << portText(requirement, port);
    }
    KeyRow row;
    row.notUsed = used.isEmpty();
    QStringList &ports = row.notUsed ? unused : used;
    ports.removeDuplicates();
    row.ports = ports.join(QLatin1Char(' '));
    row.sample = strokeOf(one);
    row.ink = row.notUsed ? Ink::NotUsed : inkOf(one);
    row.sample.ink = row.ink;
    row.label = row.notUsed ? text("%1, not used").arg(trafficLabel(one)) : trafficLabel(one);
    return row;
}

} // namespace

QList<KeyRow> keyRows(const DiagramInput &input, DetailLevel level) {
    const ShownRequirements shown = shownIn(input.rules);
    const bool isOneLine = level == DetailLevel::Overview;
    QList<KeyRow> rows;
    for (const TrafficClass traffic : classes) {
        if (isOneLine && traffic == TrafficClass::ReplicationControl)
            continue;
        const bool joins = isOneLine && traffic == TrafficClass::ReplicationData;
        KeyRow row =
            rowFor(input.catalogue, shown, traffic, joins ? TrafficClass::ReplicationControl : traffic);
        if (joins)
            row.label = text("Replication");
        if (!row.ports.isEmpty())
            rows << row;
    }
    return rows;
}

} // namespace portolan
