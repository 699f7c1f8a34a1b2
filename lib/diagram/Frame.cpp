#include "diagram/Frame.h"

#include "diagram/Marks.h"
#include "diagram/frame/panels.h"
#include "diagram/frame/summary.h"
#include "diagram/frame/viewWords.h"
#include "diagram/shapes.h"
#include "diagram/text.h"

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

constexpr double leastPanel = 340;  // width of key and title block
constexpr double leastNotes = 320;  // width of the notes between them
constexpr double widestNotes = 980; // wider ones are hard to read even in columns

QString titleText(const FrameTexts &frame) {
    const QString title = shownText(frame.title);
    return title.isEmpty() ? text("Plan without a title") : title;
}

/// A drawing of two plans is taken for neither of them.
QString headingText(const DiagramInput &plan) {
    const QString title = titleText(plan.frame);
    return plan.marks && plan.marks->comparesPlans ? text("Changes: %1").arg(title) : title;
}

/// Under the heading.
QString summaryOf(const DiagramInput &shown, const DiagramInput &plan, DetailLevel level) {
    if (!plan.marks)
        return isWhole(plan.view) ? summaryText(plan, level) : viewSummary(shown, plan);
    if (!plan.marks->comparesPlans)
        return plan.marks->summary;
    return isWhole(plan.view)
               //: which plan it is, and a sentence about what changed
               ? text("%1. %2").arg(planText(plan.frame), plan.marks->summary)
               //: the same of a drawing of a part of the plan
               : text("%1. %2, in the whole plan").arg(planText(plan.frame), plan.marks->summary);
}

/// What a frame speaks of: the items that are drawn, what of the plan they show, and the plan.
struct Subject {
    const QList<DiagramItem> &items;
    const DiagramInput &shown;
    const DiagramInput &plan;
    DetailLevel level;
};

void addTitle(Diagram &diagram, const QString &heading, const QString &summary, double width) {
    const QStringList lines = wrapped(summary, width, summarySize);
    double y = diagram.body.top() - bodyGap - summaryLine * double(lines.size() - 1);
    QList<Shape> shapes;
    for (const QString &line : lines) {
        shapes << makeText({diagram.body.left(), y}, line, summarySize, Face::Regular, Ink::MutedText);
        y += summaryLine;
    }
    const double titleLine = diagram.body.top() - bodyGap - summaryLine * double(lines.size()) - 8;
    shapes << fittedText({diagram.body.left(), titleLine}, heading, width, titleSize, Face::Bold);
    diagram.items << makeItem(QStringLiteral("frame/title"), ItemRole::Frame, {}, summary, shapes);
}

/// Where the panels stand below the body, from its lower left corner.
struct PanelPlaces {
    Panel key;
    Panel notes;
    Panel block;
    QPointF keyAt;
    QPointF notesAt;
    QPointF blockAt;

    double height() const {
        return std::max({keyAt.y() + key.height, notesAt.y() + notes.height, blockAt.y() + block.height});
    }
};

Panel notesOf(const Subject &subject, double width) {
    return notesPanel(subject.items, subject.shown, subject.level, viewRemark(subject.shown, subject.plan),
                      width);
}

/// Key, notes and title block side by side.
PanelPlaces inRow(const Subject &subject, double width) {
    const double keyWidth = std::clamp(width * 0.26, leastPanel, 400.0);
    const double blockWidth = std::clamp(width * 0.32, leastPanel, 480.0);
    PanelPlaces places;
    places.key = keyPanel(subject.items, subject.shown, keyWidth);
    places.block = titleBlock(subject.plan, subject.level, titleText(subject.plan.frame), blockWidth);
    const double notesAt = places.key.shapes.isEmpty() ? 0 : keyWidth + panelGap;
    const double notesWidth = std::min(width - notesAt - panelGap - blockWidth, widestNotes);
    places.notes = notesOf(subject, notesWidth);
    places.notesAt = {notesAt, 0};
    places.blockAt = {width - blockWidth, 0};
    return places;
}

/// The notes beside the key, and below that the title block in the sheet's corner.
PanelPlaces inTwoColumns(const Subject &subject, double width) {
    const double keyWidth = std::clamp(width * 0.34, leastPanel, 420.0);
    PanelPlaces places;
    places.key = keyPanel(subject.items, subject.shown, keyWidth);
    places.block = titleBlock(subject.plan, subject.level, titleText(subject.plan.frame), keyWidth);
    places.notes = notesOf(subject, width - keyWidth - panelGap);
    places.keyAt = {width - keyWidth, 0};
    places.blockAt = {width - keyWidth, places.key.shapes.isEmpty() ? 0 : places.key.height + panelGap};
    return places;
}

/// The arrangement that needs less of the sheet.
PanelPlaces placePanels(const Subject &subject, double width) {
    const PanelPlaces columns = inTwoColumns(subject, width);
    if (width < 2 * leastPanel + leastNotes + 2 * panelGap)
        return columns;
    const PanelPlaces row = inRow(subject, width);
    return row.height() <= columns.height() ? row : columns;
}

void put(Diagram &diagram, const QString &key, const Panel &panel, QPointF at) {
    if (panel.shapes.isEmpty())
        return;
    DiagramItem item = makeItem(key, ItemRole::Frame, {}, panel.title, panel.shapes);
    moveItem(item, at);
    diagram.items << item;
}

void addPanels(Diagram &diagram, const PanelPlaces &places) {
    const QPointF corner(diagram.body.left(), diagram.body.bottom() + bodyGap);
    put(diagram, QStringLiteral("frame/key"), places.key, corner + places.keyAt);
    put(diagram, QStringLiteral("frame/notes"), places.notes, corner + places.notesAt);
    put(diagram, QStringLiteral("frame/title-block"), places.block, corner + places.blockAt);
}

} // namespace

void addFrame(Diagram &diagram, const DiagramInput &shown, const DiagramInput &plan, DetailLevel level) {
    const double width = std::max(diagram.body.width(), leastWidth);
    const qsizetype first = diagram.items.size();
    addPanels(diagram, placePanels({diagram.items, shown, plan, level}, width));
    addTitle(diagram, headingText(plan), summaryOf(shown, plan, level), width);
    QRectF sheet = diagram.body.united(QRectF(diagram.body.topLeft(), QSizeF(width, 1)));
    for (qsizetype i = first; i < diagram.items.size(); ++i)
        sheet |= diagram.items[i].bounds;
    // Whole units, so that a picture at scale 1 has sharp edges.
    diagram.bounds = QRectF(sheet.adjusted(-margin, -margin, margin, margin).toAlignedRect());
}

} // namespace portolan
