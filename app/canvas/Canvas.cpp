#include "canvas/Canvas.h"

#include "canvas/CanvasAccessible.h"
#include "canvas/EmptyPrompt.h"
#include "canvas/Gesture.h"
#include "canvas/InlineEdit.h"
#include "canvas/PointerHint.h"
#include "canvas/drawnPlan.h"
#include "plan/Derived.h"
#include "topology/TopologyIndex.h"

#include <QFileInfo>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace portolan {
namespace {

constexpr qsizetype fewItems = 30;

QString nameOf(const TopologyIndex &index, const ElementKey &key) {
    if (const Site *site = index.site(siteIdOf(key)))
        return site->name;
    const Component *component = index.component(componentIdOf(key));
    return component ? component->name : QString();
}

} // namespace

Canvas::Canvas(Document &document, Selection &selection, Editor &editor, QWidget *parent)
    : QGraphicsView(parent), m_document(document), m_selection(selection), m_editor(editor),
      m_hint(new PointerHint(viewport())), m_empty(new EmptyPrompt(viewport())) {
    setObjectName(QStringLiteral("canvas"));
    setAccessibleName(tr("Drawing"));
    setScene(&m_scene);
    installCanvasAccessible();
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setViewportUpdateMode(BoundingRectViewportUpdate);
    // Every item sets the pen, brush and transform that it needs, and the paper covers the whole viewport.
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setAcceptDrops(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&document, &Document::planChanged, this, &Canvas::rebuild);
    connect(&document, &Document::pathChanged, this, &Canvas::rebuild);
    connect(&m_scene, &CanvasScene::marksChanged, this, &Canvas::rebuild);
    connect(&selection, &Selection::changed, this, &Canvas::followSelection);
    connect(&selection, &Selection::revealRequested, this, &Canvas::reveal);
    connect(m_empty, &EmptyPrompt::siteWanted, this, [this] {
        setFocus(); // the button goes with the prompt
        m_editor.addPart({}, {});
    });
    // Whoever scrolls wants to see that part and no longer the whole.
    for (QScrollBar *bar : {horizontalScrollBar(), verticalScrollBar()})
        connect(bar, &QScrollBar::actionTriggered, this, [this, bar] {
            if (bar->minimum() != bar->maximum())
                m_fit.kept = KeptInView::Nothing;
        });
    followPalette();
    rebuild();
}

Canvas::~Canvas() {
    m_gesture.reset();
}

void Canvas::rebuild() {
    const View before = m_view;
    m_view = existingView(m_view, m_document.plan().topology);
    const bool overviewFirst = isOverviewFirst(m_view, drawnPlan(m_document, m_scene).index);
    const bool isOther = before != m_view || overviewFirst != m_level.overviewFirst;
    m_level.overviewFirst = overviewFirst;
    if (isOther)
        showLevel(m_level.first());
    else
        draw();
    refit();
    showUnseen();
    m_unseen.clear();
}

void Canvas::draw() {
    const QString file = QFileInfo(m_document.path()).fileName();
    const DrawnPlan drawn = drawnPlan(m_document, m_scene);
    Diagram diagram = drawPlan(drawn.plan, drawn.index, drawn.derived, file, {}, m_level.shown(), m_view,
                               drawn.marks, &m_scene.memory());
    // A frame round nothing says nothing: the empty canvas has words of its own.
    const bool isEmpty = drawn.plan.topology.sites.isEmpty();
    if (isEmpty)
        diagram.items.clear();
    const SceneChanges changes = applyDiagram(m_scene, diagram);
    // A few items are less to paint one by one than all that lies between them; of many the bounds are
    // quicker.
    const bool isFew = changes.added + changes.updated + changes.removed <= fewItems;
    setViewportUpdateMode(isFew ? MinimalViewportUpdate : BoundingRectViewportUpdate);
    m_fit.area = areaOf(diagram);
    m_scene.setSceneRect(m_fit.kept == KeptInView::Nothing ? m_fit.area.sheet | m_room : m_fit.area.sheet);
    if (m_level.shown() == DetailLevel::Ports)
        m_level.ports = m_fit.area;
    m_empty->setVisible(isEmpty);
    m_empty->centre();
}

void Canvas::followPalette() {
    const bool dark = palette().color(QPalette::Active, QPalette::Base).lightness() < 128;
    m_scene.setPaper(dark ? Paper::Dark : Paper::Light);
    setBackgroundBrush(inkColor(Ink::Paper, m_scene.paper()));
}

