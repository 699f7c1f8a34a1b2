#include "diagram/buildDiagram.h"

#include "diagram/Frame.h"
#include "diagram/Overview.h"
#include "diagram/Ports.h"

namespace portolan {

DetailLevel automaticLevel(const TopologyIndex &index, const QList<Flow> &flows) {
    return fitsPorts(index, flows) ? DetailLevel::Ports : DetailLevel::Overview;
}

Diagram buildDiagram(const DiagramInput &input) {
    const DetailLevel level =
        input.level == DetailLevel::Automatic ? automaticLevel(input.index, input.flows) : input.level;
    Body body = level == DetailLevel::Ports ? buildPorts(input) : buildOverview(input);
    Diagram diagram{{}, body.rect, std::move(body.items)};
    addFrame(diagram, input, level);
    return diagram;
}

} // namespace portolan
