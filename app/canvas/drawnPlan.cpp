#include "canvas/drawnPlan.h"

#include "canvas/CanvasScene.h"
#include "document/Comparison.h"
#include "document/Document.h"

#include <algorithm>

namespace portolan {

DrawnPlan drawnPlan(const Document &document, const CanvasScene &scene) {
    const Comparison *comparison = scene.comparison();
    if (!comparison || !comparison->isOn())
        return {document.plan(), document.index(), document.derived(), scene.marks()};
    const MergedPlan &merged = comparison->merged();
    return {merged.plan, comparison->mergedIndex(), merged.derived, &merged.marks};
}

bool isOfPlan(const TopologyIndex &index, const DiagramItem &box) {
    return std::any_of(box.elements.begin(), box.elements.end(), [&](const ElementKey &key) {
        return index.site(siteIdOf(key)) || index.component(componentIdOf(key));
    });
}

} // namespace portolan
