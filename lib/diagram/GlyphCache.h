#pragma once

#include "diagram/Diagram.h"

#include <QGlyphRun>
#include <QHash>
#include <array>

namespace portolan {

/// A line of text as glyphs at the size of layoutFont(); its baseline is `ascent` below its top.
struct GlyphLine {
    QList<QGlyphRun> runs;
    double ascent = 0;
};

/// The lines that a canvas painted before. Shaping a line costs more than its pixels, and every frame shows
/// nearly the same words. Whoever paints again and again owns one; its owner must not outlive the application
/// object.
class GlyphCache {
public:
    /// Valid until the next call.
    const GlyphLine &line(const QString &text, Face face);

private:
    std::array<QHash<QString, GlyphLine>, 4> m_lines; ///< by face
};

} // namespace portolan
