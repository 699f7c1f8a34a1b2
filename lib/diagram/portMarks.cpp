#include "diagram/portMarks.h"

#include <map>

namespace portolan {
namespace {

PillText pillOf(const PortRequirement &requirement, const Flow &flow, std::optional<quint16> port) {
    PillText pill;
    pill.notUsed = flow.state == FlowState::NotUsed;
    if (!port) {
        pill.text = QStringLiteral("?");
        return pill;
    }
    const bool isDefault = *port == requirement.defaultPort;
    pill.text = QString::number(*port);
    if (isDefault && requirement.portChangeable)
        pill.text += QLatin1Char('*');
    if (requirement.protocol.value != Protocol::Tcp)
        pill.text += QLatin1Char('/') + protocolKey(requirement.protocol.value);
    pill.changed = !isDefault;
    if (!isDefault && requirement.defaultPort != 0)
        pill.replaced = QString::number(requirement.defaultPort);
    return pill;
}

using PortsByNumber = std::map<quint16, PortMark>; // 0 stands for "no port given"

/// The port that a member listens on; 0 where nobody gives one.
quint16 portOf(const TopologyIndex &index, const PortRequirement &requirement, ComponentId member) {
    const Component *component = index.component(member);
    const quint16 own = component ? component->ports.value(requirement.id, 0) : quint16(0);
    return own ? own : requirement.port.value.value_or(0);
}

void addSide(PortsByNumber &ports, const TopologyIndex &index, const PortRequirement &requirement,
             const Group &group, bool isFirst) {
    const auto add = [&](quint16 port, qsizetype listeners) {
        PortMark &mark = ports[port];
        (isFirst ? mark.firstListeners : mark.secondListeners) += listeners;
    };
    // Groups have thousands of members, and flows many groups: mostly all listen on the port of the row.
    if (!group.members.isEmpty() && !index.hasOwnPorts(requirement.id))
        return add(requirement.port.value.value_or(0), group.members.size());
    for (const ComponentId id : group.members)
        add(portOf(index, requirement, id), 1);
}

} // namespace

QList<PortMark> portMarks(const TopologyIndex &index, const PortCatalogue &catalogue, const Flow &flow) {
    const PortRequirement &requirement = catalogue.requirements.at(flow.requirement);
    PortsByNumber ports;
    if (flow.opens == Opens::SecondToFirst || flow.opens == Opens::Both)
        addSide(ports, index, requirement, flow.first, true);
    if (flow.opens != Opens::SecondToFirst)
        addSide(ports, index, requirement, flow.second, false);
    if (ports.empty())
        ports[requirement.port.value.value_or(0)] = {};
    QList<PortMark> marks;
    for (auto &[number, mark] : ports) {
        mark.port = number ? std::optional(number) : std::nullopt;
        mark.pill = pillOf(requirement, flow, mark.port);
        if (flow.opens == Opens::NotStated)
            mark.firstListeners = mark.secondListeners = 0;
        marks << mark;
    }
    return marks;
}

bool listensOn(const TopologyIndex &index, const PortRequirement &requirement, ComponentId member,
               const PortMark &mark) {
    return portOf(index, requirement, member) == mark.port.value_or(0);
}

Arrow listeningArrow(const PortRequirement &requirement, const Flow &flow) {
    if (flow.opens == Opens::NotStated)
        return Arrow::None;
    return requirement.opens.basis == Basis::Assumed ? Arrow::Hollow : Arrow::Filled;
}

} // namespace portolan
