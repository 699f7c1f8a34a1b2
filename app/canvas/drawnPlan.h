#pragma once

#include "diagram/Diagram.h"
#include "diagram/Marks.h"
#include "plan/Derived.h"
#include "topology/TopologyIndex.h"

namespace portolan {

class CanvasScene;
class Document;

/// What a canvas draws: the document's plan, or that and an earlier one in one.
struct DrawnPlan {
    const Plan &plan;
    const TopologyIndex &index;
    const Derived &derived;
    const Marks *marks; ///< null for the plan as it is
};

/// While plans are compared, both of them; else the document's with the marks of the scene.
DrawnPlan drawnPlan(const Document &document, const CanvasScene &scene);
/// Whether the plan has any of the sites and components that a box stands for: what it lost is only drawn.
bool isOfPlan(const TopologyIndex &index, const DiagramItem &box);

} // namespace portolan
