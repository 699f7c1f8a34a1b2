#pragma once

#include "diagram/Diagram.h"

#include <QFont>

class QPainter;

namespace portolan {

/// Loads the program's font once per process; every width is measured with it. Call it after the application
/// object exists.
void loadProgramFont();
/// The program's font at a size in drawing units.
QFont programFont(double size, Face face);
/// The advance of a line of text in drawing units; the same on every machine.
double textWidth(const QString &text, double size, Face face);

void paintShape(QPainter &painter, const Shape &shape, Paper paper);
void paintItem(QPainter &painter, const DiagramItem &item, Paper paper);
/// Paints the sheet's background and every item.
void paintDiagram(QPainter &painter, const Diagram &diagram, Paper paper = Paper::Light);

} // namespace portolan
