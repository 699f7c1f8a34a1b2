#pragma once

#include "canvas/CanvasScene.h"
#include "canvas/zoomLevel.h"
#include "document/Editor.h"

#include <QGraphicsView>
#include <memory>
#include <optional>

namespace portolan {

class EmptyPrompt;
class Gesture;
class InlineEdit;
class PointerHint;
struct DropPlace;

enum class CanvasTool { Select, Pan, Replicate };

/// The drawing as a place to work: it shows the document's diagram, and turns pointer and keys into edits of
/// the Editor. Selection is the shared one.
class Canvas : public QGraphicsView {
    Q_OBJECT

public:
    Canvas(Document &document, Selection &selection, Editor &editor, QWidget *parent = nullptr);
    ~Canvas() override;

    CanvasScene &canvasScene() { return m_scene; }
    Document &document() { return m_document; }
    Selection &selection() { return m_selection; }
    Editor &editor() { return m_editor; }
    PointerHint &hint() { return *m_hint; }

    const LevelChoice &level() const { return m_level; }
    void setDetail(DetailLevel level);
    const View &view() const { return m_view; }
    /// Shows a part of the plan; back at the whole plan, what was seen of it before is seen again.
    void setView(const View &view);
    /// Shows the view that elements open; false when they open none.
    bool open(const QList<ElementKey> &elements);
    /// What a click on an item does beside selecting it.
    void goTo(const CanvasItem &item);
    CanvasTool tool() const { return m_tool; }
    void setTool(CanvasTool tool);
    /// The part that the next click puts down; nothing when the pointer selects.
    const std::optional<Part> &armedPart() const { return m_armed; }
    void arm(const Part &part);
    /// Ends whatever is going on: gesture, armed part, rename, tool. False when nothing was.
    bool cancel();

    double zoom() const { return transform().m11(); }
    /// Zooms around the centre of the view; kept between 10 and 400 %.
    void setZoom(double zoom);
    void zoomBy(double factor, QPoint around);
    void zoomIn();
    void zoomOut();
    /// Shows the whole sheet, and keeps it in view through edits and new sizes of the window until the user
    /// zooms, scrolls or pans.
    void fitSheet();
    /// Shows another plan from its beginning: the sheet, or all sites where the sheet is too small to read.
    void showFromStart();

    void reveal(const ElementKey &key);
    /// Opens a line edit over an element's name; false when it has no name of its own.
    bool rename(const ElementKey &key);
    /// What the element's item covers, in viewport coordinates.
    QRect viewportRectOf(const ElementKey &key) const;

Q_SIGNALS:
    void zoomChanged(double zoom);
    void toolChanged(CanvasTool tool);
    /// Another view or level is shown.
    void viewChanged();
    void contextMenuWanted(QPoint globalPoint);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void rebuild();
    void draw();
    void refit();
    void changeLevel(DetailLevel next, double scale, QPoint around);
    void showLevel(DetailLevel level);
    void bringTo(QPoint at, QPointF point);
    void fit();
    void showFitted();
    void returnToWhole();
    ViewRoom room() const;
    void scaleTo(double wanted, QPoint around);
    void followPalette();
    void followSelection(const QObject *source);
    void showUnseen();
    void updateCursor();
    void hover(QPoint viewportPoint);
    void showPlace(QPoint viewportPoint, const Part &part, const DropPlace &place);
    void putDown(QPoint viewportPoint, const Part &part);
    void disarm();
    std::unique_ptr<Gesture> gestureFor(QMouseEvent *event);
    void showArea(const QRectF &area);
    bool walk(int step);
    bool nudge(QKeyEvent *event);
    void openStack(const CanvasItem &item);

    Document &m_document;
    Selection &m_selection;
    Editor &m_editor;
    CanvasScene m_scene;
    PointerHint *m_hint;
    EmptyPrompt *m_empty;
    InlineEdit *m_inlineEdit = nullptr;
    std::unique_ptr<Gesture> m_gesture;
    std::optional<Part> m_armed;
    LevelChoice m_level;
    View m_view;
    SeenBefore m_before;
    QRectF m_room;     ///< paper round the sheet, so that what was under the pointer could stay there
    QString m_pressed; ///< key of the item that the button went down on
    CanvasTool m_tool = CanvasTool::Select;
    bool m_spaceHeld = false;
    ElementKey m_unseen; ///< selected elsewhere and not looked for yet
    Fit m_fit;
};

} // namespace portolan
