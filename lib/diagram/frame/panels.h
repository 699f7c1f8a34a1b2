#pragma once

#include "diagram/buildDiagram.h"

namespace portolan {

/// A box below the body, from the origin on; no shapes when it would be empty.
struct Panel {
    QList<Shape> shapes;
    double height = 0;
    QString title; ///< its accessible name
};

/// The classes of traffic as `items` draw them: line, name and ports.
Panel keyPanel(const QList<DiagramItem> &items, const DiagramInput &input, double width);
/// What the marks in `items` mean. `remark` is a sentence more, about the view; it may be empty.
Panel notesPanel(const QList<DiagramItem> &items, const DiagramInput &input, DetailLevel level,
                 const QString &remark, double width);
/// "mine.portolan, revision 3"
QString planText(const FrameTexts &frame);
/// Which plan this is, what it was checked and drawn from, and which view and level of it the drawing shows.
Panel titleBlock(const DiagramInput &plan, DetailLevel level, const QString &title, double width);

} // namespace portolan
