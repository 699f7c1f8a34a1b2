#include "canvas/walkOrder.h"

#include "canvas/Canvas.h"
#include "canvas/drawnPlan.h"

#include <QMap>
#include <QSet>

namespace portolan {
namespace {

bool isBox(const DiagramItem &item) {
    return item.role == ItemRole::Component || item.role == ItemRole::Stack || item.role == ItemRole::Site;
}

} // namespace

SiteId siteOfItem(const TopologyIndex &index, const DiagramItem &item) {
    const ElementKey key = item.elements.value(0);
    if (item.role == ItemRole::Site)
        return siteIdOf(key);
    const Site *site = index.siteOf(componentIdOf(key));
    return site ? site->id : SiteId();
}

QStringList walkOrder(Canvas &canvas) {
    const TopologyIndex &index = drawnPlan(canvas.document(), canvas.canvasScene()).index;
    QMap<quint32, QStringList> boxes;
    QStringList links;
    QSet<QString> seen;
    for (const DiagramItem &item : canvas.canvasScene().diagram().items) {
        if (item.elements.isEmpty() || seen.contains(item.elements.join(u' ')))
            continue;
        seen.insert(item.elements.join(u' '));
        if (!isBox(item))
            links.append(item.key);
        else if (item.role == ItemRole::Site)
            boxes[siteOfItem(index, item).value].prepend(item.key);
        else
            boxes[siteOfItem(index, item).value].append(item.key);
    }
    QStringList order;
    for (const Site &site : index.topology().sites)
        order += boxes.take(site.id.value);
    for (const QStringList &rest : std::as_const(boxes))
        order += rest;
    return order + links;
}

} // namespace portolan
