#include "canvas/Canvas.h"
#include "canvas/Gesture.h"
#include "canvas/PointerHint.h"
#include "canvas/grid.h"
#include "document/names.h"
#include "topology/TopologyIndex.h"

namespace portolan {
namespace {

constexpr double headerHeight = 40; ///< of a site at the Ports level: its name and what stands beside it
constexpr double frameWidth = 6;    ///< of its outline, as wide as it is easy to hit

QString newSiteDragName() {
    static int count = 0;
    return QStringLiteral("site drag %1").arg(++count);
}

/// A click selects the site; a drag moves the selected sites with all that stands in them.
class SiteGesture : public Gesture {
public:
    SiteGesture(Canvas &canvas, QPoint at, const CanvasItem &item, bool add)
        : Gesture(canvas), m_from(at), m_add(add), m_site(item.content().key), m_name(newSiteDragName()) {
        canvas.viewport()->setCursor(Qt::SizeAllCursor);
    }

    void move(QPoint at) override {
        if (!m_dragging && !isDrag(m_from, at))
            return;
        if (!m_dragging)
            begin();
        // By pixels: the drawing may grow to any side while its sites move.
        m_canvas.editor().placeSites(moved(onGrid(QPointF(at - m_from) / m_canvas.zoom())), m_name);
        m_canvas.hint().say(m_words, at);
    }
    void finish(QPoint at) override {
        move(at);
        m_canvas.editor().endGesture();
        m_canvas.hint().say({}, {});
        if (!m_dragging)
            selectItem(m_canvas, m_canvas.canvasScene().find(m_site), m_add);
    }
    void cancel() override {
        if (m_dragging)
            m_canvas.editor().placeSites(m_before, m_name);
        m_canvas.editor().endGesture();
        m_canvas.hint().say({}, {});
    }

private:
    void begin() {
        m_dragging = true;
        if (!m_canvas.selection().contains(m_site))
            selectItem(m_canvas, m_canvas.canvasScene().find(m_site), m_add);
        m_canvas.editor().endGesture();
        const Plan &plan = m_canvas.document().plan();
        const QList<SiteId> sites = m_canvas.editor().selectedSites();
        for (const SiteId site : sites)
            m_before.insert(site, plan.layout.siteOffsets.value(site.value));
        m_words = sites.size() == 1
                      ? Canvas::tr("Move %1. Esc puts it back.")
                            .arg(shortName(m_canvas.document().index().site(sites[0])->name))
                      : Canvas::tr("Move %n sites. Esc puts them back.", nullptr, int(sites.size()));
    }
    QMap<SiteId, QPointF> moved(QPointF by) const {
        QMap<SiteId, QPointF> offsets = m_before;
        for (QPointF &offset : offsets)
            offset += by;
        return offsets;
    }

    QPoint m_from;
    bool m_add;
    ElementKey m_site;
    QString m_name;
    QString m_words;
    bool m_dragging = false;
    QMap<SiteId, QPointF> m_before;
};

} // namespace

bool canMoveSites(const Canvas &canvas) {
    return canvas.level().shown() != DetailLevel::Overview &&
           !std::holds_alternative<PairView>(canvas.view());
}

bool isSiteHandle(const DiagramItem &site, QPointF point) {
    const QRectF box = site.bounds;
    const QRectF inside = box.adjusted(frameWidth, headerHeight, -frameWidth, -frameWidth);
    return site.role == ItemRole::Site && box.contains(point) && !inside.contains(point);
}

std::unique_ptr<Gesture> makeSiteGesture(Canvas &canvas, QPoint at, const CanvasItem &item, bool add) {
    return std::make_unique<SiteGesture>(canvas, at, item, add);
}

} // namespace portolan
