#pragma once

#include "diagram/buildDiagram.h"

namespace portolan {

/// A sentence that explains a mark, and the mark itself.
struct Note {
    QString text;
    QList<Shape> mark; ///< around the origin, which is the middle of its column; empty for a plain remark
};

/// Explains every mark that occurs in the items of this drawing, and no other.
QList<Note> notesFor(const QList<DiagramItem> &items, const DiagramInput &input, DetailLevel level);

} // namespace portolan