void Canvas::changeEvent(QEvent *event) {
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
}

void Canvas::followSelection(const QObject *source) {
    m_scene.markSelected(m_selection.keys());
    announceSelection(*this);
    m_unseen = source == this ? ElementKey() : m_selection.keys().value(0);
    showUnseen();
}

/// Scrolls to what another panel selected. What was only just added is drawn, and found, by the next rebuild.
void Canvas::showUnseen() {
    const CanvasItem *item = m_unseen.isEmpty() ? nullptr : m_scene.itemOf(m_unseen);
    if (!item)
        return;
    m_unseen.clear();
    const QRectF view = mapToScene(viewport()->rect()).boundingRect();
    const QRectF bounds = item->content().bounds;
    const bool fits = bounds.width() <= view.width() && bounds.height() <= view.height();
    if (fits ? !view.contains(bounds) : !view.intersects(bounds))
        ensureVisible(bounds, 40, 40);
}

bool Canvas::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::Leave)
        m_scene.markHovered({});
    if (event->type() != QEvent::ToolTip)
        return QGraphicsView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const CanvasItem *item = m_scene.itemAtPoint(mapToScene(help->pos()));
    if (!item || item->content().title.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(item->content().title), viewport());
    return true;
}

void Canvas::drawForeground(QPainter *painter, const QRectF &rect) {
    QGraphicsView::drawForeground(painter, rect);
    if (m_gesture)
        m_gesture->paint(*painter);
}

void Canvas::setTool(CanvasTool tool) {
    if (tool == m_tool)
        return;
    m_tool = tool;
    updateCursor();
    Q_EMIT toolChanged(tool);
}

void Canvas::arm(const Part &part) {
    setTool(CanvasTool::Select);
    m_armed = part;
    updateCursor();
}

void Canvas::disarm() {
    m_armed.reset();
    m_hint->hide();
    m_scene.markDropTarget({});
    updateCursor();
}

void Canvas::updateCursor() {
    if (m_spaceHeld || (m_tool == CanvasTool::Pan && !m_armed))
        viewport()->setCursor(Qt::OpenHandCursor);
    else if (m_armed || m_tool == CanvasTool::Replicate)
        viewport()->setCursor(Qt::CrossCursor);
    else
        viewport()->setCursor(Qt::ArrowCursor);
}

bool Canvas::cancel() {
    const bool something = m_gesture || m_armed || m_tool != CanvasTool::Select || m_hint->isVisible();
    if (m_gesture)
        m_gesture->cancel();
    m_gesture.reset();
    disarm();
    setTool(CanvasTool::Select);
    return something;
}

QRect Canvas::viewportRectOf(const ElementKey &key) const {
    const CanvasItem *item = m_scene.itemOf(key);
    return item ? mapFromScene(item->content().bounds).boundingRect() : QRect();
}

void Canvas::reveal(const ElementKey &key) {
    if (!m_scene.itemOf(key))
        setView({}); // what a part of the plan leaves out is in the whole
    if (const CanvasItem *item = m_scene.itemOf(key))
        ensureVisible(item->content().bounds, 40, 40);
}

bool Canvas::rename(const ElementKey &key) {
    const TopologyIndex &index = m_document.index();
    if (!index.site(siteIdOf(key)) && !index.component(componentIdOf(key)))
        return false;
    reveal(key);
    const QRect box = viewportRectOf(key);
    if (box.isNull())
        return false;
    cancel();
    m_inlineEdit = new InlineEdit(key, nameOf(index, key), viewport());
    const int height = m_inlineEdit->sizeHint().height();
    const bool site = bool(siteIdOf(key));
    const int width = qBound(140, site ? box.width() / 2 : box.width(), 320);
    const QPoint centre(box.center().x() - width / 2, box.center().y() - height / 2);
    m_inlineEdit->setGeometry(QRect(site ? box.topLeft() : centre, QSize(width, height)));
    connect(m_inlineEdit, &InlineEdit::accepted, &m_editor, &Editor::rename);
    connect(m_inlineEdit, &InlineEdit::done, this, [this] { setFocus(); });
    m_inlineEdit->show();
    m_inlineEdit->setFocus();
    return true;
}

} // namespace portolan
