#include "diagram/drawnPorts.h"

#include "diagram/Marks.h"

namespace portolan {
namespace {

QList<PortMark> markedPorts(const DiagramInput &input, const Flow &flow) {
    if (!input.marks || !input.marks->flows.contains(flow.id))
        return portMarks(input.index, input.catalogue, flow);
    const FlowMark &said = input.marks->flows[flow.id];
    if (!said.ports.isEmpty())
        return said.ports;
    QList<PortMark> ports = portMarks(input.index, input.catalogue, flow);
    for (PortMark &port : ports)
        port.pill.mark = said.mark;
    return ports;
}

} // namespace

QList<PortMark> drawnPorts(const DiagramInput &input, const Flow &flow) {
    QList<PortMark> ports = markedPorts(input, flow);
    if (!input.denied.isEmpty())
        for (PortMark &port : ports)
            port.pill.denial = input.denied.of(flow.id, port.port);
    return ports;
}

} // namespace portolan
