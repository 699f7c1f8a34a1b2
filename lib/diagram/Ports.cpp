#include "diagram/Ports.h"

#include "diagram/field/fieldItems.h"
#include "diagram/field/planField.h"
#include "diagram/ports/freeLines.h"
#include "diagram/ports/gateItems.h"
#include "diagram/ports/gatePlan.h"
#include "diagram/ports/siteItems.h"
#include "diagram/shapes.h"
#include "diagram/text.h"

#include <algorithm>

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
    const QString words = text("The sites will stand here");
    const QRectF rect(0, 0, 760, 200);
    const QList<Shape> shapes{BoxShape{rect, 10, {}, Stroke{Ink::SiteStroke, 1.2, Dash::Dashed}},
                              makeText(rect.center() + QPointF(0, 5), words, headingSize, Face::Italic,
                                       Ink::MutedText, Align::Centre)};
    const DiagramItem item = makeItem(QStringLiteral("empty"), ItemRole::Frame, {}, words, shapes);
    return {item.bounds, {item}};
}

void mark(ports::Model &model, const ViewScope &scope) {
    for (ports::SiteModel &site : model.sites)
        site.isBeyond = scope.partners.contains(site.site->id) || !scope.sites.contains(site.site->id);
    for (ports::Lane &lane : model.lanes)
        lane.isShown = std::any_of(lane.pills.begin(), lane.pills.end(),
                                   [&](const ports::Pill &pill) { return scope.flows.contains(pill.flow); });
}

} // namespace

bool fitsPorts(const TopologyIndex &index) {
    return index.topology().sites.size() <= mostSites;
}

Body buildPorts(const DiagramInput &input, DrawingMemory &memory, const ViewScope *scope) {
    if (input.index.topology().sites.isEmpty())
        return emptyBody();
    ports::Sheet sheet(ports::makeModel(input, memory));
    if (scope)
        mark(sheet.model, *scope);
    const bool hasField = sheet.model.hasField();
    hasField ? ports::planField(sheet, input) : ports::planGate(sheet, input);
    ports::Layers layers;
    std::vector<std::vector<int>> free;
    for (const ports::SitePlan &site : sheet.sites)
        free.push_back(site.siteModel().isBeyond ? std::vector<int>()
                                                 : ports::addSiteItems(layers, input.index, site));
    hasField ? ports::addFieldItems(layers, sheet) : ports::addGateItems(layers, input.index, sheet);
    for (size_t site = 0; site < free.size(); ++site)
        if (!free[site].empty())
            ports::FreeLines(layers, sheet.sites[site]).addLinks(free[site]);
    Body body;
    body.items = layers.all();
    body.rect = boundsOfAll(body.items);
    return body;
}

} // namespace portolan
