#pragma once

#include "diagram/Diagram.h"

#include <QFont>

class QPainter;

namespace portolan {

class GlyphCache;

/// Loads the program's font once per process; every width is measured with it. Call it after the application
/// object exists.
void loadProgramFont();
/// The program's font at a size in drawing units.
QFont programFont(double size, Face face);
/// The font in which text is laid out, once for all sizes: text is scaled from it.
const QFont &layoutFont(Face face);
/// The advance of a line of text in drawing units; the same on every machine.
double textWidth(const QString &text, double size, Face face);

void paintShape(QPainter &painter, const Shape &shape, InkTone tone);
/// `glyphs` belongs to a canvas, which paints the same text again and again; exports have none and round
/// nothing.
void paintItem(QPainter &painter, const DiagramItem &item, Paper paper, GlyphCache *glyphs = nullptr);
/// Paints the sheet's background and every item.
void paintDiagram(QPainter &painter, const Diagram &diagram, Paper paper = Paper::Light);

} // namespace portolan
