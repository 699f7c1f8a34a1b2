#pragma once

#include <QPoint>
#include <Qt>
#include <memory>

class QPainter;

namespace portolan {

class Canvas;
class CanvasItem;

/// What a pressed button does until it is released, or until Esc.
class Gesture {
public:
    explicit Gesture(Canvas &canvas) : m_canvas(canvas) {}
    virtual ~Gesture() = default;
    Gesture(const Gesture &) = delete;
    Gesture &operator=(const Gesture &) = delete;

    virtual void move(QPoint at) = 0;
    virtual void finish(QPoint at) = 0;
    /// Leaves everything as it was before.
    virtual void cancel() {}
    /// Over the drawing, in its units.
    virtual void paint(QPainter &) {}

protected:
    Canvas &m_canvas;
};

/// Moves the view.
std::unique_ptr<Gesture> makePanGesture(Canvas &canvas, QPoint at);
/// A click selects what is under it; a drag selects what the band touches. `add` keeps what was selected.
std::unique_ptr<Gesture> makeBandGesture(Canvas &canvas, QPoint at, bool add);
/// A click selects the item; a drag moves the selected components, or takes them to another site.
std::unique_ptr<Gesture> makeMoveGesture(Canvas &canvas, QPoint at, const CanvasItem &item, bool add);
/// A click selects the site; a drag of its header or outline moves the selected sites.
std::unique_ptr<Gesture> makeSiteGesture(Canvas &canvas, QPoint at, const CanvasItem &item, bool add);
/// Whether sites have places of their own: not as cards of the overview, and not as one of two alone.
bool canMoveSites(const Canvas &canvas);
/// Whether a site is taken hold of at a point: at its header or its outline.
bool isSiteHandle(const DiagramItem &site, QPointF point);
/// Draws a replication from the site under the pointer to another, or to itself.
std::unique_ptr<Gesture> makeLinkGesture(Canvas &canvas, QPoint at);

/// Whether the pointer went far enough from where it was pressed to mean a drag.
bool isDrag(QPoint pressed, QPoint at);
/// Selects an item's elements, or with `add` turns them on or off beside the others.
void selectItem(Canvas &canvas, const CanvasItem *item, bool add);

} // namespace portolan
