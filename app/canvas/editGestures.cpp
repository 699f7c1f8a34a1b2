#include "canvas/Canvas.h"
#include "canvas/DropPlace.h"
#include "canvas/Gesture.h"
#include "canvas/PointerHint.h"
#include "canvas/grid.h"
#include "document/names.h"
#include "topology/TopologyIndex.h"

#include <QPainter>
#include <utility>

namespace portolan {
namespace {

/// A number of its own for each drag, so that two drags never merge into one undo step.
QString newGestureName() {
    static int count = 0;
    return QStringLiteral("drag %1").arg(++count);
}

/// The boxes of the sites as they were when the gesture began: they may grow while it goes on.
QList<std::pair<SiteId, QRectF>> siteBoxes(const CanvasScene &scene) {
    QList<std::pair<SiteId, QRectF>> boxes;
    for (const DiagramItem &item : scene.diagram().items) {
        if (item.role == ItemRole::Site)
            boxes.append({siteIdOf(item.elements.value(0)), item.bounds});
    }
    return boxes;
}

class MoveGesture : public Gesture {
public:
    MoveGesture(Canvas &canvas, QPoint at, const CanvasItem &item, bool add)
        : Gesture(canvas), m_from(at), m_start(canvas.mapToScene(at)), m_elements(item.content().elements),
          m_add(add), m_name(newGestureName()), m_boxes(siteBoxes(canvas.canvasScene())) {
        m_wasSelected = std::all_of(m_elements.begin(), m_elements.end(),
                                    [&](const ElementKey &key) { return canvas.selection().contains(key); });
        if (!m_wasSelected)
            selectItem(canvas, &item, add);
    }

    void move(QPoint at) override {
        if (!m_dragging && !isDrag(m_from, at))
            return;
        if (!m_dragging)
            begin();
        m_target = otherSiteAt(at);
        m_canvas.editor().place(offsetsFor(m_target ? QPointF() : travelled(at)), m_name);
        showTarget(at);
    }
    void finish(QPoint at) override {
        move(at);
        m_canvas.editor().endGesture();
        clearTarget();
        if (m_dragging && m_target)
            m_canvas.editor().moveToSite(m_offsets.keys(), m_target);
        else if (!m_dragging && m_wasSelected)
            clickAgain();
    }
    void cancel() override {
        m_canvas.editor().place(m_offsets, m_name);
        m_canvas.editor().endGesture();
        clearTarget();
    }

private:
    void begin() {
        m_dragging = true;
        m_canvas.editor().endGesture();
        const Plan &plan = m_canvas.document().plan();
        const TopologyIndex &index = m_canvas.document().index();
        const QList<ComponentId> ids = m_canvas.editor().movableSelection();
        for (const ComponentId id : ids) {
            m_offsets.insert(id, plan.layout.offsets.value(id.value));
            const Site *site = index.siteOf(id);
            if (site && !m_ownSites.contains(site->id))
                m_ownSites.append(site->id);
        }
    }
    QPointF travelled(QPoint at) const { return onGrid(m_canvas.mapToScene(at) - m_start); }
    QMap<ComponentId, QPointF> offsetsFor(QPointF delta) const {
        QMap<ComponentId, QPointF> offsets = m_offsets;
        for (QPointF &offset : offsets)
            offset += delta;
        return offsets;
    }
    SiteId otherSiteAt(QPoint at) const {
        const QPointF point = m_canvas.mapToScene(at);
        for (const auto &[site, box] : m_boxes) {
            if (box.contains(point))
                return m_ownSites.contains(site) ? SiteId() : site;
        }
        return {};
    }
    void showTarget(QPoint at) {
        const TopologyIndex &index = m_canvas.document().index();
        const Site *site = index.site(m_target);
        m_canvas.canvasScene().markDropTarget(site ? keyOf(m_target) : QString());
        m_canvas.hint().say(site ? Canvas::tr("Move to %1").arg(shortName(site->name)) : QString(), at);
    }
    void clearTarget() {
        m_canvas.canvasScene().markDropTarget({});
        m_canvas.hint().say({}, {});
    }
    /// A click on one of several selected elements selects that one, or with Ctrl takes it out.
    void clickAgain() {
        QList<ElementKey> keys = m_canvas.selection().keys();
        keys.removeIf([&](const ElementKey &key) { return m_elements.contains(key); });
        m_canvas.selection().set(m_add ? keys : m_elements, &m_canvas);
    }

    QPoint m_from;
    QPointF m_start; ///< where it was pressed, in the drawing
    QList<ElementKey> m_elements;
    bool m_add;
    bool m_wasSelected = false;
    bool m_dragging = false;
    QString m_name;
    QList<std::pair<SiteId, QRectF>> m_boxes;
    QList<SiteId> m_ownSites;
    QMap<ComponentId, QPointF> m_offsets; ///< before the gesture
    SiteId m_target;
};

class LinkGesture : public Gesture {
public:
    LinkGesture(Canvas &canvas, QPoint at)
        : Gesture(canvas), m_from(at), m_start(canvas.mapToScene(at)), m_end(m_start),
          m_source(siteAt(canvas, at)) {}

    void move(QPoint at) override {
        m_end = m_canvas.mapToScene(at);
        m_dragging = m_dragging || isDrag(m_from, at);
        const SiteId target = siteAt(m_canvas, at);
        const QString why = m_canvas.editor().whyNotReplicate(m_source, target);
        m_canvas.canvasScene().markDropTarget(why.isEmpty() ? keyOf(target) : QString());
        if (why.isEmpty())
            m_canvas.hint().say(words(target), at);
        else
            m_canvas.hint().say(why, at, PointerHint::Tone::Refuses);
        m_canvas.viewport()->update();
    }
    void finish(QPoint at) override {
        move(at);
        const SiteId target = siteAt(m_canvas, at);
        if (m_canvas.hint().refuses()) {
            m_canvas.hint().linger();
            return;
        }
        cancel();
        if (m_dragging && m_canvas.editor().addReplication(m_source, target))
            m_canvas.setTool(CanvasTool::Select);
    }
    void cancel() override {
        m_canvas.canvasScene().markDropTarget({});
        m_canvas.hint().say({}, {});
        m_canvas.viewport()->update();
    }
    void paint(QPainter &painter) override {
        if (!m_dragging)
            return;
        const double scale = m_canvas.zoom();
        QPen pen(m_canvas.palette().color(QPalette::Highlight), 2.5 / scale, Qt::DashLine, Qt::RoundCap);
        painter.setPen(pen);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawLine(m_start, m_end);
    }

private:
    QString words(SiteId target) const {
        const TopologyIndex &index = m_canvas.document().index();
        const Site *from = index.site(m_source);
        const Site *to = index.site(target);
        if (!from || !to)
            return {};
        if (from == to)
            return Canvas::tr("Replicate inside %1").arg(shortName(from->name));
        return Canvas::tr("Replicate %1 to %2").arg(shortName(from->name), shortName(to->name));
    }

    QPoint m_from;
    QPointF m_start;
    QPointF m_end;
    SiteId m_source;
    bool m_dragging = false;
};

} // namespace

std::unique_ptr<Gesture> makeMoveGesture(Canvas &canvas, QPoint at, const CanvasItem &item, bool add) {
    return std::make_unique<MoveGesture>(canvas, at, item, add);
}

std::unique_ptr<Gesture> makeLinkGesture(Canvas &canvas, QPoint at) {
    return std::make_unique<LinkGesture>(canvas, at);
}

} // namespace portolan
