#include "diagram/Frame.h"

#include "diagram/frame/panels.h"
#include "diagram/frame/summary.h"
#include "diagram/shapes.h"

#include <QCoreApplication>
#include <algorithm>

namespace portolan {
namespace {

constexpr double margin = 36;
constexpr double leastWidth = 760;
constexpr double titleSize = 24;
constexpr double summarySize = 13;
constexpr double summaryLine = 19;
constexpr double bodyGap = 24;  // between the summary, the body and the panels
constexpr double panelGap = 20; // between panels

/// Width from which all three panels stand side by side.
constexpr double wideSheet = 1040;

QString titleText(const FrameTexts &frame) {
    const QString title = shownText(frame.title);
    return title.isEmpty() ? QCoreApplication::translate("Frame", "Plan without a title") : title;
}

void addTitle(Diagram &diagram, const DiagramInput &input, DetailLevel level, double width) {
    const QString summary = summaryText(input, level);
    const QStringList lines = wrapped(summary, width, summarySize);
    double y = diagram.body.top() - bodyGap - summaryLine * double(lines.size() - 1);
    QList<Shape> shapes;
    for (const QString &line : lines) {
        shapes << makeText({diagram.body.left(), y}, line, summarySize, Face::Regular, Ink::MutedText);
        y += summaryLine;
    }
    const double titleLine = diagram.body.top() - bodyGap - summaryLine * double(lines.size()) - 8;
    shapes << fittedText({diagram.body.left(), titleLine}, titleText(input.frame), width, titleSize,
                         Face::Bold);
    diagram.items << makeItem(QStringLiteral("frame/title"), ItemRole::Frame, {}, summary, shapes);
}

/// Panels are as wide as they need to be to be read, and no wider on very wide sheets.
struct PanelWidths {
    double key = 0;
    double notes = 0;
    double block = 0;
};

PanelWidths panelWidths(double width) {
    if (width < wideSheet) { // notes beside the two others
        const double key = std::max(352.0, width * 0.44);
        return {key, width - key - panelGap, key};
    }
    const double key = std::clamp(width * 0.26, 352.0, 400.0);
    const double block = std::clamp(width * 0.32, 340.0, 480.0);
    return {key, std::min(width - key - block - 2 * panelGap, 620.0), block};
}

void put(Diagram &diagram, const QString &key, const Panel &panel, QPointF at) {
    if (panel.shapes.isEmpty())
        return;
    DiagramItem item = makeItem(key, ItemRole::Frame, {}, panel.title, panel.shapes);
    moveItem(item, at);
    diagram.items << item;
}

void addPanels(Diagram &diagram, const DiagramInput &input, DetailLevel level, double width) {
    const PanelWidths widths = panelWidths(width);
    const Panel key = keyPanel(input, level, widths.key);
    const Panel notes = notesPanel(diagram.items, input, level, widths.notes);
    const Panel block = titleBlock(input, titleText(input.frame), widths.block);
    const QPointF corner(diagram.body.left(), diagram.body.bottom() + bodyGap);
    const bool isBelow = width < wideSheet; // the title block stands below the key, not at the right
    const bool isBeside = isBelow || !key.shapes.isEmpty();
    const QPointF notesAt = corner + QPointF(isBeside ? widths.key + panelGap : 0, 0);
    const QPointF below(corner.x(), corner.y() + (key.shapes.isEmpty() ? 0 : key.height + panelGap));
    const QPointF blockAt = isBelow ? below : QPointF(corner.x() + width - widths.block, corner.y());
    put(diagram, QStringLiteral("frame/key"), key, corner);
    put(diagram, QStringLiteral("frame/notes"), notes, notesAt);
    put(diagram, QStringLiteral("frame/title-block"), block, blockAt);
}

} // namespace

void addFrame(Diagram &diagram, const DiagramInput &input, DetailLevel level) {
    const double width = std::max(diagram.body.width(), leastWidth);
    const qsizetype first = diagram.items.size();
    addPanels(diagram, input, level, width);
    addTitle(diagram, input, level, width);
    QRectF sheet = diagram.body.united(QRectF(diagram.body.topLeft(), QSizeF(width, 1)));
    for (qsizetype i = first; i < diagram.items.size(); ++i)
        sheet |= diagram.items[i].bounds;
    // Whole units, so that a picture at scale 1 has sharp edges.
    diagram.bounds = QRectF(sheet.adjusted(-margin, -margin, margin, margin).toAlignedRect());
}

} // namespace portolan
