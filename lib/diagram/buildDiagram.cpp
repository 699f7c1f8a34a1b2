#include "diagram/buildDiagram.h"

#include "diagram/Frame.h"
#include "diagram/Overview.h"
#include "diagram/Ports.h"

namespace portolan {
namespace {

/// A plan whose sites do not fit two columns has no Ports and no Full level: no flow would be left out, so it
/// is an overview.
DetailLevel drawnLevel(const DiagramInput &input) {
    if (input.level == DetailLevel::Automatic)
        return automaticLevel(input.index, input.flows);
    return canStandInColumns(input.index, input.flows) ? input.level : DetailLevel::Overview;
}

} // namespace

DetailLevel automaticLevel(const TopologyIndex &index, const QList<Flow> &flows) {
    return fitsPorts(index, flows) ? DetailLevel::Ports : DetailLevel::Overview;
}

Diagram buildDiagram(const DiagramInput &input) {
    const DetailLevel level = drawnLevel(input);
    Body body = level == DetailLevel::Overview ? buildOverview(input) : buildPorts(input);
    Diagram diagram{{}, body.rect, std::move(body.items)};
    addFrame(diagram, input, level);
    return diagram;
}

} // namespace portolan
