#include "diagram/GlyphCache.h"

#include "diagram/paintDiagram.h"

#include <QTextLayout>

namespace portolan {
namespace {

/// More lines than a sheet shows at once; what is older is shaped again when it is needed.
constexpr qsizetype mostLines = 5000;

GlyphLine shaped(const QString &text, Face face) {
    QTextLayout layout(text, layoutFont(face));
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return {layout.glyphRuns(), line.ascent()};
}

} // namespace

const GlyphLine &GlyphCache::line(const QString &text, Face face) {
    QHash<QString, GlyphLine> &lines = m_lines[size_t(face)];
    const auto found = lines.constFind(text);
    if (found != lines.constEnd())
        return *found;
    if (lines.size() >= mostLines)
        lines.clear();
    return *lines.insert(text, shaped(text, face));
}

} // namespace portolan
