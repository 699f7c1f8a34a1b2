#include "canvas/Canvas.h"
#include "canvas/Gesture.h"
#include "topology/TopologyIndex.h"

#include <QApplication>
#include <QRubberBand>
#include <QScrollBar>

namespace portolan {
namespace {

class PanGesture : public Gesture {
public:
    PanGesture(Canvas &canvas, QPoint at) : Gesture(canvas), m_from(at), m_scroll(scroll()) {
        canvas.viewport()->setCursor(Qt::ClosedHandCursor);
    }
    void move(QPoint at) override { scrollTo(m_scroll + m_from - at); }
    void finish(QPoint at) override { move(at); }
    void cancel() override { scrollTo(m_scroll); }

private:
    QPoint scroll() const {
        return {m_canvas.horizontalScrollBar()->value(), m_canvas.verticalScrollBar()->value()};
    }
    void scrollTo(QPoint to) {
        m_canvas.horizontalScrollBar()->setValue(to.x());
        m_canvas.verticalScrollBar()->setValue(to.y());
    }

    QPoint m_from;
    QPoint m_scroll;
};

class BandGesture : public Gesture {
public:
    BandGesture(Canvas &canvas, QPoint at, bool add)
        : Gesture(canvas), m_from(at), m_add(add), m_before(canvas.selection().keys()),
          m_band(std::make_unique<QRubberBand>(QRubberBand::Rectangle, canvas.viewport())) {}

    void move(QPoint at) override {
        if (!m_dragging && !isDrag(m_from, at))
            return;
        m_dragging = true;
        const QRect area = QRect(m_from, at).normalized();
        m_band->setGeometry(area);
        m_band->show();
        m_canvas.selection().set(touched(area), &m_canvas);
    }
    void finish(QPoint at) override {
        move(at);
        if (m_dragging)
            return;
        const CanvasItem *item = m_canvas.canvasScene().itemAtPoint(m_canvas.mapToScene(m_from));
        selectItem(m_canvas, item, m_add);
        if (item && !m_add)
            m_canvas.goTo(*item);
    }
    void cancel() override { m_canvas.selection().set(m_before, &m_canvas); }

private:
    /// Components and lines; a site only when all of it is inside the band.
    QList<ElementKey> touched(const QRect &area) const {
        const QRectF inScene = m_canvas.mapToScene(area).boundingRect();
        QList<ElementKey> keys = m_add ? m_before : QList<ElementKey>();
        for (const CanvasItem *item : m_canvas.canvasScene().itemsTouching(inScene)) {
            const ItemRole role = item->content().role;
            const bool box = role == ItemRole::Component || role == ItemRole::Stack;
            if (!box && !inScene.contains(item->content().bounds))
                continue;
            for (const ElementKey &key : item->content().elements) {
                if (!keys.contains(key))
                    keys.append(key);
            }
        }
        return withHostsForVras(keys);
    }
    /// A VRA goes with its host: where both are touched, the host is meant.
    QList<ElementKey> withHostsForVras(QList<ElementKey> keys) const {
        const TopologyIndex &index = m_canvas.document().index();
        const QList<ElementKey> all = keys;
        keys.removeIf([&](const ElementKey &key) {
            const Component *component = index.component(componentIdOf(key));
            return component && component->kind == ComponentKind::Vra &&
                   all.contains(keyOf(component->partOf));
        });
        return keys;
    }

    QPoint m_from;
    bool m_add;
    bool m_dragging = false;
    QList<ElementKey> m_before;
    std::unique_ptr<QRubberBand> m_band;
};

} // namespace

bool isDrag(QPoint pressed, QPoint at) {
    return (at - pressed).manhattanLength() >= QApplication::startDragDistance();
}

void selectItem(Canvas &canvas, const CanvasItem *item, bool add) {
    const QList<ElementKey> elements = item ? item->content().elements : QList<ElementKey>();
    if (!add) {
        canvas.selection().set(elements, &canvas);
        return;
    }
    QList<ElementKey> keys = canvas.selection().keys();
    const bool all = std::all_of(elements.begin(), elements.end(),
                                 [&](const ElementKey &key) { return keys.contains(key); });
    for (const ElementKey &key : elements) {
        keys.removeAll(key);
        if (!all)
            keys.append(key);
    }
    canvas.selection().set(keys, &canvas);
}

std::unique_ptr<Gesture> makePanGesture(Canvas &canvas, QPoint at) {
    return std::make_unique<PanGesture>(canvas, at);
}

std::unique_ptr<Gesture> makeBandGesture(Canvas &canvas, QPoint at, bool add) {
    return std::make_unique<BandGesture>(canvas, at, add);
}

} // namespace portolan
