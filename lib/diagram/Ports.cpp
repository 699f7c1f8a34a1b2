#include "diagram/Ports.h"

#include "diagram/ports/gateItems.h"
#include "diagram/ports/siteItems.h"

namespace portolan {
namespace {

constexpr qsizetype mostSites = 4; ///< more are an overview by themselves

QRectF boundsOf(const QList<DiagramItem> &items) {
    QRectF rect;
    for (const DiagramItem &item : items)
        rect |= item.bounds;
    return rect;
}

} // namespace

bool canStandInColumns(const TopologyIndex &index, const QList<Flow> &flows) {
    return ports::placeSites(index, flows).has_value();
}

bool fitsPorts(const TopologyIndex &index, const QList<Flow> &flows) {
    return index.topology().sites.size() <= mostSites && canStandInColumns(index, flows);
}

Body buildPorts(const DiagramInput &input) {
    const auto places = ports::placeSites(input.index, input.flows);
    if (!places)
        return {};
    const auto sheet = ports::planSheet(input, ports::makeModel(input, *places));
    ports::Layers layers;
    for (const ports::SitePlan &site : sheet->sites)
        ports::addSiteItems(layers, input.index, site);
    ports::addGateItems(layers, input, *sheet);
    Body body;
    body.items = layers.all();
    body.rect = boundsOf(body.items);
    for (DiagramItem &item : body.items)
        moveItem(item, -body.rect.topLeft());
    body.rect.moveTopLeft({0, 0});
    return body;
}

} // namespace portolan
