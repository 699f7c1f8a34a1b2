#include "canvas/CanvasScene.h"

#include "document/Comparison.h"

#include <QSet>

namespace portolan {
namespace {

// New items squeeze in between their neighbours, so that those keep their place and need no repaint.
constexpr double zStep = 1.0 / 1024;

bool stands(const DiagramItem &item, const ElementKey &element) {
    return item.key == element;
}

bool anyOf(const QList<ElementKey> &elements, const QSet<ElementKey> &selected) {
    return std::any_of(elements.begin(), elements.end(),
                       [&](const ElementKey &element) { return selected.contains(element); });
}

} // namespace

CanvasScene::CanvasScene(QObject *parent) : QGraphicsScene(parent) {
    setItemIndexMethod(NoIndex);
}

CanvasScene::~CanvasScene() = default;

void CanvasScene::setPaper(Paper paper) {
    if (paper == m_paper)
        return;
    m_paper = paper;
    update();
}

void CanvasScene::setMarks(const std::optional<Marks> &marks) {
    m_marks = marks;
    Q_EMIT marksChanged();
}

void CanvasScene::follow(const Comparison &comparison) {
    m_comparison = &comparison;
    connect(&comparison, &Comparison::changed, this, &CanvasScene::marksChanged);
    Q_EMIT marksChanged();
}

CanvasItem *CanvasScene::itemAtPoint(QPointF point) const {
    const QList<QGraphicsItem *> hits = items(point);
    for (QGraphicsItem *hit : hits) {
        auto *item = qgraphicsitem_cast<CanvasItem *>(hit);
        if (item && item->isSelectable())
            return item;
    }
    return nullptr;
}

CanvasItem *CanvasScene::itemAtPoint(QPointF point, ItemRole role) const {
    const QList<QGraphicsItem *> hits = items(point);
    for (QGraphicsItem *hit : hits) {
        auto *item = qgraphicsitem_cast<CanvasItem *>(hit);
        if (item && item->content().role == role)
            return item;
    }
    return nullptr;
}

CanvasItem *CanvasScene::itemOf(const ElementKey &element) const {
    CanvasItem *mention = nullptr;
    for (const DiagramItem &item : m_diagram.items) {
        if (stands(item, element))
            return find(item.key);
        const bool better = !mention || item.role == ItemRole::Line || item.role == ItemRole::Stack;
        if (better && item.elements.contains(element))
            mention = find(item.key);
    }
    return mention;
}

QList<CanvasItem *> CanvasScene::itemsTouching(const QRectF &area) const {
    QList<CanvasItem *> found;
    const QList<QGraphicsItem *> hits = items(area, Qt::IntersectsItemShape, Qt::AscendingOrder);
    for (QGraphicsItem *hit : hits) {
        auto *item = qgraphicsitem_cast<CanvasItem *>(hit);
        if (item && item->isSelectable())
            found.append(item);
    }
    return found;
}

void CanvasScene::markSelected(const QList<ElementKey> &elements) {
    m_selected = elements;
    const QSet<ElementKey> wanted(elements.begin(), elements.end());
    for (CanvasItem *item : std::as_const(m_items))
        item->setMark(CanvasItem::Selected, !wanted.isEmpty() && anyOf(item->content().elements, wanted));
}

void CanvasScene::moveMark(CanvasItem::Mark mark, QString &at, const QString &to) {
    if (at == to)
        return;
    if (CanvasItem *item = find(at))
        item->setMark(mark, false);
    at = to;
    if (CanvasItem *item = find(at))
        item->setMark(mark, true);
}

void CanvasScene::markHovered(const QString &itemKey) {
    moveMark(CanvasItem::Hovered, m_hovered, itemKey);
}

void CanvasScene::markDropTarget(const QString &itemKey) {
    moveMark(CanvasItem::DropTarget, m_dropTarget, itemKey);
}

SceneChanges applyDiagram(CanvasScene &scene, const Diagram &next) {
    SceneChanges changes;
    QHash<QString, CanvasItem *> before;
    before.swap(scene.m_items);
    scene.m_items.reserve(next.items.size());
    const double step = before.isEmpty() ? 1 : zStep;
    double z = 0;
    for (const DiagramItem &content : next.items) {
        CanvasItem *item = before.take(content.key);
        if (!item) {
            item = new CanvasItem(content);
            item->setZValue(z + step);
            scene.addItem(item);
            ++changes.added;
        } else if (item->setContent(content)) {
            ++changes.updated;
        }
        if (item->zValue() <= z)
            item->setZValue(z + step);
        z = item->zValue();
        scene.m_items.insert(content.key, item);
    }
    changes.removed = before.size();
    qDeleteAll(before);
    scene.m_diagram = next;
    scene.markSelected(scene.m_selected);
    return changes;
}

} // namespace portolan
