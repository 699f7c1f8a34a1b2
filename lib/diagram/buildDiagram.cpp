#include "diagram/buildDiagram.h"

#include "diagram/Frame.h"
#include "diagram/Marks.h"
#include "diagram/Overview.h"
#include "diagram/Ports.h"
#include "diagram/full/callouts.h"
#include "diagram/full/lists.h"
#include "diagram/memory/DrawingMemory.h"
#include "diagram/viewed.h"

namespace portolan {
namespace {

DetailLevel drawnLevel(const DiagramInput &input) {
    return input.level == DetailLevel::Automatic ? automaticLevel(input.index) : input.level;
}

void addLists(Body &body, const DiagramInput &shown, DrawingMemory &memory) {
    const std::vector<QList<FlowRow>> rows = flowRows(shown, memory);
    const Callouts callouts = calloutsOf(rows, body);
    const QList<DiagramItem> lists = listItems(shown, rows, body, callouts.told, memory);
    body.items << callouts.items;
    for (const DiagramItem &item : lists) {
        body.items << item;
        body.rect |= item.bounds;
    }
}

/// Draws `drawn` and takes out what `scope` does not show, if it is given.
Diagram framed(const DiagramInput &drawn, const ViewScope *scope, const DiagramInput &shown,
               const DiagramInput &plan, DrawingMemory &memory) {
    memory.beginRound(drawn.index.topology(), drawn.catalogue);
    const DetailLevel level = drawnLevel(drawn);
    Body body = level != DetailLevel::Overview ? buildPorts(drawn, memory, scope)
                : scope                        ? buildOverviewOf(shown, *scope, drawn)
                                               : buildOverview(drawn);
    if (scope)
        body = viewed(body, *scope);
    if (level == DetailLevel::Full)
        addLists(body, shown, memory);
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

Diagram buildDiagram(const DiagramInput &given, DrawingMemory *memory) {
    DrawingMemory ofThisOne;
    // Marks are no part of what is remembered.
    DrawingMemory &kept = memory && !given.marks ? *memory : ofThisOne;
    DiagramInput input = given;
    input.view = existingView(given.view, given.index.topology());
    if (input.level == DetailLevel::Full)
        input.numbers = RuleNumbers(input.rules);
    if (isWhole(input.view))
        return framed(input, nullptr, input, input, kept);
    const ViewScope scope = scopeOf(input);
    const PlanPart part(input, scope);
    if (std::holds_alternative<PairView>(input.view))
        return framed(part.input(), nullptr, part.input(), input, kept);
    return framed(input, &scope, part.input(), input, kept);
}

} // namespace portolan
