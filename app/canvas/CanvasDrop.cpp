#include "canvas/Canvas.h"
#include "canvas/DropPlace.h"
#include "canvas/PointerHint.h"
#include "document/names.h"
#include "topology/TopologyIndex.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace portolan {
namespace {

std::optional<Part> partIn(const QMimeData *data) {
    return data->hasFormat(partMimeType) ? decodePart(data->data(partMimeType)) : std::nullopt;
}

/// What a part is dropped on: a VRA or a volume on any part of a host's card is meant for the host. None
/// where the plan does not have it any more.
ComponentId targetOf(const TopologyIndex &index, ComponentId id) {
    const Component *component = index.component(id);
    if (!component)
        return {};
    const bool part = component->kind != ComponentKind::Host && component->partOf &&
                      kindInfo(component->kind).partOf == ComponentKind::Host;
    return part ? component->partOf : id;
}

} // namespace

SiteId siteAt(Canvas &canvas, QPoint viewportPoint) {
    const CanvasItem *site =
        canvas.canvasScene().itemAtPoint(canvas.mapToScene(viewportPoint), ItemRole::Site);
    const SiteId id = site ? siteIdOf(site->content().elements.value(0)) : SiteId();
    return canvas.document().index().site(id) ? id : SiteId();
}

DropPlace dropPlaceAt(Canvas &canvas, QPoint viewportPoint, const Part &part) {
    DropPlace place;
    const QPointF point = canvas.mapToScene(viewportPoint);
    place.site = siteAt(canvas, viewportPoint);
    if (place.site)
        place.itemKey = canvas.canvasScene().itemAtPoint(point, ItemRole::Site)->content().key;
    if (const CanvasItem *item = canvas.canvasScene().itemAtPoint(point, ItemRole::Component))
        place.target = targetOf(canvas.document().index(), componentIdOf(item->content().elements.value(0)));
    if (part.sort == PartKind::Site)
        place.itemKey.clear();
    place.whyNot = whyNotAddPart(canvas.document().plan(), part, place.site, place.target);
    return place;
}

void Canvas::showPlace(QPoint viewportPoint, const Part &part, const DropPlace &place) {
    const bool fits = place.whyNot.isEmpty();
    m_scene.markDropTarget(fits ? place.itemKey : QString());
    const TopologyIndex &index = m_document.index();
    const Site *site = index.site(place.site);
    const QString label = partInfo(part).label;
    const QString says =
        site && part.sort != PartKind::Site ? tr("%1 in %2").arg(label, shortName(site->name)) : label;
    m_hint->say(fits ? says : place.whyNot, viewportPoint,
                fits ? PointerHint::Tone::Says : PointerHint::Tone::Refuses);
}

void Canvas::putDown(QPoint viewportPoint, const Part &part) {
    const DropPlace place = dropPlaceAt(*this, viewportPoint, part);
    if (!place.whyNot.isEmpty()) {
        showPlace(viewportPoint, part, place);
        m_hint->linger();
        return;
    }
    disarm();
    m_editor.addPart(part, place.site, place.target);
    setFocus();
}

void Canvas::dragEnterEvent(QDragEnterEvent *event) {
    event->setAccepted(partIn(event->mimeData()).has_value());
}

void Canvas::dragMoveEvent(QDragMoveEvent *event) {
    const std::optional<Part> part = partIn(event->mimeData());
    if (!part) {
        event->ignore();
        return;
    }
    const QPoint at = event->position().toPoint();
    const DropPlace place = dropPlaceAt(*this, at, *part);
    showPlace(at, *part, place);
    if (place.whyNot.isEmpty())
        event->acceptProposedAction();
    else
        event->ignore();
}

void Canvas::dragLeaveEvent(QDragLeaveEvent *) {
    m_scene.markDropTarget({});
    // A refused drop ends with a leave: its reason stays to be read.
    if (m_hint->refuses())
        m_hint->linger();
    else
        m_hint->hide();
}

void Canvas::dropEvent(QDropEvent *event) {
    const std::optional<Part> part = partIn(event->mimeData());
    const QPoint at = event->position().toPoint();
    if (!part || !dropPlaceAt(*this, at, *part).whyNot.isEmpty()) {
        event->ignore();
        if (part)
            putDown(at, *part);
        return;
    }
    event->acceptProposedAction();
    putDown(at, *part);
}

} // namespace portolan
