#include "diagram/Ports.h"

#include "diagram/ports/freeLines.h"
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
    std::vector<std::vector<int>> free;
    for (const ports::SitePlan &site : sheet->sites)
        free.push_back(ports::addSiteItems(layers, input.index, site));
    ports::addGateItems(layers, input, *sheet);
    for (size_t site = 0; site < free.size(); ++site)
        for (const int link : free[site])
            ports::FreeLines(layers, sheet->sites[site]).addLink(link);
    Body body;
    body.items = layers.all();
    body.rect = boundsOf(body.items);
    return body;
}

} // namespace portolan
