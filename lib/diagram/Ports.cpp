#include "diagram/Ports.h"

#include "diagram/ports/freeLines.h"
#include "diagram/ports/gateItems.h"
#include "diagram/ports/siteItems.h"
#include "diagram/shapes.h"

#include <QCoreApplication>

namespace portolan {
namespace {

constexpr qsizetype mostSites = 4; ///< more are an overview by themselves

QRectF boundsOfAll(const QList<DiagramItem> &items) {
    QRectF rect;
    for (const DiagramItem &item : items)
        rect |= item.bounds;
    return rect;
}

/// What a plan without sites shows, so that its sheet is not a blank page.
Body emptyBody() {
    const QString words = QCoreApplication::translate("Diagram", "The sites will stand here");
    const QRectF rect(0, 0, 760, 200);
    const QList<Shape> shapes{BoxShape{rect, 10, {}, Stroke{Ink::SiteStroke, 1.2, Dash::Dashed}},
                              makeText(rect.center() + QPointF(0, 5), words, headingSize, Face::Italic,
                                       Ink::MutedText, Align::Centre)};
    const DiagramItem item = makeItem(QStringLiteral("empty"), ItemRole::Frame, {}, words, shapes);
    return {item.bounds, {item}};
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
    if (places->empty())
        return emptyBody();
    const auto sheet = ports::planSheet(input, ports::makeModel(input, *places));
    ports::Layers layers;
    std::vector<std::vector<int>> free;
    for (const ports::SitePlan &site : sheet->sites)
        free.push_back(ports::addSiteItems(layers, input.index, site));
    ports::addGateItems(layers, *sheet);
    for (size_t site = 0; site < free.size(); ++site)
        if (!free[site].empty())
            ports::FreeLines(layers, sheet->sites[site]).addLinks(free[site]);
    Body body;
    body.items = layers.all();
    body.rect = boundsOfAll(body.items);
    return body;
}

} // namespace portolan
