#pragma once

#include "canvas/CanvasItem.h"
#include "diagram/GlyphCache.h"
#include "diagram/Marks.h"
#include "diagram/memory/DrawingMemory.h"

#include <QGraphicsScene>
#include <QHash>
#include <optional>

namespace portolan {

class Comparison;

/// What `applyDiagram` did.
struct SceneChanges {
    qsizetype added = 0;
    qsizetype updated = 0;
    qsizetype removed = 0;
    bool operator==(const SceneChanges &) const = default;
};

/// The drawing as graphics items, one for each item of the diagram, found by its stable key.
class CanvasScene : public QGraphicsScene {
    Q_OBJECT

public:
    explicit CanvasScene(QObject *parent = nullptr);
    ~CanvasScene() override;

    const Diagram &diagram() const { return m_diagram; }
    /// What the drawing that it shows left for the next one.
    DrawingMemory &memory() { return m_memory; }
    Paper paper() const { return m_paper; }
    void setPaper(Paper paper);
    /// The glyphs of the lines that its items paint.
    GlyphCache &glyphs() { return m_glyphs; }

    /// What the next drawing says of its things beside what they are; null for the plan as it is.
    const Marks *marks() const { return m_marks ? &*m_marks : nullptr; }
    void setMarks(const std::optional<Marks> &marks);
    /// From now on, what differs from an earlier plan is drawn instead, while it is compared.
    void follow(const Comparison &comparison);
    const Comparison *comparison() const { return m_comparison; } ///< null while none is followed

    CanvasItem *find(const QString &itemKey) const { return m_items.value(itemKey); }
    /// The frontmost item with something to select.
    CanvasItem *itemAtPoint(QPointF point) const;
    /// The frontmost item of that role, whatever lies over it.
    CanvasItem *itemAtPoint(QPointF point, ItemRole role) const;
    /// The item that stands for an element: its own box or line rather than one that only mentions it.
    CanvasItem *itemOf(const ElementKey &element) const;
    /// Items with something to select that touch `area`, back to front.
    QList<CanvasItem *> itemsTouching(const QRectF &area) const;

    void markSelected(const QList<ElementKey> &elements);
    void markHovered(const QString &itemKey);
    void markDropTarget(const QString &itemKey);

Q_SIGNALS:
    /// Something else is to be said of the things that are drawn.
    void marksChanged();

private:
    friend SceneChanges applyDiagram(CanvasScene &scene, const Diagram &next);
    void moveMark(CanvasItem::Mark mark, QString &at, const QString &to);

    Diagram m_diagram;
    std::optional<Marks> m_marks;
    const Comparison *m_comparison = nullptr;
    DrawingMemory m_memory;
    QHash<QString, CanvasItem *> m_items;
    QList<ElementKey> m_selected;
    QString m_hovered;
    QString m_dropTarget;
    Paper m_paper = Paper::Light;
    GlyphCache m_glyphs;
};

/// Makes the scene show `next`: adds, updates and removes only what differs by key, so that selection, hover
/// and scroll position survive.
SceneChanges applyDiagram(CanvasScene &scene, const Diagram &next);

} // namespace portolan
