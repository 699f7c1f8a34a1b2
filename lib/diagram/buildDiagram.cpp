#include "diagram/buildDiagram.h"

#include "diagram/Frame.h"
#include "diagram/Marks.h"
#include "diagram/Overview.h"
#include "diagram/Ports.h"
#include "diagram/full/callouts.h"
#include "diagram/full/lists.h"
#include "diagram/viewed.h"

namespace portolan {
namespace {

DetailLevel drawnLevel(const DiagramInput &input) {
    return input.level == DetailLevel::Automatic ? automaticLevel(input.index) : input.level;
}

void addLists(Body &body, const DiagramInput &shown) {
    const std::vector<QList<FlowRow>> rows = flowRows(shown);
    const Callouts callouts = calloutsOf(rows, body);
    const QList<DiagramItem> lists = listItems(shown, rows, body, callouts.told);
    body.items << callouts.items;
    for (const DiagramItem &item : lists) {
        body.items << item;
        body.rect |= item.bounds;
    }
}

/// Draws `drawn` and takes out what `scope` does not show, if it is given.
Diagram framed(const DiagramInput &drawn, const ViewScope *scope, const DiagramInput &shown,
               const DiagramInput &plan) {
    const DetailLevel level = drawnLevel(drawn);
    Body body = level != DetailLevel::Overview ? buildPorts(drawn, scope)
                : scope                        ? buildOverviewOf(shown, *scope, drawn)
                                               : buildOverview(drawn);
    if (scope)
        body = viewed(body, *scope);
    if (level == DetailLevel::Full)
        addLists(body, shown);
    Diagram diagram{{}, body.rect, std::move(body.items)};
    addFrame(diagram, shown, plan, level);
    if (plan.marks)
        applyMarks(diagram.items, *plan.marks);
    return diagram;
}

} // namespace

DetailLevel automaticLevel(const TopologyIndex &index) {
    return fitsPorts(index) ? DetailLevel::Ports : DetailLevel::Overview;
}

Diagram buildDiagram(const DiagramInput &given) {
    DiagramInput input = given;
    input.view = existingView(given.view, given.index.topology());
    if (input.level == DetailLevel::Full)
        input.numbers = RuleNumbers(input.rules);
    if (isWhole(input.view))
        return framed(input, nullptr, input, input);
    const ViewScope scope = scopeOf(input);
    const PlanPart part(input, scope);
    if (std::holds_alternative<PairView>(input.view))
        return framed(part.input(), nullptr, part.input(), input);
    return framed(input, &scope, part.input(), input);
}

} // namespace portolan
