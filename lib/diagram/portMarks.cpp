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
    pill.changed = !isDefault;
    if (!isDefault && requirement.defaultPort != 0)
        pill.replaced = QString::number(requirement.defaultPort);
    return pill;
}

using PortsByNumber = std::map<quint16, PortMark>; // 0 stands for "no port given"

void addSide(PortsByNumber &ports, const TopologyIndex &index, const PortRequirement &requirement,
             const Group &group, bool isFirst) {
    for (const ComponentId id : group.members) {
        const Component *component = index.component(id);
        const quint16 own = component ? component->ports.value(requirement.id, 0) : quint16(0);
        PortMark &mark = ports[own ? own : requirement.port.value.value_or(0)];
        (isFirst ? mark.firstListens : mark.secondListens) = true;
    }
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
            mark.firstListens = mark.secondListens = false;
        marks << mark;
    }
    return marks;
}

Arrow listeningArrow(const PortRequirement &requirement, const Flow &flow) {
    if (flow.opens == Opens::NotStated)
        return Arrow::None;
    return requirement.opens.basis == Basis::Assumed ? Arrow::Hollow : Arrow::Filled;
}

} // namespace portolan
